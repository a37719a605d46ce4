namespace Krea2.Generators.Specs;

/// <summary>Which property tells the cases of a union apart.</summary>
internal sealed class Discriminator
{
    /// <summary>The property's name on the wire.</summary>
    public required string PropertyName { get; init; }

    /// <summary>Value of the property → reference or component name of the schema, as written, in document order; empty when the document leaves the values to the components' names.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Mapping { get; init; } = [];

    /// <summary>Where the discriminator stands.</summary>
    public Json.TextRange Range { get; init; }
}
