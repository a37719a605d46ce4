using Krea2.Generators.Json;

namespace Krea2.Generators.Specs.Catalogues;

/// <summary>Which words of a row restrict which values.</summary>
internal static class RowKeywords
{
    private static readonly string[] OfNumbers = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"];
    private static readonly string[] OfTexts = ["minLength", "maxLength", "pattern", "format"];
    private static readonly string[] OfLists = ["minItems", "maxItems", "uniqueItems"];

    /// <summary>All words that restrict values.</summary>
    public static readonly IReadOnlyList<string> All = [.. OfNumbers, .. OfTexts, .. OfLists];

    /// <summary>The words about values of a type of the format.</summary>
    public static IReadOnlyList<string> For(string type) => type switch
    {
        "integer" or "number" => OfNumbers,
        "string" => OfTexts,
        "array" => OfLists,
        _ => [],
    };

    /// <summary>The words about values of a kind.</summary>
    public static IReadOnlyList<string> For(JsonKind kind) => kind switch
    {
        JsonKind.Number => OfNumbers,
        JsonKind.String => OfTexts,
        JsonKind.Array => OfLists,
        _ => [],
    };
}
