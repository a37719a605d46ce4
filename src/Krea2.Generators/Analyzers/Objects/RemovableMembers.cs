using Krea2.Constraints;
using Krea2.Generators.Analyzers.Contract;

namespace Krea2.Generators.Analyzers.Objects;

/// <summary>Of the members of an object that breaks a rule, those without which it would not: each of them alone.</summary>
internal static class RemovableMembers
{
    /// <summary>The members.</summary>
    /// <param name="breach">How the rule is broken.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="facts">What is known of the object.</param>
    /// <param name="type">Its type.</param>
    /// <param name="isSet">Whether a member, by JSON name, is set where it can be taken away.</param>
    public static IReadOnlyList<MemberContract> Of(RuleBreach breach, ObjectRule rule, IMemberFacts facts, TypeContract type, Func<string, bool> isSet) => breach.RuleId switch
    {
        ConstraintRules.NoEffect => [.. type.Members.Where(member => member.JsonName == breach.Member && isSet(breach.Member))],
        ConstraintRules.NeedsOther or ConstraintRules.RefusedTogether => [.. type.Members.Where(member =>
            rule.Members.Contains(member.JsonName) && isSet(member.JsonName) && !member.Required && rule.Find(new FactsWithout(facts, member.JsonName), "") is null)],
        _ => [],
    };

    private sealed class FactsWithout(IMemberFacts facts, string removed) : IMemberFacts
    {
        public MemberFact FactOf(string name) => name == removed ? MemberFact.Absent : facts.FactOf(name);
    }
}
