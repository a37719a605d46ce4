using System.Text.Json.Nodes;

namespace Krea2.Generators.Tests.Generation.Metadata;

/// <summary>The rules of a schema as the document states them, read with System.Text.Json: annotations left out, the several ways to say one thing made one.</summary>
internal static class DocumentRules
{
    private static readonly string[] Annotations = ["title", "description", "example", "examples", "nullable", "$ref", "$comment"];

    /// <summary>The rules.</summary>
    /// <param name="schema">A schema.</param>
    /// <param name="root">The document, for references.</param>
    public static JsonObject Of(JsonObject schema, JsonObject root)
    {
        if ((string?)schema["$ref"] is { } reference)
        {
            schema = reference["#/".Length..].Split('/').Aggregate((JsonNode)root, (node, step) => node[step]!).AsObject();
        }

        // "A string or null" has no other rule than the string's.
        if (schema["anyOf"] is JsonArray { Count: 2 } alternatives && (string?)alternatives[1]!["type"] == "null")
        {
            var rules = Of(alternatives[0]!.AsObject(), root);
            rules["type"]!.AsArray().Add("null");
            return rules;
        }

        var result = new JsonObject();
        foreach (var (keyword, value) in schema)
        {
            if (Annotations.Contains(keyword) || (keyword.StartsWith("x-", StringComparison.Ordinal) && keyword != "x-krea2-inferred") || value is null)
            {
                continue;
            }

            result[keyword] = keyword switch
            {
                "type" => new JsonArray([.. (value is JsonArray names ? names.Select(name => (string)name!) : [(string)value!]).Select(name => (JsonNode)name)]),
                "properties" => new JsonObject(value.AsObject().Select(property => KeyValuePair.Create(property.Key, (JsonNode?)Of(property.Value!.AsObject(), root)))),
                "oneOf" or "anyOf" => new JsonArray([.. value.AsArray().Select(alternative => Of(alternative!.AsObject(), root))]),
                "items" => Of(value.AsObject(), root),
                "additionalProperties" when value is JsonObject values => Of(values, root),
                _ => value.DeepClone(),
            };
        }

        return result;
    }

    /// <summary>The same JSON with its keywords in one order, for a comparison that shows where two texts part.</summary>
    public static string Text(JsonNode? node) => Sorted(node)?.ToJsonString(new System.Text.Json.JsonSerializerOptions { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) ?? "null";

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
