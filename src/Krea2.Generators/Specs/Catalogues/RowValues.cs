using Krea2.Generators.Json;

namespace Krea2.Generators.Specs.Catalogues;

/// <summary>The allowed values of a row, which may come with a description.</summary>
internal static class RowValues
{
    /// <summary>The values themselves.</summary>
    public static IReadOnlyList<JsonNode> Of(JsonNode row) => [.. row["values"]?.Items.Select(Value).OfType<JsonNode>() ?? []];

    /// <summary>Whether a value is inferred, so that the set may have others.</summary>
    public static bool HasInferred(JsonNode row) => row["values"]?.Items.Any(item => item.Kind == JsonKind.Object && item["inferred"] is { Text: "true" }) == true;

    /// <summary>Whether the values are a set of texts, each of which is described by itself.</summary>
    public static bool AreTexts(JsonNode row) => Of(row).All(value => value.Kind == JsonKind.String);

    /// <summary>What is said about each of some values, with nothing for those of which nothing is said; empty when none is described.</summary>
    public static IReadOnlyList<string> Descriptions(JsonNode row, IReadOnlyList<JsonNode> values)
    {
        var all = values.Select(value => row["values"]!.Items.FirstOrDefault(item => item["value"] is { } own && own.Kind == value.Kind && own.Text == value.Text)?["description"] is { Kind: JsonKind.String } text ? text.Text : "").ToList();
        return all.Any(text => text.Length > 0) ? all : [];
    }

    /// <summary>What is said about single values that are no texts, for the description of the parameter; empty when nothing is.</summary>
    public static string Describe(JsonNode row) => AreTexts(row) ? "" : string.Join(" ", (row["values"]?.Items ?? [])
        .Where(item => item["value"] is not null && item["description"] is { Kind: JsonKind.String, Text.Length: > 0 })
        .Select(item => $"'{item["value"]!.Text}': {item["description"]!.Text}"));

    private static JsonNode? Value(JsonNode item) => item.Kind == JsonKind.Object ? item["value"] : item;
}
