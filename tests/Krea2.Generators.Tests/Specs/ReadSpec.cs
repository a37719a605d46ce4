using Krea2.Generators.Json;
using Krea2.Generators.Model;
using Krea2.Generators.Specs;
using Krea2.Generators.Tests.Json;

namespace Krea2.Generators.Tests.Specs;

/// <summary>A document read from a test's text, with what was reported so far.</summary>
internal sealed class ReadSpec
{
    private readonly ProblemSink _problems = new();

    private ReadSpec(string text, string path)
    {
        var root = SpecTree.Read(text, path, _problems);
        root.ShouldNotBeNull();
        Root = root;
        Document = OpenApiReader.Read(root, path, _problems);
    }

    public JsonNode Root { get; }

    public OpenApiDocument? Document { get; }

    /// <summary>Id, line:column and arguments of each problem.</summary>
    public IReadOnlyList<string> Problems => [.. _problems.Problems.Select(ReadTree.Show)];

    /// <summary>Reads a document; single quotes stand for double quotes.</summary>
    public static ReadSpec Json(string text) => new(text.Replace('\'', '"'), "test.json");

    public static ReadSpec Yaml(string text) => new(text, "test.yaml");

    /// <summary>Reads one schema in the component S of a document of this version.</summary>
    public static (Schema Schema, ReadSpec Spec) Schema(string schema, string version = "3.1.0", string components = "")
    {
        var spec = Json("{'openapi': '" + version + "', 'paths': {'/s': {'get': {'responses': {'200': {'content': {'application/json': {'schema': {'$ref': '#/components/schemas/S'}}}}}}}},\n"
            + "'components': {'schemas': {'S':\n" + schema + components + "}}}");
        var read = spec.Document!.Operations[0].Responses[0].Content[0].Schema!.Target;
        read.ShouldNotBeNull();
        return (read, spec);
    }
}
