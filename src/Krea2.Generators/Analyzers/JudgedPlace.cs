using System.Collections.Immutable;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Analyzers.Rules;

namespace Krea2.Generators.Analyzers;

/// <summary>The rules that apply to a member, or to what it holds: worked out once a member, while its values are many.</summary>
internal sealed class JudgedPlace
{
    /// <summary>Works it out.</summary>
    /// <param name="member">The member.</param>
    /// <param name="at">What of the member the values are: empty for its value, <c>items</c> for the items of its list.</param>
    /// <param name="rules">All rules about values.</param>
    /// <param name="collectionRules">All rules about lists and maps.</param>
    /// <param name="hasAlternatives">Whether the values, or what is in them, are one of several alternatives that something restricts.</param>
    public JudgedPlace(MemberContract member, string at, ImmutableArray<MemberRule> rules, ImmutableArray<CollectionRule> collectionRules, bool hasAlternatives)
    {
        At = at;
        HasAlternatives = hasAlternatives;
        Rules = [.. rules.Where(rule => rule.AppliesTo(member, at))];
        CollectionRules = [.. collectionRules.Where(rule => rule.AppliesTo(member, at))];
        var inner = member.Is("array", at) ? MemberContract.Join(at, "items") : member.Is("object", at) ? MemberContract.Join(at, "additionalProperties") : null;
        Inner = inner is null ? null : new JudgedPlace(member, inner, rules, collectionRules, hasAlternatives);
    }

    /// <summary>What of the member the values are.</summary>
    public string At { get; }

    /// <summary>The rules about a value.</summary>
    public ImmutableArray<MemberRule> Rules { get; }

    /// <summary>The rules about a list or map.</summary>
    public ImmutableArray<CollectionRule> CollectionRules { get; }

    /// <summary>Whether the values may be one of several alternatives that something restricts.</summary>
    public bool HasAlternatives { get; }

    /// <summary>What a list or map holds; null where there is neither.</summary>
    public JudgedPlace? Inner { get; }

    /// <summary>Whether any value can be wrong here.</summary>
    public bool HasRules => HasAlternatives || !Rules.IsEmpty || !CollectionRules.IsEmpty || Inner is { HasRules: true };
}
