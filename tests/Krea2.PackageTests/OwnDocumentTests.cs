namespace Krea2.PackageTests;

/// <summary>Documents of the user's own, JSON and YAML, beside the bundled hosts and without them.</summary>
[Collection(PackagesDefinition.Name)]
public sealed class OwnDocumentTests(PackedFeed feed)
{
    private const string PrintWidget =
        """
        Console.WriteLine(typeof(Acme.AcmeClient).Name + ": " + string.Join(' ', typeof(Acme.Widget).GetProperties().Select(property => property.Name)));
        """;

    [Fact]
    public async Task JsonAndYaml_BecomeClientsBesideTheBundledOne()
    {
        Workspace app = new(feed, "Own");
        app.WriteProject("own.csproj", "<OutputType>Exe</OutputType>", """
            <Krea2Spec Include="acme.openapi.json" Namespace="Acme" Client="AcmeClient" />
            <Krea2Spec Include="sun.openapi.yaml" Namespace="Sun" Client="SunClient" TypePrefix="Solar" />
            """)
            .Write("acme.openapi.json", Json("weight"))
            .Write("sun.openapi.yaml", """
                openapi: 3.1.0
                info: { title: Sun, version: "1" }
                servers: [ { url: https://sun.example } ]
                paths:
                  /rays:
                    post:
                      operationId: createRay
                      requestBody:
                        content:
                          application/json:
                            schema: { $ref: '#/components/schemas/Ray' }
                      responses:
                        "204": { description: Done. }
                components:
                  schemas:
                    Ray:
                      type: object
                      required: [ratio]
                      properties:
                        ratio: { type: string, enum: [ 4:3, 16:9 ] }
                """)
            .Write("Program.cs", PrintWidget + """

                Console.WriteLine(typeof(Sun.SunClient).Name + ": " + string.Join(' ', typeof(Sun.SolarRay).GetProperties().Select(property => property.Name)));
                Console.WriteLine(typeof(Krea2.KreaAi.KreaClient).Name);
                """);

        (await app.BuildAsync("own.csproj")).ShouldSucceed();
        DotNetResult run = (await app.RunAsync("run", "--no-build", "--project", "own.csproj")).ShouldSucceed();

        string[] lines = run.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        lines[0].ShouldStartWith("AcmeClient: ");
        lines[0].ShouldContain("Weight");
        lines[1].ShouldStartWith("SunClient: ");
        lines[1].ShouldContain("Ratio");
        lines[2].ShouldBe("KreaClient");
    }

    [Fact]
    public async Task EditedDocument_IsGeneratedAgain_AndAnUntouchedOneIsNot()
    {
        Workspace app = new(feed, "Edited");
        app.WriteProject("edited.csproj", "<OutputType>Exe</OutputType><Krea2Providers>none</Krea2Providers>", """<Krea2Spec Include="acme.openapi.json" Namespace="Acme" />""")
            .Write("acme.openapi.json", Json("weight"))
            .Write("Program.cs", PrintWidget);
        (await app.BuildAsync("edited.csproj")).ShouldSucceed();
        string first = (await app.RunAsync("run", "--no-build", "--project", "edited.csproj")).ShouldSucceed().StandardOutput;
        DateTime compiled = File.GetLastWriteTimeUtc(app.PathOf("obj", "Debug", "net10.0", "edited.dll"));

        (await app.BuildAsync("edited.csproj", "--no-restore")).ShouldSucceed();
        File.GetLastWriteTimeUtc(app.PathOf("obj", "Debug", "net10.0", "edited.dll")).ShouldBe(compiled);

        app.Write("acme.openapi.json", Json("height"));
        (await app.BuildAsync("edited.csproj", "--no-restore")).ShouldSucceed();
        string second = (await app.RunAsync("run", "--no-build", "--project", "edited.csproj")).ShouldSucceed().StandardOutput;

        first.ShouldContain("Weight");
        second.ShouldContain("Height");
        second.ShouldNotContain("Weight");
    }

    [Fact]
    public async Task Editors_SeeTheDocumentsAndAreToldToWatchThem()
    {
        Workspace app = new(feed, "Editor");
        app.WriteProject("editor.csproj", items: """<Krea2Spec Include="acme.openapi.json" Namespace="Acme" />""")
            .Write("acme.openapi.json", Json("weight"));
        (await app.RestoreAsync("editor.csproj")).ShouldSucceed();

        DotNetResult designTime = (await app.RunAsync(
            "msbuild", "editor.csproj", "-nologo", "-nodeReuse:false", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true",
            "-p:ProvideCommandLineArgs=true", "-getItem:CscCommandLineArgs")).ShouldSucceed();
        DotNetResult evaluation = (await app.RunAsync("msbuild", "editor.csproj", "-nologo", "-nodeReuse:false", "-getItem:Watch,UpToDateCheckInput")).ShouldSucceed();

        designTime.StandardOutput.ShouldContain("/additionalfile:acme.openapi.json");
        designTime.StandardOutput.ShouldContain("krea/openapi.json");
        evaluation.StandardOutput.Split("acme.openapi.json\"").Length.ShouldBeGreaterThan(2, evaluation.Everything);
    }

    private static string Json(string property) =>
        $$"""
        {
          "openapi": "3.1.0",
          "info": { "title": "Acme", "version": "1" },
          "servers": [ { "url": "https://acme.example" } ],
          "paths": {
            "/widgets": {
              "post": {
                "operationId": "createWidget",
                "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Widget" } } } },
                "responses": { "204": { "description": "Done." } }
              }
            }
          },
          "components": {
            "schemas": {
              "Widget": { "type": "object", "required": [ "{{property}}" ], "properties": { "{{property}}": { "type": "number", "maximum": 1 } } }
            }
          }
        }
        """;
}
