using System.Collections.Immutable;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Analyzers.Values;
using Krea2.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Krea2.Generators.Analyzers.Json;

/// <summary>Checks the JSON text that code gives to the <c>Parse</c> of a request, at the very characters of the literal.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class JsonRequestAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. RequestDescriptors.ForJson];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (RequestContract.Find(start.Compilation, AnalysisModes.Of(start.Options)) is { } contract)
            {
                var reader = new EmbeddedTextReader(new LocalReader());
                start.RegisterOperationAction(operation => Analyze(operation, contract, reader), OperationKind.Invocation);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, RequestContract contract, EmbeddedTextReader reader)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call is not { TargetMethod: { Name: "Parse", IsStatic: true, ContainingType: { } type }, Arguments: [{ ArgumentKind: ArgumentKind.Explicit, Value: { } argument }] }
            || contract.TypeOf(type) is not { IsSent: true } target
            || reader.Read(argument) is not { } text)
        {
            return;
        }

        foreach (var finding in JsonRequestChecker.Check(text.Text, target, contract, member => InitializerReader.IsReplacedByWith(call, member)))
        {
            context.ReportDiagnostic(Diagnostic.Create(finding.Descriptor, text.LocationOf(finding.Range), finding.Severity, null, finding.Properties, finding.Message));
        }
    }
}
