using System.Net;
using System.Text.Json.Nodes;
using Krea2.Testing;

namespace Krea2.Runtime.Tests.Testing;

public sealed class FakeKreaHostBodyTests
{
    [Theory]
    [InlineData("""{"seed":null,"creativity":"raw","intensity":-100,"complexity":100,"movement":0,"styles":[{"id":"a","strength":-2}]}""")]
    [InlineData("""{"image_style_references":[{"url":"https://x.test/fox.png","strength":1,"more":true}],"image_url":null,"strength":0}""")]
    [InlineData("""{"image_url":"https://x.test/fox.png","moodboards":[{"id":"7f4df9ad-2b8e-4d94-8d2c-8a1c4f0f7c11"}],"seed":1.5}""")]
    public async Task ValidBody_IsAccepted(string more)
    {
        var (status, error) = await PostAsync(more);

        status.ShouldBe(HttpStatusCode.OK, error);
    }

    [Theory]
    [InlineData("""{"prompt":null}""", "'prompt' must be string, but is null")]
    [InlineData("""{"aspect_ratio":"4:6"}""", "'aspect_ratio' must be one of \"1:1\", \"4:3\", \"3:2\", \"16:9\", \"2.35:1\", \"4:5\", \"3:4\", \"2:3\", \"9:16\", but is \"4:6\"")]
    [InlineData("""{"seed":"7"}""", "'seed' must be number or null, but is string")]
    [InlineData("""{"intensity":101}""", "'intensity' must be at most 100, but is 101")]
    [InlineData("""{"intensity":0.5}""", "'intensity' must be integer, but is number 0.5")]
    [InlineData("""{"imageStyleRefs":[]}""", "Unrecognized key(s) in object: 'imageStyleRefs'")]
    [InlineData("""{"styles":[{"id":"a"}]}""", "'styles[0].strength' is required, but is missing")]
    [InlineData("""{"image_style_references":[{"url":"https://x.test/a.png"},{"url":"https://x.test/b.png","strength":1.4}]}""", "'image_style_references[1].strength' must be at most 1, but is 1.4")]
    [InlineData("""{"image_style_references":[{"url":"fox.png"}]}""", "'image_style_references[0].url' must be an absolute URI, but is \"fox.png\"")]
    [InlineData("""{"image_url":7}""", "'image_url' must be string, but is number 7")]
    [InlineData("""{"strength":-0.1,"promt":1}""", "'strength' must be at least 0, but is -0.1; Unrecognized key(s) in object: 'promt'")]
    public async Task InvalidBody_IsRefusedWithPathAndReason(string more, string expected)
    {
        var (status, error) = await PostAsync(more);

        status.ShouldBe(HttpStatusCode.BadRequest);
        error.ShouldBe(expected);
    }

    [Fact]
    public async Task TooManyReferences_AreRefused()
    {
        var reference = """{"url":"https://x.test/fox.png"}""";
        var (status, error) = await PostAsync($$"""{"image_style_references":[{{string.Join(',', Enumerable.Repeat(reference, 11))}}]}""");

        status.ShouldBe(HttpStatusCode.BadRequest);
        error.ShouldBe("'image_style_references' must have at most 10 items, but has 11");
    }

    [Theory]
    [InlineData("", "The body is not valid JSON")]
    [InlineData("{\"prompt\":", "The body is not valid JSON")]
    [InlineData("{\"prompt\":\"\\ud800\"}", "The body holds text that is not Unicode")]
    [InlineData("[]", "'body' must be object, but is array")]
    [InlineData("{}", "'prompt' is required, but is missing; 'aspect_ratio' is required, but is missing; 'resolution' is required, but is missing")]
    public async Task BrokenBody_IsRefused(string json, string expected)
    {
        await using var host = await FakeKreaHost.StartAsync();
        using var client = new HostClient(host);

        var (status, body) = await client.PostAsync(HostClient.Medium, json);

        status.ShouldBe(HttpStatusCode.BadRequest);
        body.GetProperty("error").GetString().ShouldBe(expected);
    }

