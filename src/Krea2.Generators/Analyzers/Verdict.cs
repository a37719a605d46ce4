using System.Collections.Immutable;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Analyzers.Fixes;
using Krea2.Generators.Analyzers.Rules;
using Krea2.Generators.Analyzers.Values;
using Krea2.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Krea2.Generators.Analyzers;

/// <summary>Decides how sure a report is: an error when every value is wrong, a suggestion when some are, a warning when only an inferred limit is broken.</summary>
/// <param name="suggestion">What a suggestion is in this project.</param>
internal sealed class Verdict(DiagnosticSeverity suggestion)
{
    /// <summary>Reports what a rule finds wrong with a value.</summary>
    public void Report(OperationAnalysisContext context, MemberRule rule, MemberContract member, string at, PossibleValues known)
    {
        var wrong = new List<Finding>();
        foreach (var value in known.Values)
        {
            if (rule.Check(member, at, value, out var inferred) is { } message)
            {
                wrong.Add(new Finding(value.Operation, message, inferred) { Nearest = rule.Nearest(member, at, value) });
            }
        }

        Report(context, rule.Descriptor, wrong, certain: known.IsComplete && wrong.Count == known.Values.Length);
    }

    /// <summary>Reports what a rule finds wrong with a list.</summary>
    public void Report(OperationAnalysisContext context, CollectionRule rule, MemberContract member, string at, IReadOnlyList<KnownCollection?> known, ValueReader values)
    {
        var wrong = known.Select(list => list is null ? [] : rule.Check(member, at, list, values).ToList()).ToList();
        Report(context, rule.Descriptor, wrong.SelectMany(findings => findings), certain: wrong.TrueForAll(findings => findings.Count > 0));
    }

    private void Report(OperationAnalysisContext context, DiagnosticDescriptor descriptor, IEnumerable<Finding> findings, bool certain)
    {
        foreach (var finding in findings)
        {
            var location = finding.Operation.Syntax.GetLocation();
            var surplus = finding.Surplus.Select(item => item.Syntax.GetLocation());
            var properties = Properties(descriptor.Id, finding);
            context.ReportDiagnostic(certain
                ? Diagnostic.Create(descriptor, location, finding.Inferred ? DiagnosticSeverity.Warning : descriptor.DefaultSeverity, surplus, properties, finding.Message)
                : Diagnostic.Create(RequestDescriptors.MayBeOutOfRange, location, suggestion, surplus, properties, finding.Message));
        }
    }

    private static ImmutableDictionary<string, string?> Properties(string rule, Finding finding)
    {
        var properties = ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Rule, rule);
        return finding.Nearest is null ? properties : properties.Add(FixProperties.Nearest, finding.Nearest);
    }
}
