namespace Krea2.Constraints;

/// <summary>The values of some members, taken together, are one of several combinations.</summary>
internal sealed class CombinationClause(string keyword, IReadOnlyList<string> members, IReadOnlyList<IReadOnlyList<JsonConstant>> rows, bool requiresAll) : RuleClause(keyword)
{
    private const int MostListed = 12;

    private readonly AllowedValues[][] _rows = [.. rows.Select(row => row.Select(value => AllowedValues.Of([value])).ToArray())];

    public override IEnumerable<string> Members => members;

    /// <summary>The combinations, each in the order of the members.</summary>
    public IReadOnlyList<IReadOnlyList<JsonConstant>> Rows => rows;

    public override bool? Holds(IMemberFacts facts, bool withDefaults)
    {
        bool isKnown = true;
        foreach (AllowedValues[] row in _rows)
        {
            switch (Matches(row, facts, withDefaults))
            {
                case true:
                    return true;
                case null:
                    isKnown = false;
                    break;
            }
        }

        return isKnown ? false : null;
    }

    public override RuleBreach Explain(IMemberFacts facts, string host, bool isIneffective)
    {
        string[] found = [.. members.Select(member => facts.FactOf(member).ToString())];
        string listed = string.Join(", ", rows.Take(MostListed).Select(Text)) + (rows.Count > MostListed ? " and " + ConstraintRules.Found(rows.Count - MostListed) + " more" : "");
        string names = ConstraintRules.Names(members, "and");
        string were = ConstraintRules.Listed(found, "and");
        string message = isIneffective
            ? names + " have no effect" + ConstraintRules.On(host) + " unless they are one of " + listed + ", but they are " + were
            : names + " must be one of " + listed + ConstraintRules.On(host) + ", but are " + were;
        string member = members.FirstOrDefault(name => facts.FactOf(name).IsSet == true) ?? members[0];
        return new RuleBreach(isIneffective ? ConstraintRules.NoEffect : ConstraintRules.NotOffered, Keyword, member, were, message);
    }

    private bool? Matches(AllowedValues[] row, IMemberFacts facts, bool withDefaults)
    {
        bool isKnown = true;
        for (int i = 0; i < row.Length; i++)
        {
            MemberFact fact = facts.FactOf(members[i]);
            if (fact.IsSet == false && !withDefaults)
            {
                if (requiresAll)
                {
                    return false;
                }

                continue;
            }

            switch (fact.Effective.IsIn(row[i]))
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

    // Sizes read as sizes; everything else as what it is.
    private static string Text(IReadOnlyList<JsonConstant> row)
    {
        IEnumerable<string> values = row.Select(value => ConstraintRules.Text(value, null));
        return row.All(value => value.Kind == JsonConstantKind.Number) ? string.Join("x", values) : "(" + string.Join(", ", values) + ")";
    }
}
