using System.Collections.Immutable;
using Krea2.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Krea2.Generators.Tests.Analyzers.Harness;

/// <summary>Runs every analyzer of the package.</summary>
internal static class Analysis
{
    /// <summary>The analyzers that the package brings.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
        [.. typeof(KreaGenerator).Assembly.GetTypes().Where(type => typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && !type.IsAbstract).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    /// <summary>What they say about a compilation, in the order of the code.</summary>
    public static IReadOnlyList<Diagnostic> Of(Compilation compilation) => Of(compilation, new SpecOptions());

    /// <summary>What they say about a compilation under the options of a project.</summary>
    public static IReadOnlyList<Diagnostic> Of(Compilation compilation, SpecOptions options) =>
        InOrder(With(compilation, options).GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult());

    /// <summary>What they say about one file of a compilation, in the order of the code.</summary>
    public static IReadOnlyList<Diagnostic> Of(Compilation compilation, SyntaxTree file) =>
        InOrder(With(compilation, new SpecOptions()).GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(file), filterSpan: null, CancellationToken.None).GetAwaiter().GetResult());

    private static CompilationWithAnalyzers With(Compilation compilation, SpecOptions options) =>
        compilation.WithAnalyzers(Analyzers, new AnalyzerOptions([], options));

    private static List<Diagnostic> InOrder(IEnumerable<Diagnostic> found) =>
        [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
}
