using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Krea2.Generators.Tests.Specs;

/// <summary>A bundled document or test document, read with System.Text.Json and nothing of ours.</summary>
internal sealed partial class SpecFile(JsonObject root)
{
    /// <summary>The routes of the three variants.</summary>
    public static readonly string[] GenerateRoutes =
        ["/generate/image/krea/krea-2/medium", "/generate/image/krea/krea-2/large", "/generate/image/krea/krea-2/medium-turbo"];

    public static SpecFile Krea { get; } = Open("specs", "krea", "openapi.json");

    public static SpecFile KreaJune { get; } = Open("Documents", "krea.2026-06.openapi.json");

    public static SpecFile KreaMay { get; } = Open("Documents", "krea.2026-05.openapi.json");

    public static SpecFile KreaManifest { get; } = Open("specs", "krea", "provider.json");

    public static SpecFile ManifestSchema { get; } = Open("specs", "formats", "provider.schema.json");

    public JsonObject Root { get; } = root;

    /// <summary>Every operation as its method in capitals and its route.</summary>
    public IEnumerable<(string Method, string Route, JsonObject Operation)> Operations =>
        from path in Root["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select (operation.Key.ToUpperInvariant(), path.Key, operation.Value!.AsObject());

    public JsonObject Operation(string method, string route) =>
        Operations.Single(o => o.Method == method && o.Route == route).Operation;

    /// <summary>The body schema of a variant's route.</summary>
    public JsonObject RequestBody(string route) =>
        Operation("POST", route)["requestBody"]!["content"]!["application/json"]!["schema"]!.AsObject();

    /// <summary>The schema at a place as provider.json writes it, or null when the document has no such place.</summary>
    public JsonNode? At(string place)
    {
        Match match = PlacePattern().Match(place);
        match.Success.ShouldBeTrue(place);
        JsonNode? schema = match.Groups["request"].Success
            ? RequestBody(GenerateRoutes[0])
            : RootSchema(Operation(match.Groups["method"].Value, match.Groups["route"].Value), match.Groups["part"].Value);
        foreach (Capture step in match.Groups["step"].Captures)
        {
            schema = step.Value == "[]" ? schema?["items"] : schema?["properties"]?[step.Value[1..]];
        }

        return schema;
    }

    /// <summary>The same JSON without summaries and descriptions.</summary>
    public static JsonNode? Structure(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o
            .Where(member => !(member.Key is "description" or "summary" && member.Value is JsonValue))
            .Select(member => KeyValuePair.Create(member.Key, Structure(member.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Structure)]),
        _ => node?.DeepClone(),
    };

    private static JsonNode? RootSchema(JsonObject operation, string part) =>
        part == "body" ? operation["requestBody"]?["content"]?.AsObject().First().Value?["schema"]
        : operation["responses"]?[part] is JsonNode response ? response["content"]?.AsObject().First().Value?["schema"]
        : operation["parameters"]?.AsArray().SingleOrDefault(p => (string?)p!["name"] == part)?["schema"];

    private static SpecFile Open(params string[] path)
    {
        using FileStream file = File.OpenRead(Path.Combine([AppContext.BaseDirectory, .. path]));
        return new SpecFile(JsonNode.Parse(file, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false })!.AsObject());
    }

    [GeneratedRegex(@"^((?<request>request)|(?<method>[A-Z]+) (?<route>/\S*) (?<part>[^\s.\[\]]+))(?<step>\.[^.\[\]]+|\[\])*$")]
    private static partial Regex PlacePattern();
}
