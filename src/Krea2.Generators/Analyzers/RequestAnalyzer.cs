using System.Collections.Immutable;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Analyzers.Rules;
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
    private static readonly ImmutableArray<MemberRule> Rules =
    [
        new NumberRangeRule(),
        new MultipleOfRule(),
        new TextLengthRule(),
        new TextFormRule(),
        new EnumValueRule(),
        new NullRule(),
    ];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. Rules.Select(rule => rule.Descriptor), RequestDescriptors.MayBeOutOfRange];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (RequestContract.Find(start.Compilation) is { } contract)
            {
                var values = new ValueReader(new LocalReader());
                start.RegisterOperationAction(operation => AnalyzeInitializer(operation, contract, values), OperationKind.SimpleAssignment);
                start.RegisterOperationAction(operation => AnalyzeArgument(operation, contract, values), OperationKind.Argument);
            }
        });
    }

    private static void AnalyzeInitializer(OperationAnalysisContext context, RequestContract contract, ValueReader values)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment is { Parent: IObjectOrCollectionInitializerOperation, Target: IPropertyReferenceOperation { Property: { } property } }
            && contract.MemberOf(property) is { } member
            && !InitializerReader.IsReplacedByWith(assignment, property))
        {
            Check(context, member, assignment.Value, values);
        }
    }

    private static void AnalyzeArgument(OperationAnalysisContext context, RequestContract contract, ValueReader values)
    {
        var argument = (IArgumentOperation)context.Operation;
        if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } && contract.MemberOf(parameter) is { } member)
        {
            Check(context, member, argument.Value, values);
        }
    }

    private static void Check(OperationAnalysisContext context, MemberContract member, IOperation value, ValueReader values)
    {
        PossibleValues? known = null;
        foreach (var rule in Rules)
        {
            if (!rule.AppliesTo(member))
            {
                continue;
            }

            known ??= values.Read(value);
            Verdict.Report(context, rule, member, known);
        }
    }
}
