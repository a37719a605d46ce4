namespace Krea2.Constraints;

/// <summary>One demand of a rule between members.</summary>
internal abstract class RuleClause(string keyword)
{
    /// <summary>The keyword that it comes from.</summary>
    public string Keyword { get; } = keyword;

    /// <summary>The members that it is about.</summary>
    public abstract IEnumerable<string> Members { get; }

    /// <summary>Whether the object satisfies it; null when that is not known.</summary>
    /// <param name="facts">What is known of the members.</param>
    /// <param name="withDefaults">Whether defaults count.</param>
    public abstract bool? Holds(IMemberFacts facts, bool withDefaults);

    /// <summary>Says how a demand is broken that does not hold.</summary>
    /// <param name="facts">What is known of the members.</param>
    /// <param name="host">Title of the host, or empty.</param>
    /// <param name="isIneffective">Whether the host accepts the object, and ignores a part of it.</param>
    public abstract RuleBreach Explain(IMemberFacts facts, string host, bool isIneffective);
}
