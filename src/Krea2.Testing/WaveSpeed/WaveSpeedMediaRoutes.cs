using System.Collections.Concurrent;
using System.Text.Json;
using Krea2.Testing.Assets;
using Krea2.Testing.Hosting;
using Microsoft.AspNetCore.Http;

namespace Krea2.Testing.WaveSpeed;

/// <summary>Uploads: in one request as documented, or by a ticket and a PUT, as WaveSpeed's own client does it.</summary>
internal sealed class WaveSpeedMediaRoutes
{
    private readonly ConcurrentDictionary<string, (string FileName, string MediaType)> _tickets = new(StringComparer.Ordinal);
    private readonly WaveSpeedState _state;

    public WaveSpeedMediaRoutes(WaveSpeedState state)
    {
        _state = state;
    }

    public async Task UploadAsync(HttpContext context)
    {
        if (await UploadedFile.ReadAsync(context, "file").ConfigureAwait(false) is not { } file)
        {
            await WaveSpeedAnswer.WriteErrorAsync(context, 400, "'file' is required, but is missing").ConfigureAwait(false);
            return;
        }

        var asset = Add(Guid.NewGuid().ToString("N"), file.FileName, file.MediaType, file.Content);
        await WaveSpeedAnswer.WriteAsync(context, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("type", asset.MediaType.Split('/')[0]);
            writer.WriteString("download_url", Address(asset.Id, asset.Extension));
            writer.WriteString("filename", asset.FileName);
            writer.WriteNumber("size", asset.Content.Length);
            writer.WriteEndObject();
        }).ConfigureAwait(false);
    }

    public async Task GiveTicketAsync(HttpContext context)
    {
        var (body, problem) = await JsonBody.ReadAsync(context).ConfigureAwait(false);
        problem ??= body.Text("filename") is null ? "'filename' is required, but is missing" : null;
        if (problem is not null)
        {
            await WaveSpeedAnswer.WriteErrorAsync(context, 400, problem).ConfigureAwait(false);
            return;
        }

        string id = Guid.NewGuid().ToString("N");
        string name = body.Text("filename")!;
        string mediaType = body.Text("content_type") ?? "application/octet-stream";
        _tickets[id] = (name, mediaType);
        await WaveSpeedAnswer.WriteAsync(context, writer => WriteTicket(writer, id, name, mediaType)).ConfigureAwait(false);
    }

    public async Task PutAsync(HttpContext context)
    {
        string id = Id(context, "id");
        if (!_tickets.TryRemove(id, out var ticket))
        {
            await WaveSpeedAnswer.WriteErrorAsync(context, 404, "Upload not found").ConfigureAwait(false);
            return;
        }

        using var content = new MemoryStream();
        await context.Request.Body.CopyToAsync(content, context.RequestAborted).ConfigureAwait(false);
        _ = Add(id, ticket.FileName, ticket.MediaType, content.ToArray());
        await JsonAnswer.WriteBytesAsync(context, 200, null, default).ConfigureAwait(false);
    }

    public Task DownloadAsync(HttpContext context) => _state.Assets.Find(Path.GetFileNameWithoutExtension(Id(context, "name"))) is { } asset
        ? FileAnswer.WriteAsync(context, asset.MediaType, asset.Content)
        : WaveSpeedAnswer.WriteErrorAsync(context, 404, "File not found");

    private Asset Add(string id, string fileName, string mediaType, ReadOnlyMemory<byte> content) => _state.Assets.Add(uploadedAt => new Asset
    {
        Id = id,
        UploadedAt = uploadedAt,
        Content = content,
        MediaType = mediaType,
        Extension = Path.GetExtension(fileName),
        FileName = fileName,
    });

    private void WriteTicket(Utf8JsonWriter writer, string id, string name, string mediaType)
    {
        writer.WriteStartObject();
        writer.WriteString("download_url", Address(id, Path.GetExtension(name)));
        writer.WriteStartObject("upload");
        writer.WriteString("method", "PUT");
        writer.WriteString("url", new Uri(_state.Origin, WaveSpeedDialect.PutPrefix + id).AbsoluteUri);
        writer.WriteStartObject("headers");
        writer.WriteString("Content-Type", mediaType);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private string Address(string id, string extension) => new Uri(_state.Origin, $"/files/{id}{extension}").AbsoluteUri;

    private static string Id(HttpContext context, string name) => (string?)context.Request.RouteValues[name] ?? "";
}
