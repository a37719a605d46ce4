using System.Text.Json;
using Krea2.Testing.Hosting;
using Microsoft.AspNetCore.Http;

namespace Krea2.Testing.Runware;

/// <summary>Runware's one route, keys and errors.</summary>
internal sealed class RunwareDialect : HostDialect
{
    public const string Base = "/v1";

    public static RunwareDialect Instance { get; } = new();

    public override string Name => "Runware";

    public override string BasePath => Base + "/";

    public override string Unauthorized => "Invalid API key";

    public override RequestKind KindOf(string method, string path, ReadOnlyMemory<byte> body) => method switch
    {
        "POST" when path.TrimEnd('/') == Base => Tasks(body).Select(task => task.Text("taskType")).FirstOrDefault(type => type != TaskTypes.Authentication) switch
        {
            TaskTypes.ImageInference => RequestKind.Submit,
            TaskTypes.GetResponse => RequestKind.Poll,
            TaskTypes.ImageUpload or TaskTypes.MediaStorage => RequestKind.Upload,
            _ => RequestKind.Other,
        },
        "GET" when path.StartsWith("/images/", StringComparison.Ordinal) || path.StartsWith("/files/", StringComparison.Ordinal) => RequestKind.Download,
        _ => RequestKind.Other,
    };

    /// <summary>The key stands in the header, or in a task before all others.</summary>
    public override bool HasKey(HttpRequest request, ReadOnlyMemory<byte> body, string key) =>
        base.HasKey(request, body, key)
        || (request.Headers.Authorization.Count == 0 && Tasks(body) is [var first, ..] && first.Text("taskType") == TaskTypes.Authentication && first.Text("apiKey") == key);

    public override Task WriteErrorAsync(HttpContext context, int status, string message) => JsonAnswer.WriteAsync(
        context,
        writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("errors");
            new RunwareError(status, Code(status), message) { Parameter = status == 401 ? "apiKey" : null, TaskType = status == 401 ? TaskTypes.Authentication : null }.Write(writer);
            writer.WriteEndArray();
            writer.WriteEndObject();
        },
        status);

    private static IReadOnlyList<JsonElement> Tasks(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind is JsonValueKind.Array ? [.. document.RootElement.Clone().EnumerateArray()] : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static string Code(int status) => status switch
    {
        401 => "invalidApiKey",
        404 => "notFound",
        413 => "requestTooLarge",
        500 => "internalServerError",
        _ => "invalidRequest",
    };
}
