namespace Krea2.Constraints;

/// <summary>What a rule says of one member: it is set, it is not, or its value is (or is not) one of some.</summary>
internal sealed class RuleAtom
{
    private readonly AllowedValues? _values;
    private readonly bool _negated;
    private readonly int _least;

    private RuleAtom(string member, bool? set, AllowedValues? values, bool negated, int least)
    {
        Member = member;
        Set = set;
        _values = values;
        _negated = negated;
        _least = least;
    }

    public string Member { get; }

    /// <summary>Whether the member must be there; null where the value is what matters.</summary>
    public bool? Set { get; }

    public static RuleAtom IsSet(string member) => new(member, true, null, false, 0);

    public static RuleAtom IsNotSet(string member) => new(member, false, null, false, 0);

    public static RuleAtom IsIn(string member, AllowedValues values, bool negated) => new(member, null, values, negated, 0);

    public static RuleAtom HasItems(string member, int least) => new(member, null, null, false, least);

    /// <summary>The opposite, said of a member that is there; null where it is not that simple.</summary>
    public RuleAtom? Opposite() => Set is { } set ? new RuleAtom(Member, !set, null, false, 0) : _values is null ? null : new RuleAtom(Member, null, _values, !_negated, 0);

    /// <summary>Whether it holds; null when that is not known.</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="withDefaults">Whether the host's default counts as the value of a member that is not there. By the letter of JSON Schema, such a member satisfies all.</param>
    public bool? Holds(IMemberFacts facts, bool withDefaults)
    {
        MemberFact fact = facts.FactOf(Member);
        if (Set is { } set)
        {
            return fact.IsSet is { } known ? known == set : null;
        }

        if (fact.IsSet == false && !withDefaults)
        {
            return true;
        }

        MemberFact effective = fact.Effective;
        bool? holds = _values is null ? effective.HasItems(_least) : effective.IsIn(_values);
        return holds is { } answer ? answer != _negated : null;
    }

    /// <summary>What it says, with its subject: <c>'a' is set</c>, <c>'a' is "x"</c>.</summary>
    public string Describe() => ConstraintRules.Subject(Member) + (Set, _values) switch
    {
        (true, _) => " is set",
        (false, _) => " is not set",
        (_, null) => " has at least " + ConstraintRules.Count(_least, "item", "items"),
        _ => " is " + (_negated ? "not " : "") + Allowed(),
    };

    /// <summary>What the value must do: <c>be "x"</c>.</summary>
    public string Require() => _values is null ? "have at least " + ConstraintRules.Count(_least, "item", "items") : (_negated ? "not be " : "be ") + Allowed();

    private string Allowed() => _values!.Values.Count == 1 ? ConstraintRules.Text(_values.Values[0], null) : "one of " + ConstraintRules.List(_values.Values);
}
