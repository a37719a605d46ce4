namespace Krea2.Constraints;

/// <summary>Where some statements hold, others must: <c>dependentRequired</c>, <c>not: {required: [...]}</c>, <c>if</c> and <c>then</c>.</summary>
internal sealed class ImplicationClause(string keyword, IReadOnlyList<RuleAtom> when, RuleAtom then) : RuleClause(keyword)
{
    public override IEnumerable<string> Members => when.Select(atom => atom.Member).Append(then.Member);

    public override bool? Holds(IMemberFacts facts, bool withDefaults)
    {
        bool known = true;
        for (int i = 0; i < when.Count; i++)
        {
            switch (when[i].Holds(facts, withDefaults))
            {
                case false:
                    return true;
                case null:
                    known = false;
                    break;
            }
        }

        bool? holds = then.Holds(facts, withDefaults);
        return holds == true || known ? holds : null;
    }

    public override RuleBreach Explain(IMemberFacts facts, string host, bool isIneffective)
    {
        bool excludes = when.All(atom => atom.Set == true) && then.Set == false;
        string id = isIneffective ? ConstraintRules.NoEffect : then.Set switch { true => ConstraintRules.NeedsOther, false => ConstraintRules.RefusedTogether, _ => ConstraintRules.NotOffered };
        string found = facts.FactOf(then.Member).ToString();

        // What has no effect, or is refused, is the member whose presence brings the demand about; else the one that the demand is about.
        RuleAtom? trigger = when.FirstOrDefault(atom => atom.Set == true && !when.Any(other => other.Set is null && other.Member == atom.Member));
        string member = then.Set == false && !excludes ? then.Member : trigger?.Member ?? (facts.FactOf(then.Member).IsSet == false && when.Count > 0 ? when[0].Member : then.Member);
        string message = isIneffective ? Ineffective(member, host, found, excludes) : excludes ? ConstraintRules.TogetherMessage([.. Members], host) : Refused(trigger, host, found);
        return new RuleBreach(id, Keyword, member, found, message);
    }

    private string Ineffective(string member, string host, string found, bool excludes)
    {
        string subject = ConstraintRules.Subject(member) + " has no effect" + ConstraintRules.On(host);
        if (then.Set == false)
        {
            return excludes ? subject + " together with " + ConstraintRules.Names([.. Members.Where(other => other != member)], "and") : subject + " while " + Condition(null);
        }

        string rest = when.Any(atom => atom.Member != member) ? " while " + Condition(member) : "";
        return subject + rest + " unless " + then.Describe() + ", but it is " + found;
    }

    private string Refused(RuleAtom? trigger, string host, string found)
    {
        if (trigger is not null && when.Count == 1 && then.Set == true)
        {
            return ConstraintRules.Subject(trigger.Member) + " needs " + ConstraintRules.Subject(then.Member) + ConstraintRules.On(host) + ", but it is missing";
        }

        string subject = ConstraintRules.Subject(then.Member);
        return then.Set switch
        {
            true => subject + " is required" + ConstraintRules.On(host) + " when " + Condition(null) + ", but is missing",
            false => subject + " cannot be set" + ConstraintRules.On(host) + " when " + Condition(null),
            _ => subject + " must " + then.Require() + ConstraintRules.On(host) + " when " + Condition(null) + ", but is " + found,
        };
    }

    // That a member is set goes without saying where its value is named.
    private string Condition(string? without) => string.Join(" and ", when
        .Where(atom => atom.Member != without && !(atom.Set == true && when.Any(other => other.Set is null && other.Member == atom.Member)))
        .Select(atom => atom.Describe()));
}
