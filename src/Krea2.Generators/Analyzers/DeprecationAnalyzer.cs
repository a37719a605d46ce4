using System.Collections.Immutable;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Analyzers.Json;
using Krea2.Generators.Analyzers.Values;
using Krea2.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Krea2.Generators.Analyzers;

/// <summary>KREA2004: a member that its document marks as deprecated is set. Where the compiler says so already (<c>[Obsolete]</c>), this is silent.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeprecationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RequestDescriptors.Deprecated];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (RequestContract.Find(start.Compilation, AnalysisModes.Of(start.Options)) is { } contract)
            {
                var values = new ValueReader(new LocalReader());
                start.RegisterOperationAction(operation => AnalyzeAssignment(operation, contract), OperationKind.SimpleAssignment);
                start.RegisterOperationAction(operation => AnalyzeArgument(operation, contract, values), OperationKind.Argument);
            }
        });
    }

    private static void AnalyzeAssignment(OperationAnalysisContext context, RequestContract contract)
    {
        if (context.Operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target })
        {
            Report(context, contract, target.Property, target.Syntax);
        }
    }

    private static void AnalyzeArgument(OperationAnalysisContext context, RequestContract contract, ValueReader values)
    {
        // Null is how C# says that nothing is sent, also where the arguments after it need one in its place.
        if (context.Operation is IArgumentOperation { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } argument
            && contract.MemberOf(parameter) is { Deprecated: true }
            && values.Read(argument.Value).Only is not { IsNull: true })
        {
            Report(context, contract, parameter, argument.Syntax);
        }
    }

    private static void Report(OperationAnalysisContext context, RequestContract contract, ISymbol symbol, SyntaxNode where)
    {
        if (contract.MemberOf(symbol) is { Deprecated: true } member && !symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "ObsoleteAttribute"))
        {
            context.ReportDiagnostic(Diagnostic.Create(RequestDescriptors.Deprecated, where.GetLocation(), NameVerdict.DeprecatedMessage(member)));
        }
    }
}
