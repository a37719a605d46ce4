namespace Krea2.Metadata;

/// <summary>Marks a generated type that stands for one of several alternatives (<c>oneOf</c>, <c>anyOf</c>).</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SchemaUnionAttribute(string keyword) : Attribute
{
    /// <summary><c>oneOf</c> or <c>anyOf</c>.</summary>
    public string Keyword { get; } = keyword;

    /// <summary>JSON property that tells object alternatives apart; empty when there is none.</summary>
    public string Discriminator { get; init; } = "";
}
