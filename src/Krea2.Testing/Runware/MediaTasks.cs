using System.Text.Json;
using Krea2.Testing.Assets;
using Krea2.Testing.Hosting;
using Microsoft.AspNetCore.Http;

namespace Krea2.Testing.Runware;

/// <summary>Tasks that bring files: an image (deprecated, but there), or any medium.</summary>
internal sealed class MediaTasks
{
    private readonly RunwareState _state;

    public MediaTasks(RunwareState state)
    {
        _state = state;
    }

    public void UploadImage(JsonElement task, RunwareAnswer answer) => Add(task, "image", answer, "imageUUID", "imageURL");

    public void Store(JsonElement task, RunwareAnswer answer)
    {
        if (task.Text("operation") != "delete")
        {
            Add(task, "media", answer, "mediaUUID", "mediaURL");
        }
        else if (_state.Media.Find(task.Text("media") ?? "") is { } asset && _state.Media.Remove(asset))
        {
            answer.Add(writer => Write(writer, task, asset, "mediaUUID", null));
        }
        else
        {
            answer.Add(new RunwareError(404, "mediaNotFound", "No medium has this id") { Parameter = "media", TaskType = task.Text("taskType"), TaskUuid = task.Text("taskUUID") });
        }
    }

    /// <summary>The file itself. Nobody needs a key here.</summary>
    public Task DownloadAsync(HttpContext context) =>
        _state.Media.Find(Path.GetFileNameWithoutExtension((string?)context.Request.RouteValues["name"] ?? "")) is { } asset
            ? FileAnswer.WriteAsync(context, asset.MediaType, asset.Content)
            : RunwareDialect.Instance.WriteErrorAsync(context, 404, "File not found");

    private void Add(JsonElement task, string member, RunwareAnswer answer, string idName, string urlName)
    {
        if (Decode(task.Text(member)) is not { } file)
        {
            answer.Add(new RunwareError(400, "invalidMedia", $"'{member}' must be a data URI, base64 or an address") { Parameter = member, TaskType = task.Text("taskType"), TaskUuid = task.Text("taskUUID") });
            return;
        }

        var asset = _state.Media.Add(uploadedAt => new Asset
        {
            Id = Guid.NewGuid().ToString(),
            UploadedAt = uploadedAt,
            Content = file.Content,
            MediaType = file.MediaType,
            Extension = file.MediaType == "image/png" ? ".png" : ".bin",
        });
        answer.Add(writer => Write(writer, task, asset, idName, urlName));
    }

    private void Write(Utf8JsonWriter writer, JsonElement task, Asset asset, string idName, string? urlName)
    {
        writer.WriteStartObject();
        writer.WriteString("taskType", task.Text("taskType"));
        writer.WriteString("taskUUID", task.Text("taskUUID"));
        writer.WriteString(idName, asset.Id);
        if (urlName is not null)
        {
            writer.WriteString(urlName, new Uri(_state.Origin, $"/files/{asset.Id}{asset.Extension}").AbsoluteUri);
        }

        writer.WriteEndObject();
    }

    /// <summary>What is in a data URI or in base64; an address is taken as it is, for nothing is fetched from elsewhere.</summary>
    private static (byte[] Content, string MediaType)? Decode(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return ([], "image/png");
        }

        int comma = text.StartsWith("data:", StringComparison.Ordinal) ? text.IndexOf(',', StringComparison.Ordinal) : -1;
        string mediaType = comma > 0 ? text["data:".Length..comma].Split(';')[0] : "image/png";
        var content = new byte[text.Length];
        return Convert.TryFromBase64String(text[(comma + 1)..], content, out int length) ? (content[..length], mediaType) : null;
    }
}
