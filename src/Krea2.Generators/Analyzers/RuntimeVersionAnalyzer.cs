using System.Collections.Immutable;
using Krea2.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Krea2.Generators.Analyzers;

/// <summary>KREA0009: the generated code expects the runtime of its own version.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RuntimeVersionAnalyzer : DiagnosticAnalyzer
{
    private const string AttributeName = "Krea2.Metadata.GeneratedClientAttribute";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DiagnosticDescriptors.VersionMismatch];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(Analyze);
    }

    private static void Analyze(CompilationAnalysisContext context)
    {
        var generator = typeof(RuntimeVersionAnalyzer).Assembly.GetName().Version;
        if (context.Compilation.GetTypeByMetadataName(AttributeName)?.ContainingAssembly.Identity.Version is { } runtime && runtime != generator)
        {
            context.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.VersionMismatch, Location.None, generator, runtime));
        }
    }
}
