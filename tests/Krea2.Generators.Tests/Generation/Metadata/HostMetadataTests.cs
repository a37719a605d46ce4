using System.Text.Json.Nodes;
using Krea2.Generators.Tests.Harness;
using Krea2.Tool;

namespace Krea2.Generators.Tests.Generation.Metadata;

/// <summary>The metadata contract of the hosts beside Krea: every request is rebuilt from symbols, with its alternatives, inferred marks and open sets.</summary>
public sealed class HostMetadataTests
{
    // Rules between members have an attribute and a test of their own.
    private static readonly string[] Rules = ["dependentRequired", "dependentSchemas", "not", "if", "then", "else", "allOf"];

    [Theory]
    [InlineData("replicate", 3)]
    [InlineData("runware", 4)]
    [InlineData("wavespeed", 3)]
    public void Requests_AreRebuiltExactly(string host, int count)
    {
        var specs = Path.Combine(AppContext.BaseDirectory, "specs");
        var root = HostFiles.Compose(specs, host);
        var manifest = HostFiles.ReadManifest(specs, host);
        var documented = manifest["variants"]!.AsArray().ToDictionary(variant => (string)variant!["id"]!, variant => Documented(variant!, manifest, root));

        var found = ReferencedClient.Of(HostSpecs.Of(host)).Requests.Where(request => request.Named<string>("Variant") is not null).ToList();

        found.Select(request => request.Named<string>("Variant")).ShouldBe(documented.Keys, ignoreOrder: true);
        found.Count.ShouldBe(count);
        foreach (var group in found.GroupBy(request => ReferencedClient.TypeOf(request).Name))
        {
            var rebuilt = DocumentRules.Text(SchemaFromSymbols.Object(ReferencedClient.TypeOf(group.First())));
            var sharing = group.Select(request => documented[request.Named<string>("Variant")!]).ToList();
            foreach (var schema in sharing)
            {
                var expected = schema.DeepClone().AsObject();
                RemoveDefaults(expected, [.. sharing]);
                rebuilt.ShouldBe(DocumentRules.Text(expected), group.Key);
            }
        }
    }

    // What the document says of the request of a variant, less what the client fills in, and with the limits that the manifest has from prose.
    private static JsonObject Documented(JsonNode variant, JsonNode manifest, JsonObject root)
    {
        var schema = DocumentRules.Of(Request(variant, root), root);
        Remove(schema);
        var properties = schema["properties"]!.AsObject();
        foreach (var limit in manifest["limits"]?.AsArray() ?? [])
        {
            var member = properties[((string)limit!["at"]!)["request.".Length..]]!.AsObject();
            member["x-krea2-inferred"] = limit["keywords"]!.DeepClone();
        }

        List<string> filledIn = [.. (variant["constants"]?.AsObject() ?? []).Select(constant => constant.Key)];
        filledIn.ForEach(name => properties.Remove(name).ShouldBeTrue(name));
        filledIn.AddRange((manifest["members"]?.AsArray() ?? []).Where(member => (bool?)member!["supplied"] == true).Select(member => ((string)member!["at"]!)["request.".Length..]));
        schema["required"] = new JsonArray([.. schema["required"]!.AsArray().Select(name => (string)name!).Except(filledIn).Select(name => (JsonNode)name)]);
        return schema;
    }

    private static JsonObject Request(JsonNode variant, JsonObject root)
    {
        if ((string?)variant["schema"] is { } pointer)
        {
            return new JsonObject { ["$ref"] = pointer };
        }

        var body = root["paths"]![(string)variant["route"]!]![((string)variant["method"]!).ToLowerInvariant()]!["requestBody"]!["content"]!["application/json"]!["schema"]!.AsObject();
        return ((string?)variant["bodyPath"] ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(body, (schema, name) => Resolved(schema, root)["properties"]![name]!.AsObject());
    }

    private static JsonObject Resolved(JsonObject schema, JsonObject root) =>
        (string?)schema["$ref"] is { } reference ? reference["#/".Length..].Split('/').Aggregate((JsonNode)root, (node, step) => node[step]!).AsObject() : schema;

    private static void Remove(JsonNode? node)
    {
        if (node is JsonObject schema)
        {
            string[] rules = schema.ContainsKey("properties") ? [.. Rules, "anyOf", "oneOf"] : [];
            foreach (var keyword in rules)
            {
                schema.Remove(keyword);
            }
        }

        foreach (var inner in node switch { JsonObject members => members.Select(member => member.Value), JsonArray items => items, _ => [] })
        {
            Remove(inner);
        }
    }

    // A default in which the variants of one type differ is none of the type.
    private static void RemoveDefaults(JsonObject schema, IReadOnlyList<JsonNode?> sharing)
    {
        if (sharing.Any(other => !JsonNode.DeepEquals(other?["default"], sharing[0]?["default"])))
        {
            schema.Remove("default");
        }

        foreach (var (name, member) in schema["properties"]?.AsObject() ?? [])
        {
            RemoveDefaults(member!.AsObject(), [.. sharing.Select(other => other?["properties"]?[name])]);
        }
    }
}
