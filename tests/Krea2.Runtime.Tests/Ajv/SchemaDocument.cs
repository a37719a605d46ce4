using System.Text.Json.Nodes;
using Krea2.Testing;

namespace Krea2.Runtime.Tests.Ajv;

/// <summary>The document of a host, as it is exported, and where the request of a variant stands in it.</summary>
internal sealed record SchemaDocument(JsonObject Root, string Pointer)
{
    /// <summary>The schema of the request.</summary>
    public JsonObject Request => At(Root, Pointer).AsObject();

    public static SchemaDocument Of(string host, string variant)
    {
        using Stream export = typeof(FakeKreaHost).Assembly.GetManifestResourceStream($"krea2.{host}.openapi.json") ?? throw new InvalidOperationException($"There is no document of '{host}'.");
        JsonObject root = JsonNode.Parse(export)!.AsObject();
        JsonNode manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "specs", host, "provider.json")))!;
        JsonNode entry = manifest["variants"]!.AsArray().Single(item => (string)item!["id"]! == variant)!;
        if ((string?)entry["schema"] is { } schema)
        {
            return new SchemaDocument(root, schema[1..]);
        }

        string route = ((string)entry["route"]!).Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
        string body = $"/paths/{route}/{((string)entry["method"]!).ToLowerInvariant()}/requestBody/content/application~1json/schema";
        return new SchemaDocument(root, body + string.Concat(((string?)entry["bodyPath"] ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries).Select(name => "/properties/" + name)));
    }

    /// <summary>Follows a JSON pointer.</summary>
    public static JsonNode At(JsonNode root, string pointer)
    {
        foreach (string step in pointer.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            string name = step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            root = (root is JsonArray items ? items[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)] : root[name]) ?? throw new InvalidOperationException($"Nothing stands at {pointer}.");
        }

        return root;
    }
}
