using System.Collections.Concurrent;
using System.Collections.Immutable;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Analyzers.Rules;
using Krea2.Generators.Analyzers.Values;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers;

/// <summary>Holds every value that a member can get against every rule that the member has.</summary>
internal sealed class ValueJudge(RequestContract contract, ValueReader values)
{
    private readonly AlternativeRule _alternatives = new(contract);

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

    private readonly ConcurrentDictionary<MemberContract, JudgedPlace> _places = new();

    /// <summary>What is wrong with the value that a member is given.</summary>
    /// <param name="member">The member.</param>
    /// <param name="value">The expression.</param>
    public Judgement Judge(MemberContract member, IOperation value) =>
        Judge(member, _places.GetOrAdd(member, judged => new JudgedPlace(judged, "", Rules, CollectionRules, _alternatives.AppliesTo(judged))), new KnownItem(value));

    private Judgement Judge(MemberContract member, JudgedPlace place, KnownItem item)
    {
        if (!place.HasRules)
        {
            return Judgement.Nothing;
        }

        var known = values.Read(item.Value);
        var arms = ImmutableArray.CreateBuilder<JudgedValue>(known.Values.Length);
        foreach (var arm in known.Values)
        {
            arms.Add(arm.Collection is { } collection ? Judge(member, place, collection, item.Behind) : Judge(member, place, arm, item.Behind));
        }

        return arms.All(arm => arm == JudgedValue.Right) ? Judgement.Nothing : new Judgement(arms.ToImmutable(), known.IsComplete);
    }

    private JudgedValue Judge(MemberContract member, JudgedPlace place, in PossibleValue value, IOperation? behind)
    {
        List<RuleFinding>? findings = null;
        foreach (var rule in place.Rules)
        {
            if (Check(rule, member, place.At, value, behind) is { } finding)
            {
                (findings ??= []).Add(finding);
            }
        }

        if (place.HasAlternatives && _alternatives.Check(member, place.At, value) is { } refused)
        {
            (findings ??= []).Add(behind is null ? refused : refused with { Finding = refused.Finding with { Operation = behind } });
        }

        return findings is null ? JudgedValue.Right : new JudgedValue([.. findings], []);
    }

    private JudgedValue Judge(MemberContract member, JudgedPlace place, KnownCollection collection, IOperation? behind)
    {
        List<RuleFinding>? findings = null;
        foreach (var rule in place.CollectionRules)
        {
            foreach (var finding in rule.Check(member, place.At, collection, values))
            {
                (findings ??= []).Add(new RuleFinding(rule.Descriptor, behind is null ? finding : finding with { Operation = behind }));
            }
        }

        List<Judgement>? items = null;
        if (place.Inner is { HasRules: true } inner)
        {
            foreach (var item in collection.Items)
            {
                if (Judge(member, inner, behind is null ? item : item with { Behind = behind }) is var judgement && judgement != Judgement.Nothing)
                {
                    (items ??= []).Add(judgement);
                }
            }
        }

        return findings is null && items is null ? JudgedValue.Right : new JudgedValue([.. findings ?? []], [.. items ?? []]);
    }

    private static RuleFinding? Check(MemberRule rule, MemberContract member, string at, in PossibleValue value, IOperation? behind) =>
        rule.Check(member, at, value, out var inferred) is { } message
            ? new RuleFinding(rule.Descriptor, new Finding(behind ?? value.Operation, message, inferred) { Nearest = behind is null && !value.IsOneOfSeveral ? rule.Nearest(member, at, value) : null })
            : null;
}
