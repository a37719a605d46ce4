using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Krea2.Runtime.Tests.Npm;
using Krea2.Runtime.Tests.Prism;

namespace Krea2.Runtime.Tests.Exports;

/// <summary>A mock server that is not ours serves what the tool exports, and agrees on what is allowed.</summary>
public sealed class ExportServingTests : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });

    public void Dispose() => _http.Dispose();

    [NpmFact]
    public async Task Replicate()
    {
        const string Route = "/models/krea/krea-2-medium-turbo/predictions";
        await using PrismServer server = await PrismServer.StartAsync(ExportedDocument.Write("replicate"));

        (await PostAsync(server, Route, """{"input": {"prompt": "a fox"}}""")).ShouldBe(HttpStatusCode.Created, server.Log);
        (await PostAsync(server, Route, """{"input": {"prompt": "a fox", "seed": null, "moodboard_id": null, "style_reference_strength": 1}}""")).ShouldBe(HttpStatusCode.Created, server.Log);
        (await PostAsync(server, Route, """{"input": {"prompt": "a fox", "style_reference_images": ["https://a.example/1", "https://a.example/2", "https://a.example/3", "https://a.example/4", "https://a.example/5", "https://a.example/6", "https://a.example/7", "https://a.example/8", "https://a.example/9", "https://a.example/10", "https://a.example/11"]}}"""))
            .ShouldBe(HttpStatusCode.Created, "the limit of ten stands in prose only");
        (await PostAsync(server, Route, """{"input": {}}""")).ShouldBe(HttpStatusCode.UnprocessableEntity, server.Log);
        (await PostAsync(server, Route, """{"input": {"prompt": "a fox", "style_reference_strength": 1.4}}""")).ShouldBe(HttpStatusCode.UnprocessableEntity, server.Log);
        (await PostAsync(server, Route, """{"prompt": "a fox"}""")).ShouldBe(HttpStatusCode.UnprocessableEntity, server.Log);
    }

    [NpmFact]
    public async Task Runware()
    {
        await using PrismServer server = await PrismServer.StartAsync(ExportedDocument.Write("runware"));

        (await PostAsync(server, "/", Task(""))).ShouldBe(HttpStatusCode.OK, server.Log);
        (await PostAsync(server, "/", Task(""", "inputs": {"referenceImages": ["a", {"image": "b", "strength": -2}]}, "safety": {"mode": "full"}"""))).ShouldBe(HttpStatusCode.OK, server.Log);
        (await PostAsync(server, "/", Task("", model: "krea:krea@2-large").Replace("1024", "1000", StringComparison.Ordinal))).ShouldBe(HttpStatusCode.OK, "the sizes of the large model are inferred");
        (await PostAsync(server, "/", Task("").Replace("1024", "1000", StringComparison.Ordinal))).ShouldBe(HttpStatusCode.BadRequest, server.Log);
        (await PostAsync(server, "/", Task(""", "inputs": {"referenceImages": []}"""))).ShouldBe(HttpStatusCode.BadRequest, server.Log);
        (await PostAsync(server, "/", Task(""", "numberResults": 21"""))).ShouldBe(HttpStatusCode.BadRequest, server.Log);
        (await PostAsync(server, "/", """[{"taskType": "getResponse", "taskUUID": "0f8fad5b-d9cb-469f-a165-70867728950e"}]""")).ShouldBe(HttpStatusCode.OK, server.Log);
    }

    [NpmFact]
    public async Task WaveSpeed()
    {
        const string Route = "/wavespeed-ai/krea-v2-medium/text-to-image";
        await using PrismServer server = await PrismServer.StartAsync(ExportedDocument.Write("wavespeed"));

        (await PostAsync(server, Route + "?webhook=https%3A%2F%2Fa.example", """{"prompt": "a fox", "reference": [{"image_url": "https://a.example/1", "strength": -2}]}""")).ShouldBe(HttpStatusCode.OK, server.Log);
        (await PostAsync(server, Route, """{"prompt": ""}""")).ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.UnprocessableEntity);
        (await PostAsync(server, Route, """{"prompt": "a fox", "aspect_ratio": "3:4"}""")).ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.UnprocessableEntity);
    }

    private static string Task(string more, string model = "krea:krea@2-medium") =>
        $$"""[{"taskType": "imageInference", "taskUUID": "0f8fad5b-d9cb-469f-a165-70867728950e", "model": "{{model}}", "positivePrompt": "a fox", "width": 1024, "height": 1024{{more}}}]""";

    private async Task<HttpStatusCode> PostAsync(PrismServer server, string route, string body)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(server.BaseAddress, route));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "test");
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await _http.SendAsync(request);
        return response.StatusCode;
    }
}
