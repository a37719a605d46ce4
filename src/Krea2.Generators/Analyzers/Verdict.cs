using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Analyzers.Rules;
using Krea2.Generators.Analyzers.Values;
using Krea2.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Krea2.Generators.Analyzers;

/// <summary>Decides how sure a report is: an error when every value is wrong, a suggestion when some are, a warning when only an inferred limit is broken.</summary>
internal static class Verdict
{
    /// <summary>Reports what a rule finds wrong.</summary>
    public static void Report(OperationAnalysisContext context, MemberRule rule, MemberContract member, PossibleValues known)
    {
        var wrong = new List<(PossibleValue Value, string Message, bool Inferred)>();
        foreach (var value in known.Values)
        {
            if (rule.Check(member, value, out var inferred) is { } message)
            {
                wrong.Add((value, message, inferred));
            }
        }

        var certain = known.IsComplete && wrong.Count == known.Values.Length;
        foreach (var (value, message, inferred) in wrong)
        {
            var location = value.Operation.Syntax.GetLocation();
            context.ReportDiagnostic(!certain
                ? Diagnostic.Create(RequestDescriptors.MayBeOutOfRange, location, message)
                : Diagnostic.Create(rule.Descriptor, location, inferred ? DiagnosticSeverity.Warning : rule.Descriptor.DefaultSeverity, null, null, message));
        }
    }
}
