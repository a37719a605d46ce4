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
        new FiniteNumberRule(),
        new MultipleOfRule(),
        new TextLengthRule(),
        new TextFormRule(),
        new EnumValueRule(),
        new NullRule(),
    ];

    private static readonly ImmutableArray<CollectionRule> CollectionRules = [new ItemCountRule(), new DuplicateItemsRule(), new NullItemRule()];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [.. Rules.Select(rule => rule.Descriptor).Concat(CollectionRules.Select(rule => rule.Descriptor)).Append(RequestDescriptors.MayBeOutOfRange).Distinct()];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (RequestContract.Find(start.Compilation, AnalysisModes.Of(start.Options)) is { } contract)
            {
                var tools = new Tools(contract);
                start.RegisterOperationAction(operation => AnalyzeInitializer(operation, contract, tools), OperationKind.SimpleAssignment);
                start.RegisterOperationAction(operation => AnalyzeArgument(operation, contract, tools), OperationKind.Argument);
            }
        });
    }

    private static void AnalyzeInitializer(OperationAnalysisContext context, RequestContract contract, Tools tools)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment is { Parent: IObjectOrCollectionInitializerOperation, Target: IPropertyReferenceOperation { Property: { } property } }
            && contract.MemberOf(property) is { } member
            && !InitializerReader.IsReplacedByWith(assignment, property))
        {
            Check(context, member, assignment.Value, tools);
        }
    }

    private static void AnalyzeArgument(OperationAnalysisContext context, RequestContract contract, Tools tools)
    {
        var argument = (IArgumentOperation)context.Operation;
        if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } && contract.MemberOf(parameter) is { } member)
        {
            Check(context, member, argument.Value, tools);
        }
    }

    private static void Check(OperationAnalysisContext context, MemberContract member, IOperation value, Tools tools)
    {
        CheckValue(context, member, "", value, tools);
        if (!member.IsList)
        {
            return;
        }

        var lists = tools.Collections.Read(value);
        foreach (var rule in CollectionRules.Where(rule => rule.AppliesTo(member, "")))
        {
            tools.Verdict.Report(context, rule, member, "", lists, tools.Values);
        }

        foreach (var item in lists.OfType<KnownCollection>().SelectMany(list => list.Items))
        {
            CheckValue(context, member, "items", item, tools, mayBeAnother: lists.Count > 1);
        }
    }

    private static void CheckValue(OperationAnalysisContext context, MemberContract member, string at, IOperation value, Tools tools, bool mayBeAnother = false)
    {
        PossibleValues? known = null;
        foreach (var rule in Rules)
        {
            if (rule.AppliesTo(member, at))
            {
                known ??= tools.Values.Read(value) is var all && mayBeAnother ? all with { IsComplete = false } : all;
                tools.Verdict.Report(context, rule, member, at, known);
            }
        }
    }

    private sealed class Tools
    {
        public Tools(RequestContract contract)
        {
            Verdict = new Verdict(contract.SuggestionSeverity);
            var locals = new LocalReader();
            Values = new ValueReader(locals);
            Collections = new CollectionReader(locals);
        }

        public Verdict Verdict { get; }

        public ValueReader Values { get; }

        public CollectionReader Collections { get; }
    }
}
