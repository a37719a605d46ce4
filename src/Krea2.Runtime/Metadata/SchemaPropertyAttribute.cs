namespace Krea2.Metadata;

/// <summary>Names the JSON property, or the operation parameter, that a generated member stands for.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class SchemaPropertyAttribute(string name) : Attribute
{
    /// <summary>The name on the wire, exactly as the document spells it.</summary>
    public string Name { get; } = name;

    /// <summary>Whether the document requires the property.</summary>
    public bool Required { get; init; }

    /// <summary>Whether an explicit <c>null</c> is allowed.</summary>
    public bool Nullable { get; init; }

    /// <summary>The default that the host applies when the property is absent, as JSON text; empty when the document names none. It is never sent unless it is set.</summary>
    public string Default { get; init; } = "";

    /// <summary>What the property means across hosts (for example <c>reference strength</c>); empty when it is tied to none.</summary>
    public string Concept { get; init; } = "";

    /// <summary>Whether the document marks the property as deprecated.</summary>
    public bool Deprecated { get; init; }

    /// <summary>Whether the client fills the property in when it is not set: an id of the request, different from that of every other request that is sent with it.</summary>
    public bool Supplied { get; init; }

    /// <summary>Where the value travels when the member is a parameter of an operation: <c>path</c>, <c>query</c>, <c>header</c> or <c>cookie</c>; empty for a property of a body.</summary>
    public string In { get; init; } = "";
}
