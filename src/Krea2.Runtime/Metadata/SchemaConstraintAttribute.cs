namespace Krea2.Metadata;

/// <summary>One JSON Schema keyword that restricts a value, with its limit as text.</summary>
/// <remarks>
/// The limit is text because an attribute holds no decimal and a limit of a document may fit no <see cref="long"/>.
/// Numbers are JSON numbers; <c>enum</c> is a JSON array and <c>const</c> any JSON value; <c>type</c> is one or more type names separated by spaces;
/// <c>uniqueItems</c> is <c>true</c>; <c>pattern</c> and <c>format</c> are the bare text.
/// </remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum, AllowMultiple = true)]
public sealed class SchemaConstraintAttribute(string keyword, string limit) : Attribute
{
    /// <summary>The JSON Schema keyword, for example <c>maximum</c>.</summary>
    public string Keyword { get; } = keyword;

    /// <summary>The limit as text.</summary>
    public string Limit { get; } = limit;

    /// <summary>What the keyword applies to, relative to the member: empty for its value, <c>items</c> for the items of a list, <c>additionalProperties</c> for the values of a map, and combinations such as <c>items/items</c>.</summary>
    public string At { get; init; } = "";

    /// <summary>Whether the limit is inferred rather than documented. An inferred limit is a warning at most and never refuses a request at run time.</summary>
    public bool Inferred { get; init; }
}
