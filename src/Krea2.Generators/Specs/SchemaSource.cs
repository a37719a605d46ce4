using Krea2.Generators.Json;

namespace Krea2.Generators.Specs;

/// <summary>A schema that was not read yet: the node, where it stands in the document, and who reads it.</summary>
/// <param name="reader">Reads the schema.</param>
/// <param name="node">The node of the schema.</param>
/// <param name="parent">The JSON pointer of what the name belongs to; one text for all children, so that a long one costs nothing.</param>
/// <param name="name">The name or index below the parent; null when the parent's pointer is the schema's own.</param>
/// <param name="suffix">What follows the name.</param>
internal sealed class SchemaSource(SchemaReader reader, JsonNode node, string parent, string? name = null, string suffix = "")
{
    /// <summary>Reads the schema, or gives the one that was read from this place before.</summary>
    public Schema Read()
        => reader.TryReserve(parent.Length + (name?.Length ?? 0), node, out var refused)
            ? reader.Read(node, name is null ? parent : JsonPointer.Append(parent, name) + suffix)
            : refused;
}
