using Krea2.Testing.Assets;
using Krea2.Testing.Hosting;
using Krea2.Testing.Jobs;
using Microsoft.AspNetCore.Http;

namespace Krea2.Testing.Routes;

/// <summary>Uploads, lists, shows and deletes files.</summary>
internal sealed class AssetRoutes
{
    private const int MaximumBytes = 75 * 1024 * 1024;

    private readonly HostState _state;

    public AssetRoutes(HostState state)
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
                await JsonAnswer.WriteErrorAsync(context, 400, "The body is not valid multipart/form-data").ConfigureAwait(false);
                return;
            }
        }

        await AddAsync(context, file, description).ConfigureAwait(false);
    }

    public Task ListAsync(HttpContext context)
    {
        var assets = Paging.After(context, _state.Assets.List(), asset => asset.UploadedAt);
        return JsonAnswer.WriteAsync(context, writer => Paging.Write(writer, context, assets, asset => AssetStore.Write(writer, asset, _state.BaseAddress), asset => JobJson.Time(asset.UploadedAt)));
    }

    public Task GetAsync(HttpContext context) => Find(context) is { } asset
        ? JsonAnswer.WriteAsync(context, writer => AssetStore.Write(writer, asset, _state.BaseAddress))
        : JsonAnswer.WriteErrorAsync(context, 404, "Asset not found");

    public Task DeleteAsync(HttpContext context) => Find(context) is { } asset && _state.Assets.Remove(asset)
        ? JsonAnswer.WriteAsync(context, writer =>
        {
            writer.WriteStartObject();
            writer.WriteBoolean("success", true);
            writer.WriteString("message", "Asset deleted");
            writer.WriteEndObject();
        })
        : JsonAnswer.WriteErrorAsync(context, 404, "Asset not found");

    private async Task AddAsync(HttpContext context, IFormFile? file, string? description)
    {
        if (file is null)
        {
            await JsonAnswer.WriteErrorAsync(context, 400, "'file' is required, but is missing").ConfigureAwait(false);
        }
        else if (file.Length > MaximumBytes)
        {
            await JsonAnswer.WriteErrorAsync(context, 400, "'file' must have at most 75 MB").ConfigureAwait(false);
        }
        else if (AssetMediaTypes.Of(file.ContentType, file.FileName) is not { } kind)
        {
            await JsonAnswer.WriteErrorAsync(context, 400, "'file' must be JPEG, PNG, WebP, HEIC, MP4, MOV, WebM, GLB, WAV or MP3").ConfigureAwait(false);
        }
        else
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, context.RequestAborted).ConfigureAwait(false);
            var asset = _state.Assets.Add(content.ToArray(), kind.MediaType, kind.Extension, description);
            await JsonAnswer.WriteAsync(context, writer => AssetStore.Write(writer, asset, _state.BaseAddress)).ConfigureAwait(false);
        }
    }

    private Asset? Find(HttpContext context) => _state.Assets.Find((string?)context.Request.RouteValues["id"] ?? "");
}
