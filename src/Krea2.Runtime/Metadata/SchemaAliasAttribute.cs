namespace Krea2.Metadata;

/// <summary>An older name of a JSON property that the host accepted until a day.</summary>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class SchemaAliasAttribute(string name) : Attribute
{
    /// <summary>The older name on the wire.</summary>
    public string Name { get; } = name;

    /// <summary>Last day on which the alias is accepted, <c>yyyy-MM-dd</c>, that day included; empty when the document names none.</summary>
    public string LastDay { get; init; } = "";

    /// <summary>Whether the alias is still accepted on the day the document was taken; false as well when that day is not known but the last day is.</summary>
    public bool Accepted { get; init; }

    /// <summary>Why the name was given up, in the document's words; may be empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Page on the migration; may be empty.</summary>
    public string MigrationUrl { get; init; } = "";
}
