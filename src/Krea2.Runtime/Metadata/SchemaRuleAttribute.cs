namespace Krea2.Metadata;

/// <summary>A rule between the members of a JSON object, as a JSON Schema fragment (<c>dependentRequired</c>, <c>if</c>/<c>then</c>, …).</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class SchemaRuleAttribute(string schema) : Attribute
{
    /// <summary>The fragment as JSON text.</summary>
    public string Schema { get; } = schema;

    /// <summary>Ids of the variants that the rule holds for, separated by spaces; empty for all.</summary>
    public string Variants { get; init; } = "";

    /// <summary>What breaking the rule means: <c>refused</c>, or <c>ineffective</c> when the host accepts the request and ignores a part of it.</summary>
    public string Effect { get; init; } = "refused";

    /// <summary>The rule in one sentence, for messages; may be empty.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether the rule is inferred rather than documented.</summary>
    public bool Inferred { get; init; }
}
