using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Krea2.Runtime.Tests.Npm;

namespace Krea2.Runtime.Tests.Prism;

/// <summary>An implementation of OpenAPI that is not ours reads the bundled document and agrees on what is allowed.</summary>
[Collection(PrismTestGroup.Name)]
public sealed class BundledDocumentTests(PrismFixture prism) : IDisposable
{
    private const string Medium = "/generate/image/krea/krea-2/medium";
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });

    public void Dispose() => _http.Dispose();

    [NpmTheory]
    [InlineData("/generate/image/krea/krea-2/medium")]
    [InlineData("/generate/image/krea/krea-2/large")]
    [InlineData("/generate/image/krea/krea-2/medium-turbo")]
    public async Task SmallestBody_IsAccepted(string route)
    {
        (HttpStatusCode status, string answer) = await PostAsync(route, Body(""));

        status.ShouldBe(HttpStatusCode.OK, prism.Log);
        answer.ShouldContain("job_id");
    }

    [NpmTheory]
    [InlineData("""{"seed": 7}""")]
    [InlineData("""{"seed": null}""")]
    [InlineData("""{"seed": 1.5}""")]
    [InlineData("""{"aspect_ratio": "3:4"}""")]
    [InlineData("""{"aspect_ratio": "2.35:1"}""")]
    [InlineData("""{"creativity": "raw"}""")]
    [InlineData("""{"intensity": -100, "complexity": 100, "movement": 0}""")]
    [InlineData("""{"styles": [{"id": "ink", "strength": -2}]}""")]
    [InlineData("""{"image_style_references": []}""")]
    [InlineData("""{"image_style_references": [{"url": "https://example.com/a.png"}, {"url": "https://example.com/b.png", "strength": 1}]}""")]
    [InlineData("""{"moodboards": [{"id": "0f8fad5b-d9cb-469f-a165-70867728950e", "strength": 0}]}""")]
    [InlineData("""{"image_url": "https://example.com/a.png", "strength": 0.5}""")]
    [InlineData("""{"image_url": null}""")]
    public async Task AllowedMember_IsAccepted(string members)
    {
        (HttpStatusCode status, _) = await PostAsync(Medium, Body(members));

        status.ShouldBe(HttpStatusCode.OK, prism.Log);
    }

    [NpmTheory]
    [InlineData("""{"imageStyleRefs": []}""")]
    [InlineData("""{"presetStyles": []}""")]
    [InlineData("""{"promt": "x"}""")]
    [InlineData("""{"prompt": null}""")]
    [InlineData("""{"aspect_ratio": "4:6"}""")]
    [InlineData("""{"resolution": "2K"}""")]
    [InlineData("""{"creativity": "wild"}""")]
    [InlineData("""{"intensity": 101}""")]
    [InlineData("""{"complexity": -101}""")]
    [InlineData("""{"movement": 0.5}""")]
    [InlineData("""{"styles": [{"id": "ink", "strength": 2.5}]}""")]
    [InlineData("""{"styles": [{"id": "ink"}]}""")]
    [InlineData("""{"image_style_references": [{"url": "https://example.com/a.png", "strength": 1.4}]}""")]
    [InlineData("""{"image_style_references": [{"strength": 1}]}""")]
    [InlineData("""{"moodboards": [{"id": "fox"}]}""")]
    [InlineData("""{"moodboards": [{"id": "0f8fad5b-d9cb-469f-a165-70867728950e"}, {"id": "0f8fad5b-d9cb-469f-a165-70867728950e"}]}""")]
    [InlineData("""{"strength": 1.01}""")]
    public async Task ForbiddenMember_IsRefused(string members)
    {
        (HttpStatusCode status, _) = await PostAsync(Medium, Body(members));

        status.ShouldBe(HttpStatusCode.BadRequest, prism.Log);
    }

    [NpmTheory]
    [InlineData("prompt")]
    [InlineData("aspect_ratio")]
    [InlineData("resolution")]
    public async Task MissingRequiredMember_IsRefused(string member)
    {
        JsonObject body = Body("");
        body.Remove(member).ShouldBeTrue();

        (HttpStatusCode status, _) = await PostAsync(Medium, body);

        status.ShouldBe(HttpStatusCode.BadRequest, prism.Log);
    }

    [NpmTheory]
    [InlineData(10, HttpStatusCode.OK)]
    [InlineData(11, HttpStatusCode.BadRequest)]
    public async Task References_AreCounted(int count, HttpStatusCode expected)
    {
        JsonObject body = Body("");
        body["image_style_references"] = new JsonArray([.. Enumerable.Range(0, count).Select(i => new JsonObject { ["url"] = $"https://example.com/{i}.png" })]);

        (HttpStatusCode status, _) = await PostAsync(Medium, body);

        status.ShouldBe(expected, prism.Log);
    }

    [NpmTheory]
    [InlineData(1024, HttpStatusCode.OK)]
    [InlineData(1025, HttpStatusCode.BadRequest)]
    public async Task ReferenceAddress_HasALimit(int length, HttpStatusCode expected)
    {
        JsonObject body = Body("");
        body["image_style_references"] = new JsonArray(new JsonObject { ["url"] = "https://example.com/".PadRight(length, 'a') });

        (HttpStatusCode status, _) = await PostAsync(Medium, body);

        status.ShouldBe(expected, prism.Log);
    }

    [NpmTheory]
    [InlineData("GET", "/jobs", HttpStatusCode.OK)]
    [InlineData("GET", "/jobs?limit=1000&status=backlogged", HttpStatusCode.OK)]
    [InlineData("GET", "/jobs?limit=1001", HttpStatusCode.BadRequest)]
    [InlineData("GET", "/jobs?status=done", HttpStatusCode.BadRequest)]
    [InlineData("GET", "/jobs/abc", HttpStatusCode.OK)]
    [InlineData("DELETE", "/jobs/abc", HttpStatusCode.OK)]
    [InlineData("GET", "/assets", HttpStatusCode.OK)]
    [InlineData("GET", "/assets/0f8fad5b-d9cb-469f-a165-70867728950e", HttpStatusCode.OK)]
    [InlineData("DELETE", "/assets/0f8fad5b-d9cb-469f-a165-70867728950e", HttpStatusCode.OK)]
    [InlineData("GET", "/styles?filter=krea&liked=true", HttpStatusCode.OK)]
    [InlineData("GET", "/styles?filter=mine", HttpStatusCode.BadRequest)]
    [InlineData("GET", "/styles/abc", HttpStatusCode.OK)]
    public async Task OtherOperation_Answers(string method, string path, HttpStatusCode expected)
    {
        using HttpRequestMessage request = Request(new HttpMethod(method), path);

        (HttpStatusCode status, _) = await SendAsync(request);

        status.ShouldBe(expected, prism.Log);
    }

    [NpmTheory]
    [InlineData("file", HttpStatusCode.OK)]
    [InlineData("picture", HttpStatusCode.BadRequest)]
    public async Task Upload_NeedsTheFile(string part, HttpStatusCode expected)
    {
        using HttpRequestMessage request = Request(HttpMethod.Post, "/assets");

        // Quoted names, as browsers send them: the mock server ends itself on the bare ones that .NET writes.
        ByteArrayContent file = new([1, 2, 3]);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = $"\"{part}\"", FileName = "\"fox.png\"" };
        request.Content = new MultipartFormDataContent { file, { new StringContent("a fox"), "\"description\"" } };

        (HttpStatusCode status, string answer) = await SendAsync(request);

        status.ShouldBe(expected, prism.Log);
        answer.Contains("image_url", StringComparison.Ordinal).ShouldBe(expected == HttpStatusCode.OK);
    }

    [NpmFact]
    public async Task CallWithoutKey_IsUnauthorised()
    {
        using HttpRequestMessage request = Request(HttpMethod.Get, "/jobs/abc");
        request.Headers.Authorization = null;

        (HttpStatusCode status, _) = await SendAsync(request);

        status.ShouldBe(HttpStatusCode.Unauthorized, prism.Log);
    }

    private static JsonObject Body(string members)
    {
        JsonObject body = new() { ["prompt"] = "a red fox", ["aspect_ratio"] = "4:5", ["resolution"] = "1K" };
        if (members.Length > 0)
        {
            foreach ((string name, JsonNode? value) in JsonNode.Parse(members)!.AsObject())
            {
                body[name] = value?.DeepClone();
            }
        }

        return body;
    }

    private async Task<(HttpStatusCode Status, string Answer)> PostAsync(string route, JsonObject body)
    {
        using HttpRequestMessage request = Request(HttpMethod.Post, route);
        request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        return await SendAsync(request);
    }

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        HttpRequestMessage request = new(method, new Uri(prism.BaseAddress, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "test");
        return request;
    }

    private async Task<(HttpStatusCode Status, string Answer)> SendAsync(HttpRequestMessage request)
    {
        using HttpResponseMessage response = await _http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
