using System.Text.Json.Nodes;
using Krea2.Runtime.Tests.Npm;

namespace Krea2.Runtime.Tests.Ajv;

/// <summary>A validator that is not ours takes the bundled catalogues and manifests, and the catalogue of the documentation, by the formats that are published for them.</summary>
public sealed class FileFormatTests
{
    [NpmTheory]
    [InlineData("catalogue", "specs/runware/krea-2.catalogue.json")]
    [InlineData("catalogue", "specs/wavespeed/krea-v2.catalogue.json")]
    [InlineData("provider", "specs/krea/provider.json")]
    [InlineData("provider", "specs/replicate/provider.json")]
    [InlineData("provider", "specs/runware/provider.json")]
    [InlineData("provider", "specs/wavespeed/provider.json")]
    public async Task BundledFile_FitsItsFormat(string format, string file) => (await JudgeAsync(format, [Read(file)])).ShouldBe([null]);

    [NpmFact]
    public async Task CataloguesOfTheDocumentation_FitTheirFormat()
    {
        string[] catalogues = [.. Read("docs/describe-an-api.md").Split("```json catalogue\n").Skip(1).Select(part => part[..part.IndexOf("```", StringComparison.Ordinal)])];

        catalogues.ShouldNotBeEmpty();
        (await JudgeAsync("catalogue", catalogues)).ShouldAllBe(problem => problem == null);
    }

    [NpmTheory]
    [InlineData("""{ "path": "a", "in": "query", "type": "array", "items": { "type": "string", "values": ["x"] } }""", null)]
    [InlineData("""{ "path": "a\\.b", "type": ["string", "object"], "inferred": { "maxLength": 3 } }""", null)]
    [InlineData("""{ "path": "a", "type": "text" }""", "type")]
    [InlineData("""{ "path": "a", "type": "string", "maximun": 3 }""", "additional properties")]
    [InlineData("""{ "path": "a", "in": "query", "type": "array", "items": { "type": "object" } }""", "items/type")]
    [InlineData("""{ "path": "a", "in": "query", "type": "array", "items": { "type": "string", "path": "b" } }""", "additional properties")]
    public async Task Row_IsTakenOrRefused(string row, string? problem)
    {
        string catalogue = """{"catalogue": "1.0", "title": "Acme", "requests": [{"name": "Make", "method": "POST", "route": "/", "parameters": [""" + row + "]}]}";

        string? found = (await JudgeAsync("catalogue", [catalogue])).ShouldHaveSingleItem();

        if (problem is null)
        {
            found.ShouldBeNull();
        }
        else
        {
            found.ShouldNotBeNull().ShouldContain(problem);
        }
    }

    [NpmTheory]
    [InlineData("\"slow\": false", "\"slow\": \"no\"")]
    [InlineData("\"protocol\": \"krea\"", "\"protocoll\": \"krea\"")]
    public async Task BrokenManifest_IsRefused(string part, string broken)
    {
        string manifest = Read("specs/krea/provider.json");
        manifest.ShouldContain(part);

        (await JudgeAsync("provider", [manifest.Replace(part, broken, StringComparison.Ordinal)])).ShouldHaveSingleItem().ShouldNotBeNull();
    }

    private static Task<IReadOnlyList<string?>> JudgeAsync(string format, IReadOnlyList<string> texts) => AjvJudge.JudgeAsync(JsonNode.Parse(Read($"specs/formats/{format}.schema.json"))!, "", texts);

    private static string Read(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file)).ReplaceLineEndings("\n");
}
