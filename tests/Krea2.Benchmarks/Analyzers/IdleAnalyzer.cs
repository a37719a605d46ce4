using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Krea2.Benchmarks.Analyzers;

/// <summary>Asks for the kinds of operations that the package's analyzers ask for, and does nothing with them.</summary>
[SuppressMessage("MicrosoftCodeAnalysisCorrectness", "RS1001", Justification = "It is made by the benchmark alone; no compiler ever loads it.")]
internal sealed class IdleAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [new("IDLE", "Never reported", "Never reported", "Benchmark", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationAction(static _ => { }, OperationKind.SimpleAssignment, OperationKind.Argument, OperationKind.Invocation);
    }
}
