using Krea2.Generators.Json;

namespace Krea2.Generators.Specs.Composition;

/// <summary>Copies a tree so that every place in it names its file.</summary>
internal sealed class FileRange(string path)
{
    // A node of a YAML tree may stand in many places: it is copied once, or a small file could grow without bound.
    private readonly Dictionary<JsonNode, JsonNode> _copies = [];

    /// <summary>The copy of a node, with all below it.</summary>
    public JsonNode Mark(JsonNode node)
    {
        if (!_copies.TryGetValue(node, out var copy))
        {
            copy = Copy(node);
            _copies.Add(node, copy);
        }

        return copy;
    }

    private JsonNode Copy(JsonNode node) => node.Kind switch
    {
        JsonKind.Object => JsonNode.CreateObject([.. node.Properties.Select(property => new JsonProperty(property.Name, Mark(property.NameRange), Mark(property.Value)))], Mark(node.Range)),
        JsonKind.Array => JsonNode.CreateArray([.. node.Items.Select(Mark)], Mark(node.Range)),
        _ => JsonNode.CreateScalar(node.Kind, node.Text, Mark(node.Range)),
    };

    private TextRange Mark(TextRange range) => range with { File = path };
}
