using Krea2.Generators.Json;

namespace Krea2.Generators.Specs;

/// <summary>Reads the schemas of one document, each when it is first asked for.</summary>
internal sealed class SchemaReader
{
    private readonly Dictionary<string, Schema> _schemas = new(StringComparer.Ordinal);

    /// <summary>Reads a schema, or gives the one that was read from this place before.</summary>
    public Schema Read(JsonNode node, string pointer)
    {
        if (!_schemas.TryGetValue(pointer, out var schema))
        {
            schema = new Schema { Pointer = pointer, Range = node.Range };
            _schemas.Add(pointer, schema);
        }

        return schema;
    }
}
