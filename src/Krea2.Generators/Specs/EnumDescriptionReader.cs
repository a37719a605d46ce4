using Krea2.Generators.Json;

namespace Krea2.Generators.Specs;

/// <summary>Reads what a document says of the single values of a set: <c>x-enum-descriptions</c> (some tools write <c>x-enumDescriptions</c>), a list beside <c>enum</c> or an object by value.</summary>
/// <remarks>No standard has such a word, so whatever else stands there is left alone.</remarks>
internal static class EnumDescriptionReader
{
    private static readonly Dictionary<string, string> None = [];

    /// <summary>The descriptions by value; empty where nothing is said.</summary>
    public static IReadOnlyDictionary<string, string> Read(JsonNode schema)
    {
        if ((schema["x-enum-descriptions"] ?? schema["x-enumDescriptions"]) is not { } said)
        {
            return None;
        }

        var pairs = said.Kind switch
        {
            JsonKind.Object => said.Properties.Select(property => (property.Name, property.Value)),
            JsonKind.Array when (schema["enum"] ?? schema["x-krea2-inferred"]?["enum"]) is { Kind: JsonKind.Array } values && values.Items.Count == said.Items.Count => values.Items.Zip(said.Items, (value, text) => (Name: value.Text, Value: text)),
            _ => [],
        };
        return pairs.Where(pair => pair.Value.Kind == JsonKind.String && pair.Value.Text.Trim().Length > 0)
            .GroupBy(pair => pair.Name, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().Value.Text.Trim(), StringComparer.Ordinal);
    }
}
