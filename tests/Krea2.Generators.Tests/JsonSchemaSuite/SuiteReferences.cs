using System.Text.Json;
using System.Text.Json.Nodes;

namespace Krea2.Generators.Tests.JsonSchemaSuite;

/// <summary>Moves the references of a schema that becomes a component of a larger document.</summary>
internal static class SuiteReferences
{
    /// <summary>Whether a schema refers to anything.</summary>
    public static bool Has(JsonNode? schema) => Objects(schema).Any(item => IsText(item["$ref"]) || IsText(item["$dynamicRef"]));

    /// <summary>Why a schema cannot become a component; null when it can.</summary>
    public static string? WhyNot(JsonNode? schema)
    {
        if (Objects(schema).Any(item => IsText(item["$dynamicRef"])))
        {
            return "$dynamicRef leads where the document cannot say";
        }

        if (Objects(schema).Any(item => IsText(item["$ref"]) && !((string)item["$ref"]!).StartsWith('#')))
        {
            return "a $ref leads out of the document";
        }

        if (Objects(schema).Any(item => IsText(item["$ref"]) && (string)item["$ref"]! is not "#" && !((string)item["$ref"]!).StartsWith("#/", StringComparison.Ordinal)))
        {
            return "a $ref names an anchor";
        }

        return Has(schema) && Objects(schema).Any(item => IsText(item["$id"]) || IsText(item["id"])) ? "an $id moves what its references begin at" : null;
    }

    /// <summary>A copy whose references lead to the component.</summary>
    public static JsonNode? Moved(JsonNode? schema, string component)
    {
        var moved = schema?.DeepClone();
        foreach (var item in Objects(moved).Where(item => IsText(item["$ref"])).ToList())
        {
            item["$ref"] = $"#/components/schemas/{component}{((string)item["$ref"]!)[1..]}";
        }

        return moved;
    }

    private static bool IsText(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String;

    // What is listed as a value is no schema.
    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject item => item.Where(property => property.Key is not ("enum" or "const" or "default" or "examples")).SelectMany(property => Objects(property.Value)).Prepend(item),
        JsonArray items => items.SelectMany(Objects),
        _ => [],
    };
}
