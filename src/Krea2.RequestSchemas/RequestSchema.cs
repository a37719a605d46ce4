using System.Text.Json.Nodes;

namespace Krea2.RequestSchemas;

/// <summary>Takes the schema of a variant's body out of a document, so that it stands alone.</summary>
internal static class RequestSchema
{
    private const string Components = "#/components/schemas/";

    /// <summary>The schema of each variant that the manifest names.</summary>
    public static IEnumerable<(string Variant, JsonObject Schema)> Of(JsonNode manifest, JsonNode document)
    {
        foreach (var variant in manifest["variants"]?.AsArray() ?? [])
        {
            var (id, route, method) = ((string)variant!["id"]!, (string)variant["route"]!, (string)variant["method"]!);
            var body = document["paths"]?[route]?[method.ToLowerInvariant()]?["requestBody"]?["content"]?["application/json"]?["schema"]
                ?? throw new InvalidDataException($"The document has no JSON body at {method} {route}, which the manifest names as the variant '{id}'.");
            yield return (id, Alone(body, document, $"{(string?)manifest["title"]} {(string?)variant["name"] ?? id}: {method} {route}"));
        }
    }

    private static JsonObject Alone(JsonNode body, JsonNode document, string title)
    {
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = title };
        foreach (var (name, value) in body.DeepClone().AsObject().ToList())
        {
            schema[name] = value?.DeepClone();
        }

        if (document["components"]?["schemas"] is JsonObject components && components.Count > 0)
        {
            schema["$defs"] = components.DeepClone();
        }

        Redirect(schema);
        return schema;
    }

    private static void Redirect(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                Redirect(item);
            }
        }
        else if (node is JsonObject members)
        {
            if (members["$ref"] is JsonValue reference && reference.TryGetValue(out string? target) && target.StartsWith(Components, StringComparison.Ordinal))
            {
                members["$ref"] = "#/$defs/" + target[Components.Length..];
            }

            foreach (var (_, value) in members)
            {
                Redirect(value);
            }
        }
    }
}
