namespace Krea2.Constraints;

/// <summary>At least one, or exactly one, of several members (or groups of members) is set: <c>anyOf</c> and <c>oneOf</c> of <c>required</c>.</summary>
internal sealed class AlternativesClause(string keyword, IReadOnlyList<IReadOnlyList<string>> groups, bool exactlyOne) : RuleClause(keyword)
{
    public override IEnumerable<string> Members => groups.SelectMany(group => group).Distinct();

    public override bool? Holds(IMemberFacts facts, bool withDefaults)
    {
        var (set, unknown) = Count(facts);
        if (exactlyOne)
        {
            return set > 1 ? false : unknown > 0 ? null : set == 1;
        }

        return set > 0 ? true : unknown > 0 ? null : false;
    }

    public override RuleBreach Explain(IMemberFacts facts, string host, bool isIneffective)
    {
        string[] set = [.. groups.Where(group => IsSet(group, facts) == true).Select(group => ConstraintRules.Names(group, "with"))];
        string member = Members.FirstOrDefault(name => facts.FactOf(name).IsSet == true) ?? "";
        if (set.Length > 1)
        {
            string first = groups.First(group => IsSet(group, facts) == true)[0];
            string message = isIneffective ? "only one of " + ConstraintRules.Listed(set, "and") + " has an effect" + ConstraintRules.On(host) : ConstraintRules.Together(set, host);
            return new RuleBreach(isIneffective ? ConstraintRules.NoEffect : ConstraintRules.RefusedTogether, Keyword, first, "set", message);
        }

        string choice = ConstraintRules.Listed([.. groups.Select(group => ConstraintRules.Names(group, "with"))], "or");
        return new RuleBreach(isIneffective ? ConstraintRules.NoEffect : ConstraintRules.NeedsOther, Keyword, member, "missing", choice + " must be set" + ConstraintRules.On(host) + ", but none is");
    }

    private (int Set, int Unknown) Count(IMemberFacts facts)
    {
        int set = 0;
        int unknown = 0;
        for (int i = 0; i < groups.Count; i++)
        {
            bool? isSet = IsSet(groups[i], facts);
            set += isSet == true ? 1 : 0;
            unknown += isSet is null ? 1 : 0;
        }

        return (set, unknown);
    }

    private static bool? IsSet(IReadOnlyList<string> group, IMemberFacts facts)
    {
        bool isKnown = true;
        for (int i = 0; i < group.Count; i++)
        {
            switch (facts.FactOf(group[i]).IsSet)
            {
                case false:
                    return false;
                case null:
                    isKnown = false;
                    break;
            }
        }

        return isKnown ? true : null;
    }
}
