using System.Collections.Immutable;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Analyzers.Rules;
using Krea2.Generators.Analyzers.Values;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers;

/// <summary>Holds every value that a member can get against every rule that the member has.</summary>
internal sealed class ValueJudge(ValueReader values)
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

    /// <summary>The rules, each as a certain error.</summary>
    public static IEnumerable<DiagnosticDescriptor> Descriptors => Rules.Select(rule => rule.Descriptor).Concat(CollectionRules.Select(rule => rule.Descriptor)).Distinct();

    /// <summary>What is wrong with the value that a member is given.</summary>
    /// <param name="member">The member.</param>
    /// <param name="value">The expression.</param>
    public Judgement Judge(MemberContract member, IOperation value) => Judge(member, "", new KnownItem(value));

    private Judgement Judge(MemberContract member, string at, KnownItem item)
    {
        var rules = Rules.Where(rule => rule.AppliesTo(member, at)).ToList();
        var inner = member.Is("array", at) ? MemberContract.Join(at, "items") : member.Is("object", at) ? MemberContract.Join(at, "additionalProperties") : null;
        if (rules.Count == 0 && inner is null)
        {
            return Judgement.Nothing;
        }

        var known = values.Read(item.Value);
        return new Judgement(
            [.. known.Values.Select(arm => arm.Collection is { } collection
                ? Judge(member, at, collection, inner, item.Behind)
                : new JudgedValue([.. rules.Select(rule => Check(rule, member, at, arm, item.Behind)).OfType<RuleFinding>()], []))],
            known.IsComplete);
    }

    private JudgedValue Judge(MemberContract member, string at, KnownCollection collection, string? inner, IOperation? behind) => new(
        [.. CollectionRules.Where(rule => rule.AppliesTo(member, at)).SelectMany(rule => rule.Check(member, at, collection, values).Select(finding => new RuleFinding(rule.Descriptor, behind is null ? finding : finding with { Operation = behind })))],
        inner is null ? [] : [.. collection.Items.Select(item => Judge(member, inner, behind is null ? item : item with { Behind = behind }))]);

    private static RuleFinding? Check(MemberRule rule, MemberContract member, string at, in PossibleValue value, IOperation? behind) =>
        rule.Check(member, at, value, out var inferred) is { } message
            ? new RuleFinding(rule.Descriptor, new Finding(behind ?? value.Operation, message, inferred) { Nearest = behind is null ? rule.Nearest(member, at, value) : null })
            : null;
}
