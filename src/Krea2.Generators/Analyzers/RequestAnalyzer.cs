using System.Collections.Immutable;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Analyzers.Values;
using Krea2.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Krea2.Generators.Analyzers;

/// <summary>Finds values in C# code that the provider would refuse. It knows the metadata contract and nothing else.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RequestAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. ValueJudge.Descriptors, RequestDescriptors.MayBeOutOfRange];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (RequestContract.Find(start.Compilation, AnalysisModes.Of(start.Options)) is { } contract)
            {
                var judge = new ValueJudge(contract, new ValueReader(new LocalReader()));
                start.RegisterOperationAction(operation => AnalyzeInitializer(operation, contract, judge), OperationKind.SimpleAssignment);
                start.RegisterOperationAction(operation => AnalyzeArgument(operation, contract, judge), OperationKind.Argument);
            }
        });
    }

    private static void AnalyzeInitializer(OperationAnalysisContext context, RequestContract contract, ValueJudge judge)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment is { Parent: IObjectOrCollectionInitializerOperation, Target: IPropertyReferenceOperation { Property: { } property } }
            && contract.MemberOf(property) is { } member
            && judge.Judge(member, assignment.Value) is var judgement
            && judgement != Judgement.Nothing
            && !InitializerReader.IsReplacedByWith(assignment, property)
            && Reachability.MayBeReached(assignment))
        {
            Verdict.Report(context, judgement, contract.SuggestionSeverity);
        }
    }

    private static void AnalyzeArgument(OperationAnalysisContext context, RequestContract contract, ValueJudge judge)
    {
        var argument = (IArgumentOperation)context.Operation;
        if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter }
            && contract.MemberOf(parameter) is { } member
            && judge.Judge(member, argument.Value) is var judgement
            && judgement != Judgement.Nothing
            && Reachability.MayBeReached(argument))
        {
            Verdict.Report(context, judgement, contract.SuggestionSeverity);
        }
    }
}
