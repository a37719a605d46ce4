namespace Krea2.Metadata;

/// <summary>The exact text that an enum member, or a known value of an open set, has on the wire.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class SchemaEnumValueAttribute(string value) : Attribute
{
    /// <summary>The JSON text of the value: a quoted string, or a number.</summary>
    public string Value { get; } = value;

    /// <summary>Whether the value is inferred rather than documented.</summary>
    public bool Inferred { get; init; }
}
