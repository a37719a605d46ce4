namespace Krea2.Constraints;

/// <summary>How a rule between members is broken.</summary>
/// <param name="ruleId">The id of the rule, for example <c>KREA1008</c>.</param>
/// <param name="keyword">The JSON Schema keyword that says so.</param>
/// <param name="member">JSON name of the member that is there and should not be as it is; empty when what is wrong is that none is there.</param>
/// <param name="found">What was found.</param>
/// <param name="message">The whole sentence.</param>
sealed partial class RuleBreach(string ruleId, string keyword, string member, string found, string message)
{
    /// <summary>The id of the rule, for example <c>KREA1008</c>.</summary>
    public string RuleId { get; } = ruleId;

    /// <summary>The JSON Schema keyword that says so.</summary>
    public string Keyword { get; } = keyword;

    /// <summary>JSON name of the member that is there and should not be as it is; empty when what is wrong is that none is there.</summary>
    public string Member { get; } = member;

    /// <summary>What was found.</summary>
    public string Found { get; } = found;

    /// <summary>The whole sentence.</summary>
    public string Message { get; } = message;
}
