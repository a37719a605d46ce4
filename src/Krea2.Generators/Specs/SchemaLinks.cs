namespace Krea2.Generators.Specs;

/// <summary>The schemas that a schema contains, still unread.</summary>
internal sealed class SchemaLinks
{
    /// <summary>Where the reference leads.</summary>
    public SchemaSource? Target { get; init; }

    /// <summary>The schema of array items.</summary>
    public SchemaSource? Items { get; init; }

    /// <summary>The schema of properties that are not named.</summary>
    public SchemaSource? AdditionalProperties { get; init; }

    /// <summary>The parts of which all apply.</summary>
    public IReadOnlyList<SchemaSource> AllOf { get; init; } = [];

    /// <summary>The cases of which at least one applies.</summary>
    public IReadOnlyList<SchemaSource> AnyOf { get; init; } = [];

    /// <summary>The cases of which exactly one applies.</summary>
    public IReadOnlyList<SchemaSource> OneOf { get; init; } = [];
}
