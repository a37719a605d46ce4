using System.Text.Json.Nodes;

namespace Krea2.PackageTests;

/// <summary>Krea2Request: JSON files that the build checks, with severities from an .editorconfig.</summary>
[Collection(PackagesDefinition.Name)]
public sealed class RequestFileTests(PackedFeed feed)
{
    private const string Wrong = """
        {
          "prompt": "A red fox",
          "aspect_ratio": "4:6",
          "resolution": "1K"
        }
        """;

    [Fact]
    public async Task WrongValue_StopsTheBuildAtItsPlace()
    {
        Workspace app = new(feed, "Requests");
        app.WriteProject("requests.csproj", items: """<Krea2Request Include="my requests/*.json" Provider="Krea" Variant="medium" />""")
            .Write("my requests/fox.json", Wrong)
            .Write("Code.cs", "class Code;");

        (await app.BuildAsync("requests.csproj")).ShouldFailWith("KREA1007", "fox.json(3,19)", "'aspect_ratio' must be one of");

        JsonNode schema = JsonNode.Parse(await File.ReadAllTextAsync(app.PathOf("obj", "krea2", "krea.medium.schema.json")))!;
        JsonNode document = JsonNode.Parse(await File.ReadAllTextAsync(Repository.PathOf("specs", "krea", "openapi.json")))!;
        JsonNode body = document["paths"]!["/generate/image/krea/krea-2/medium"]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!;
        body.AsObject().ShouldAllBe(member => JsonNode.DeepEquals(schema[member.Key], member.Value));

        app.Write(".editorconfig", """
            root = true
            [my requests/*.json]
            krea2_severity.KREA1007 = none
            """);
        (await app.BuildAsync("requests.csproj")).ShouldSucceed();

        app.Write(".editorconfig", "root = true\n").Write("my requests/fox.json", Wrong.Replace("4:6", "1:1", StringComparison.Ordinal));
        (await app.BuildAsync("requests.csproj")).ShouldSucceed();
    }

    [Fact]
    public async Task Severity_OfASpecFile_ComesFromItsSection()
    {
        const string Document = """
            {
              "openapi": "3.1.0", "info": { "title": "Acme", "version": "1" },
              "paths": { "/things": { "post": { "operationId": "createThing", "requestBody": { "required": true, "content": { "application/json": { "schema": { "type": "object", "properties": { "size": { "type": "integer", "not": { "const": 1 } } } } } } }, "responses": { "204": { "description": "Done." } } } } }
            }
            """;
        Workspace app = new(feed, "SpecSeverity");
        app.WriteProject("severity.csproj", "<Krea2Providers>none</Krea2Providers>", """<Krea2Spec Include="acme.openapi.json" Namespace="Acme" />""")
            .Write("acme.openapi.json", Document)
            .Write("Code.cs", "class Code;");

        (await app.BuildAsync("severity.csproj")).ShouldFailWith("KREA0006", "acme.openapi.json(3,");

        app.Write(".editorconfig", """
            root = true
            [acme.openapi.json]
            krea2_severity.KREA0006 = none
            """);
        (await app.BuildAsync("severity.csproj")).ShouldSucceed();
    }
}
