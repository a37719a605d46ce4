namespace Krea2.Generators.Json;

/// <summary>A composed node with how many values it stands for when all aliases are written out, and how many levels of containers.</summary>
internal readonly record struct YamlAnchor(JsonNode Node, long Size, int Height);
