using System.Text.Json.Nodes;

namespace Krea2.Tool;

/// <summary>Takes the schema of a variant's request out of a document, so that it stands alone.</summary>
internal static class RequestSchema
{
    private const string Components = "#/components/schemas/";

    /// <summary>The schema of each variant that the manifest names.</summary>
    public static IEnumerable<(string Variant, JsonObject Schema)> Of(JsonNode manifest, JsonNode document)
    {
        foreach (var variant in manifest["variants"]?.AsArray() ?? [])
        {
            var (id, route, method) = ((string)variant!["id"]!, (string)variant["route"]!, (string)variant["method"]!);
            var request = (string?)variant["schema"] is { } pointer ? At(document, pointer[1..]) : Inner(document["paths"]?[route]?[method.ToLowerInvariant()]?["requestBody"]?["content"]?["application/json"]?["schema"], (string?)variant["bodyPath"] ?? "", document);
            if (request is null)
            {
                throw new InvalidDataException($"The document has no JSON body at {method} {route}, which the manifest names as the variant '{id}'.");
            }

            yield return (id, Alone(request, document, $"{(string?)manifest["title"]} {(string?)variant["name"] ?? id}: {method} {route}", FilledIn(manifest, variant)));
        }
    }

    // The request inside of what is sent: a name is a property, a number an item.
    private static JsonNode? Inner(JsonNode? schema, string path, JsonNode document)
    {
        foreach (var step in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var target = Followed(schema, document);
            schema = int.TryParse(step, out _) ? target?["items"] : target?["properties"]?[step];
        }

        return Followed(schema, document);
    }

    private static JsonNode? Followed(JsonNode? schema, JsonNode document)
    {
        for (var i = 0; i < 64 && (string?)schema?["$ref"] is { } reference; i++)
        {
            schema = At(document, reference[1..]);
        }

        return schema;
    }

    private static JsonNode? At(JsonNode document, string pointer)
    {
        JsonNode? node = document;
        foreach (var step in pointer.Split('/').Skip(1))
        {
            node = node?[step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)];
        }

        return node;
    }

    private static JsonObject Alone(JsonNode body, JsonNode document, string title, IReadOnlySet<string> filledIn)
    {
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = title };
        foreach (var (name, value) in body.DeepClone().AsObject().ToList())
        {
            schema[name] = value?.DeepClone();
        }

        Release(schema, filledIn);
        if (Text(schema).Contains(Components, StringComparison.Ordinal) && document["components"]?["schemas"] is JsonObject components)
        {
            schema["$defs"] = components.DeepClone();
        }

        Redirect(schema);
        return schema;
    }

    // What the client fills in need not stand in a file.
    private static void Release(JsonObject schema, IReadOnlySet<string> filledIn)
    {
        if (schema["required"] is JsonArray required)
        {
            schema["required"] = new JsonArray([.. required.Where(name => !filledIn.Contains((string)name!)).Select(name => name!.DeepClone())]);
        }
    }

    private static HashSet<string> FilledIn(JsonNode manifest, JsonNode variant)
    {
        const string Request = "request.";
        var supplied = (manifest["members"]?.AsArray() ?? []).Where(member => (bool?)member!["supplied"] == true).Select(member => (string)member!["at"]!).Where(place => place.StartsWith(Request, StringComparison.Ordinal));
        return [.. supplied.Select(place => place[Request.Length..]), .. (variant["constants"] as JsonObject ?? []).Select(constant => constant.Key)];
    }

    private static string Text(JsonNode node) => node.ToJsonString();

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
