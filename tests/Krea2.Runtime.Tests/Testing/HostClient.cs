using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Krea2.Runtime.Tests.Testing;

/// <summary>Plain HTTP against a fake host, as a program without any client would do it.</summary>
internal sealed class HostClient : IDisposable
{
    public const string Medium = "/generate/image/krea/krea-2/medium";
    public const string Valid = """{"prompt":"a red fox in a paper boat","aspect_ratio":"4:5","resolution":"1K","seed":7}""";

    public HostClient(FakeHost host, bool withKey = true)
    {
        Http = new HttpClient { BaseAddress = host.BaseAddress };
        Http.DefaultRequestHeaders.Authorization = withKey ? new AuthenticationHeaderValue("Bearer", host.ApiKey) : null;
    }

    public HttpClient Http { get; }

    public async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(HttpMethod method, string path, string? json = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var response = await Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
    }

    public Task<(HttpStatusCode Status, JsonElement Body)> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(string path, string json, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Post, path, json, headers);

    /// <summary>Submits a valid request and gives the id of its job.</summary>
    public async Task<string> SubmitAsync(string json = Valid, params (string Name, string Value)[] headers)
    {
        var (status, body) = await PostAsync(Medium, json, headers);
        status.ShouldBe(HttpStatusCode.OK, body.ToString());
        return body.GetProperty("job_id").GetString()!;
    }

    public async Task<string> StatusAsync(string id) => (await GetAsync("/jobs/" + id)).Body.GetProperty("status").GetString()!;

    public void Dispose() => Http.Dispose();
}