    [Fact]
    public async Task OtherDocument_AcceptsOtherBodies()
    {
        var document = BundledDocument();
        var properties = BodyOf(document)["properties"]!.AsObject();
        properties["aspect_ratio"]!["enum"] = new JsonArray("1:1");
        properties.Remove("movement");
        var options = new FakeKreaHostOptions { Document = document.ToJsonString() };

        (await PostAsync("""{"movement":1}""", options)).ShouldBe((HttpStatusCode.BadRequest, "'aspect_ratio' must be one of \"1:1\", but is \"4:5\"; Unrecognized key(s) in object: 'movement'"));
        (await PostAsync("""{"aspect_ratio":"1:1"}""", options)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("""{"aspect_ratio":"3:4"}""", "'aspect_ratio' must be one of \"1:1\", \"4:3\", \"3:2\", \"16:9\", \"2.35:1\", \"4:5\", \"2:3\", \"9:16\", but is \"3:4\"")]
    [InlineData("""{"movement":1,"image_url":null}""", "Unrecognized key(s) in object: 'movement', 'image_url'")]
    [InlineData("""{"imageStyleRefs":[{"url":"https://x.test/fox.png"}]}""", null)]
    public async Task JuneDocument_AcceptsWhatJuneAccepted(string more, string? expected)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Krea2.Generators.sln")))
        {
            root = root.Parent ?? throw new InvalidOperationException("The test does not run inside the repository");
        }

        var june = await File.ReadAllTextAsync(Path.Combine(root.FullName, "tests", "Krea2.Generators.Tests", "Documents", "krea.2026-06.openapi.json"));

        (await PostAsync(more, new() { Document = june })).Error.ShouldBe(expected);
    }

    [Theory]
    [InlineData("2026-06-19", HttpStatusCode.OK)]
    [InlineData("2026-06-20", HttpStatusCode.BadRequest)]
    [InlineData(null, HttpStatusCode.BadRequest)]
    public async Task Alias_IsAcceptedByADocumentTakenUpToItsLastDay(string? taken, HttpStatusCode expected)
    {
        var document = BundledDocument();
        document["x-krea2-taken"] = taken;
        var options = new FakeKreaHostOptions { Document = document.ToJsonString() };

        (await PostAsync("""{"imageStyleRefs":[{"url":"https://x.test/fox.png"}]}""", options)).Status.ShouldBe(expected);
    }

    [Fact]
    public async Task AliasBesideItsNewName_IsRefused()
    {
        var document = BundledDocument();
        document["x-krea2-taken"] = "2026-06-01";

        var (_, error) = await PostAsync("""{"imageStyleRefs":[],"image_style_references":[]}""", new() { Document = document.ToJsonString() });

        error.ShouldBe("Unrecognized key(s) in object: 'imageStyleRefs'");
    }

    [Fact]
    public async Task RouteThatTheDocumentLacks_DoesNotExist()
    {
        var document = BundledDocument();
        document["paths"]!.AsObject().Remove("/styles");
        await using var host = await FakeKreaHost.StartAsync(new() { Document = document.ToJsonString() });
        using var client = new HostClient(host);

        (await client.GetAsync("/styles")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync("/jobs")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("not JSON", typeof(FormatException))]
    [InlineData("""{"openapi":"3.1.0"}""", typeof(FormatException))]
    [InlineData("""{"paths":{"/generate/x":{"post":{"requestBody":{"content":{"application/json":{"schema":{"minimum":"x"}}}}}}}}""", typeof(FormatException))]
    [InlineData("""{"paths":{"/generate/x":{"post":{"requestBody":{"content":{"application/json":{"schema":{"contains":{}}}}}}}}}""", typeof(NotSupportedException))]
    public async Task UnusableDocument_StopsTheStart(string document, Type expected)
    {
        await Should.ThrowAsync(() => FakeKreaHost.StartAsync(new() { Document = document }), expected);
    }

    private static JsonObject BundledDocument()
    {
        using var stream = typeof(FakeKreaHost).Assembly.GetManifestResourceStream("krea2.krea.openapi.json")!;
        return JsonNode.Parse(stream)!.AsObject();
    }

    private static JsonNode BodyOf(JsonObject document) =>
        document["paths"]![HostClient.Medium]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!;

    private static async Task<(HttpStatusCode Status, string? Error)> PostAsync(string more, FakeKreaHostOptions? options = null)
    {
        var body = JsonNode.Parse(HostClient.Valid)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(more)!.AsObject())
        {
            body[name] = value?.DeepClone();
        }

        await using var host = await FakeKreaHost.StartAsync(options);
        using var client = new HostClient(host);
        var (status, answer) = await client.PostAsync(HostClient.Medium, body.ToJsonString());
        return (status, answer.TryGetProperty("error", out var error) ? error.GetString() : null);
    }
}
