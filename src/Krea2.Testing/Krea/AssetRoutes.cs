using Krea2.Testing.Assets;
using Krea2.Testing.Hosting;
using Microsoft.AspNetCore.Http;

namespace Krea2.Testing.Krea;

/// <summary>Uploads, lists, shows and deletes files.</summary>
internal sealed class AssetRoutes
{
    private const int MaximumBytes = 75 * 1024 * 1024;

    private readonly KreaState _state;

    public AssetRoutes(KreaState state)
    {
        _state = state;
    }

    public async Task UploadAsync(HttpContext context)
    {
        IFormFile? file = null;
        string? description = null;
        if (context.Request.HasFormContentType)
        {
            try
            {
                var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
                file = form.Files.GetFile("file");
                description = form["description"];
            }
            catch (Exception e) when (e is InvalidDataException or IOException)
            {
                await KreaError.WriteAsync(context, 400, "The body is not valid multipart/form-data").ConfigureAwait(false);
                return;
            }
        }

        await AddAsync(context, file, description).ConfigureAwait(false);
    }

    public Task ListAsync(HttpContext context)
    {
        var assets = Paging.After(context, _state.Assets.List(), asset => asset.UploadedAt);
        return JsonAnswer.WriteAsync(context, writer => Paging.Write(writer, context, assets, asset => AssetJson.Write(writer, asset, _state.Origin), asset => JsonText.Time(asset.UploadedAt)));
    }

    public Task GetAsync(HttpContext context) => Find(context) is { } asset
        ? JsonAnswer.WriteAsync(context, writer => AssetJson.Write(writer, asset, _state.Origin))
        : KreaError.WriteAsync(context, 404, "Asset not found");

    public Task DeleteAsync(HttpContext context) => Find(context) is { } asset && _state.Assets.Remove(asset)
        ? JsonAnswer.WriteAsync(context, writer =>
        {
            writer.WriteStartObject();
            writer.WriteBoolean("success", true);
            writer.WriteString("message", "Asset deleted");
            writer.WriteEndObject();
        })
        : KreaError.WriteAsync(context, 404, "Asset not found");

    /// <summary>The file itself. Nobody needs a key here.</summary>
    public Task DownloadAsync(HttpContext context)
    {
        var name = (string?)context.Request.RouteValues["name"] ?? "";
        return _state.Assets.Find(Path.GetFileNameWithoutExtension(name)) is { } asset
            ? FileAnswer.WriteAsync(context, asset.MediaType, asset.Content)
            : KreaError.WriteAsync(context, 404, "File not found");
    }

    private async Task AddAsync(HttpContext context, IFormFile? file, string? description)
    {
        if (file is null)
        {
            await KreaError.WriteAsync(context, 400, "'file' is required, but is missing").ConfigureAwait(false);
        }
        else if (file.Length > MaximumBytes)
        {
            await KreaError.WriteAsync(context, 400, "'file' must have at most 75 MB").ConfigureAwait(false);
        }
        else if (AssetMediaTypes.Of(file.ContentType, file.FileName) is not { } kind)
        {
            await KreaError.WriteAsync(context, 400, "'file' must be JPEG, PNG, WebP, HEIC, MP4, MOV, WebM, GLB, WAV or MP3").ConfigureAwait(false);
        }
        else
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, context.RequestAborted).ConfigureAwait(false);
            var asset = _state.Assets.Add(uploadedAt => new Asset
            {
                Id = Guid.NewGuid().ToString(),
                UploadedAt = uploadedAt,
                Content = content.ToArray(),
                MediaType = kind.MediaType,
                Extension = kind.Extension,
                Description = description,
            });
            await JsonAnswer.WriteAsync(context, writer => AssetJson.Write(writer, asset, _state.Origin)).ConfigureAwait(false);
        }
    }

    private Asset? Find(HttpContext context) => _state.Assets.Find((string?)context.Request.RouteValues["id"] ?? "");
}
