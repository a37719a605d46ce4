namespace Krea2.Metadata;

/// <summary>One alternative of a <see cref="SchemaUnionAttribute">union</see>, in the document's order.</summary>
/// <remarks>Keywords that restrict the alternative stand on the factory method or accessor that carries this attribute.</remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class SchemaUnionCaseAttribute(Type type, string jsonType) : Attribute
{
    /// <summary>The C# type of the alternative.</summary>
    public Type Type { get; } = type;

    /// <summary>The JSON type: <c>string</c>, <c>number</c>, <c>integer</c>, <c>boolean</c>, <c>array</c> or <c>object</c>.</summary>
    public string JsonType { get; } = jsonType;

    /// <summary>Value of the discriminator that selects this alternative; empty when there is none.</summary>
    public string DiscriminatorValue { get; init; } = "";

    /// <summary>The keywords that restrict this alternative and its items, as a JSON Schema fragment; empty when its type says it all.</summary>
    public string Schema { get; init; } = "";
}
