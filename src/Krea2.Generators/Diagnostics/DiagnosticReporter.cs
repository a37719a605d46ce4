using Krea2.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Krea2.Generators.Diagnostics;

/// <summary>Turns problems of documents into diagnostics at their line and column.</summary>
internal static class DiagnosticReporter
{
    /// <summary>Reports problems.</summary>
    public static void Report(SourceProductionContext context, EquatableArray<Problem> problems)
    {
        foreach (var problem in problems)
        {
            var descriptor = DiagnosticDescriptors.Of(problem.Id);
            if (ConfiguredSeverity.Apply(problem.Severity, descriptor.DefaultSeverity) is { } severity)
            {
                context.ReportDiagnostic(Diagnostic.Create(descriptor, LocationOf(problem), severity, null, null, [.. problem.Arguments]));
            }
        }
    }

    private static Location LocationOf(Problem problem)
    {
        if (problem.Path.Length == 0)
        {
            return Location.None;
        }

        var range = problem.Range;
        var lines = new LinePositionSpan(new LinePosition(range.StartLine, range.StartColumn), new LinePosition(Math.Max(range.StartLine, range.EndLine), range.EndLine > range.StartLine ? range.EndColumn : Math.Max(range.StartColumn, range.EndColumn)));
        return Location.Create(problem.Path, default, lines);
    }
}
