using System.Security.Cryptography;
using System.Text.Json;
using Krea2.Testing.Assets;
using Krea2.Testing.Hosting;
using Microsoft.AspNetCore.Http;

namespace Krea2.Testing.Replicate;

/// <summary>Uploads, lists, shows, serves and deletes files.</summary>
internal sealed class ReplicateFileRoutes
{
    private const string NotFound = "The requested file could not be found.";

    private readonly ReplicateState _state;

    public ReplicateFileRoutes(ReplicateState state)
    {
        _state = state;
    }

    public async Task UploadAsync(HttpContext context)
    {
        if (await UploadedFile.ReadAsync(context, "content").ConfigureAwait(false) is not { } file)
        {
            await ReplicateError.WriteAsync(context, 400, "content is required").ConfigureAwait(false);
            return;
        }

        string? metadata = await MetadataAsync(file.Form, context.RequestAborted).ConfigureAwait(false);
        var asset = _state.Files.Add(uploadedAt => new Asset
        {
            Id = PredictionId.Create(),
            UploadedAt = uploadedAt,
            Content = file.Content,
            MediaType = file.Form["type"].ToString() is { Length: > 0 } type ? type : file.MediaType,
            Extension = Path.GetExtension(file.FileName),
            FileName = file.Form["filename"].ToString() is { Length: > 0 } name ? name : file.FileName,
            Metadata = metadata,
        });
        await JsonAnswer.WriteAsync(context, writer => Write(writer, asset), 201).ConfigureAwait(false);
    }

    public Task ListAsync(HttpContext context) => JsonAnswer.WriteAsync(context, writer =>
    {
        writer.WriteStartObject();
        writer.WriteNull("previous");
        writer.WriteNull("next");
        writer.WriteStartArray("results");
        foreach (var file in _state.Files.List())
        {
            Write(writer, file);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    public Task GetAsync(HttpContext context) => Find(context) is { } file
        ? JsonAnswer.WriteAsync(context, writer => Write(writer, file))
        : ReplicateError.WriteAsync(context, 404, NotFound);

    public Task DeleteAsync(HttpContext context) => Find(context) is { } file && _state.Files.Remove(file)
        ? JsonAnswer.WriteBytesAsync(context, 204, null, default)
        : ReplicateError.WriteAsync(context, 404, NotFound);

    /// <summary>The file itself. The address is signed in place of a key; the fake host looks only that it is.</summary>
    public Task DownloadAsync(HttpContext context) => Find(context) is { } file && context.Request.Query["signature"].Count > 0
        ? FileAnswer.WriteAsync(context, "application/octet-stream", file.Content)
        : ReplicateError.WriteAsync(context, 404, NotFound);

    private Asset? Find(HttpContext context) => _state.Files.Find((string?)context.Request.RouteValues["id"] ?? "");

    private void Write(Utf8JsonWriter writer, Asset file)
    {
        writer.WriteStartObject();
        writer.WriteString("id", file.Id);
        writer.WriteString("name", file.FileName);
        writer.WriteString("content_type", file.MediaType);
        writer.WriteNumber("size", file.Content.Length);
        writer.WriteStartObject("checksums");
        writer.WriteString("sha256", string.Concat(SHA256.HashData(file.Content.Span).Select(b => b.ToString("x2", System.Globalization.CultureInfo.InvariantCulture))));
        writer.WriteEndObject();
        writer.WritePropertyName("metadata");
        writer.WriteRawValue(file.Metadata ?? "{}");
        writer.WriteString("created_at", JsonText.Time(file.UploadedAt));
        writer.WriteString("expires_at", JsonText.Time(file.UploadedAt.AddDays(1)));
        writer.WriteStartObject("urls");
        writer.WriteString("get", new Uri(_state.BaseAddress, $"files/{file.Id}").AbsoluteUri);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>The metadata: a text part, or a file part, as Replicate's own client sends it; null for what is no JSON object.</summary>
    private static async Task<string?> MetadataAsync(IFormCollection form, CancellationToken cancellationToken)
    {
        string text = form["metadata"].ToString();
        if (form.Files.GetFile("metadata") is { } part)
        {
            using var reader = new StreamReader(part.OpenReadStream());
            text = await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind is JsonValueKind.Object ? text : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
