using Krea2.Generators.Json;

namespace Krea2.Generators.Specs.Catalogues;

/// <summary>The allowed values of a row, which may come with a description.</summary>
internal static class RowValues
{
    /// <summary>The values themselves.</summary>
    public static IReadOnlyList<JsonNode> Of(JsonNode row) => [.. row["values"]?.Items.Select(Value).OfType<JsonNode>() ?? []];

    /// <summary>Whether a value is inferred, so that the set may have others.</summary>
    public static bool HasInferred(JsonNode row) => row["values"]?.Items.Any(item => item.Kind == JsonKind.Object && item["inferred"] is { Text: "true" }) == true;

    /// <summary>What is said about single values, for the description of the parameter; empty when nothing is.</summary>
    public static string Describe(JsonNode row) => string.Join(" ", (row["values"]?.Items ?? [])
        .Where(item => item["value"] is not null && item["description"] is { Kind: JsonKind.String, Text.Length: > 0 })
        .Select(item => $"'{item["value"]!.Text}': {item["description"]!.Text}"));

    private static JsonNode? Value(JsonNode item) => item.Kind == JsonKind.Object ? item["value"] : item;
}
