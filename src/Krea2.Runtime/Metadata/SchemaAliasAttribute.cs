namespace Krea2.Metadata;

/// <summary>An older name of a JSON property that the host accepted until a day.</summary>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class SchemaAliasAttribute(string name) : Attribute
{
    /// <summary>The older name on the wire.</summary>
    public string Name { get; } = name;

    /// <summary>Last day on which the alias is accepted, <c>yyyy-MM-dd</c>, that day included; empty when the document names none.</summary>
    public string LastDay { get; init; } = "";

    /// <summary>Whether the alias may still be accepted: false only when the document was taken after the last day, true as well when either day is not known.</summary>
    public bool Accepted { get; init; }

    /// <summary>Why the name was given up, in the document's words; may be empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Page on the migration; may be empty.</summary>
    public string MigrationUrl { get; init; } = "";
}
