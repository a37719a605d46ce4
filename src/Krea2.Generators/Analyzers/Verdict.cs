using System.Collections.Immutable;
using Krea2.Generators.Analyzers.Fixes;
using Krea2.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Krea2.Generators.Analyzers;

/// <summary>Decides how sure a report is: an error when every value is refused, by whatever rules; a warning when that takes an inferred limit; a suggestion when only some values are.</summary>
internal static class Verdict
{
    /// <summary>Reports what is wrong with a value.</summary>
    /// <param name="context">Takes the reports.</param>
    /// <param name="judgement">What is wrong.</param>
    /// <param name="suggestion">What a suggestion is in this project.</param>
    public static void Report(OperationAnalysisContext context, Judgement judgement, DiagnosticSeverity suggestion)
    {
        // Of several items behind one local, the same may be wrong.
        var said = new HashSet<(Location, string)>();
        foreach (var (severity, found) in Findings(judgement, DiagnosticSeverity.Error))
        {
            if (said.Add((found.Finding.Operation.Syntax.GetLocation(), found.Finding.Message)))
            {
                Report(context, found, severity, suggestion);
            }
        }
    }

    private static IEnumerable<(DiagnosticSeverity Severity, RuleFinding Found)> Findings(Judgement judgement, DiagnosticSeverity atMost)
    {
        var severity = Min(atMost, SeverityOf(judgement));
        foreach (var arm in judgement.Arms)
        {
            foreach (var finding in arm.Findings)
            {
                yield return (severity, finding);
            }

            foreach (var finding in arm.Items.SelectMany(item => Findings(item, severity)))
            {
                yield return finding;
            }
        }
    }

    // What is wrong with the only value is as sure as the value.
    private static DiagnosticSeverity SeverityOf(Judgement judgement) => judgement switch
    {
        { IsComplete: true, Arms.Length: 1 } => DiagnosticSeverity.Error,
        _ when judgement.IsWrong(countInferred: false) => DiagnosticSeverity.Error,
        _ when judgement.IsWrong(countInferred: true) => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    private static void Report(OperationAnalysisContext context, RuleFinding found, DiagnosticSeverity severity, DiagnosticSeverity suggestion)
    {
        var (rule, finding) = found;
        var location = finding.Operation.Syntax.GetLocation();
        var surplus = finding.Surplus.Select(item => item.Syntax.GetLocation());
        var properties = Properties(rule.Id, finding.Nearest);
        context.ReportDiagnostic(severity == DiagnosticSeverity.Info
            ? Diagnostic.Create(RequestDescriptors.MayBeOutOfRange, location, suggestion, surplus, properties, finding.Message)
            : Diagnostic.Create(rule, location, finding.Inferred ? DiagnosticSeverity.Warning : severity, surplus, properties, finding.Message));
    }

    private static ImmutableDictionary<string, string?> Properties(string rule, string? nearest)
    {
        var properties = ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Rule, rule);
        return nearest is null ? properties : properties.Add(FixProperties.Nearest, nearest);
    }

    private static DiagnosticSeverity Min(DiagnosticSeverity left, DiagnosticSeverity right) => left < right ? left : right;
}
