namespace Krea2.Constraints;

/// <summary>A rule between the members of a JSON object, read once from a JSON Schema fragment and then used for as many objects as needed, from any thread.</summary>
/// <remarks>
/// Understood are <c>dependentRequired</c>, <c>dependentSchemas</c>, <c>not</c> with <c>required</c>, <c>if</c> with <c>then</c> and <c>else</c>, <c>anyOf</c> and <c>oneOf</c> of <c>required</c>
/// or of constants of the same members, and <c>allOf</c> of these. A rule that refuses has the meaning of JSON Schema to the letter; of one that says what has no effect, defaults count as values.
/// What is not known of an object breaks no rule.
/// </remarks>
sealed partial class ObjectRule
{
    private readonly IReadOnlyList<RuleClause> _clauses;

    private ObjectRule(string schema, string effect, IReadOnlyList<RuleClause> clauses)
    {
        Schema = schema;
        IsIneffective = effect != "refused";
        _clauses = clauses;
        Members = [.. clauses.SelectMany(clause => clause.Members).Distinct()];
    }

    /// <summary>The fragment as JSON text.</summary>
    public string Schema { get; }

    /// <summary>Whether the host accepts an object that breaks the rule, and ignores a part of it.</summary>
    public bool IsIneffective { get; }

    /// <summary>JSON names of the members that the rule is about.</summary>
    public IReadOnlyList<string> Members { get; }

    internal IReadOnlyList<RuleClause> Clauses => _clauses;

    /// <summary>Reads a rule.</summary>
    /// <param name="schema">The fragment as JSON text.</param>
    /// <param name="effect"><c>refused</c> or <c>ineffective</c>.</param>
    /// <exception cref="ArgumentException">The fragment is none that is understood.</exception>
    public static ObjectRule Create(string schema, string effect = "refused") => TryCreate(schema, effect, out ObjectRule? rule)
        ? rule!
        : throw new ArgumentException($"A rule must be a JSON Schema fragment about members, but is '{Excerpt.Text(schema ?? "null")}'", nameof(schema));

    /// <summary>Reads a rule, as <see cref="Create"/> does.</summary>
    /// <param name="schema">The fragment.</param>
    /// <param name="effect">What breaking it means.</param>
    /// <param name="rule">The rule, or <c>null</c>.</param>
    /// <returns>Whether the fragment is understood, and all of it.</returns>
    public static bool TryCreate(string schema, string effect, out ObjectRule? rule)
    {
        rule = effect is "refused" or "ineffective" && JsonConstantReader.Read(schema) is { Kind: JsonConstantKind.Object } root && ObjectRuleReader.Read(root) is { Count: > 0 } clauses
            ? new ObjectRule(schema, effect, clauses)
            : null;
        return rule is not null;
    }

    /// <summary>How an object breaks the rule; <c>null</c> when it does not, or when that is not known. Allocates nothing for an object that is right.</summary>
    /// <param name="facts">What is known of the members.</param>
    /// <param name="host">Title of the host for the message, or empty.</param>
    public RuleBreach? Find(IMemberFacts facts, string host)
    {
        for (int i = 0; i < _clauses.Count; i++)
        {
            if (_clauses[i].Holds(facts, IsIneffective) == false)
            {
                return _clauses[i].Explain(facts, host, IsIneffective);
            }
        }

        return null;
    }

    /// <summary>The fragment.</summary>
    public override string ToString() => Schema;
}
