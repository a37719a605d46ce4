using Krea2.Generators.Json;

namespace Krea2.Generators.Specs;

/// <summary>A schema that was not read yet: the node, where it stands in the document, and who reads it.</summary>
internal sealed class SchemaSource(SchemaReader reader, JsonNode node, string pointer)
{
    /// <summary>The node of the schema.</summary>
    public JsonNode Node { get; } = node;

    /// <summary>The JSON pointer of the node.</summary>
    public string Pointer { get; } = pointer;

    /// <summary>Reads the schema, or gives the one that was read from this place before.</summary>
    public Schema Read() => reader.Read(Node, Pointer);
}
