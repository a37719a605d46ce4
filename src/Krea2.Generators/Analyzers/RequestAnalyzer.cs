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

    private static readonly ImmutableArray<CollectionRule> CollectionRules = [new ItemCountRule(), new DuplicateItemsRule()];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [.. Rules.Select(rule => rule.Descriptor), .. CollectionRules.Select(rule => rule.Descriptor), RequestDescriptors.MayBeOutOfRange];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (RequestContract.Find(start.Compilation) is { } contract)
            {
                var readers = new Readers();
                start.RegisterOperationAction(operation => AnalyzeInitializer(operation, contract, readers), OperationKind.SimpleAssignment);
                start.RegisterOperationAction(operation => AnalyzeArgument(operation, contract, readers), OperationKind.Argument);
            }
        });
    }

    private static void AnalyzeInitializer(OperationAnalysisContext context, RequestContract contract, Readers readers)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment is { Parent: IObjectOrCollectionInitializerOperation, Target: IPropertyReferenceOperation { Property: { } property } }
            && contract.MemberOf(property) is { } member
            && !InitializerReader.IsReplacedByWith(assignment, property))
        {
            Check(context, member, assignment.Value, readers);
        }
    }

    private static void AnalyzeArgument(OperationAnalysisContext context, RequestContract contract, Readers readers)
    {
        var argument = (IArgumentOperation)context.Operation;
        if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } && contract.MemberOf(parameter) is { } member)
        {
            Check(context, member, argument.Value, readers);
        }
    }

    private static void Check(OperationAnalysisContext context, MemberContract member, IOperation value, Readers readers)
    {
        CheckValue(context, member, "", value, readers);
        if (!member.IsList)
        {
            return;
        }

        var lists = readers.Collections.Read(value);
        foreach (var rule in CollectionRules.Where(rule => rule.AppliesTo(member, "")))
        {
            Verdict.Report(context, rule, member, "", lists, readers.Values);
        }

        foreach (var item in lists.OfType<KnownCollection>().SelectMany(list => list.Items))
        {
            CheckValue(context, member, "items", item, readers, mayBeAnother: lists.Count > 1);
        }
    }

    private static void CheckValue(OperationAnalysisContext context, MemberContract member, string at, IOperation value, Readers readers, bool mayBeAnother = false)
    {
        PossibleValues? known = null;
        foreach (var rule in Rules)
        {
            if (rule.AppliesTo(member, at))
            {
                known ??= readers.Values.Read(value) is var all && mayBeAnother ? all with { IsComplete = false } : all;
                Verdict.Report(context, rule, member, at, known);
            }
        }
    }

    private sealed class Readers
    {
        public Readers()
        {
            var locals = new LocalReader();
            Values = new ValueReader(locals);
            Collections = new CollectionReader(locals);
        }

        public ValueReader Values { get; }

        public CollectionReader Collections { get; }
    }
}
