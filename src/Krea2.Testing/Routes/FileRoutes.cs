using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Krea2.Testing.Hosting;
using Krea2.Testing.Jobs;
using Krea2.Testing.Painting;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Krea2.Testing.Routes;

/// <summary>Serves images of completed jobs, painted when first asked for, and uploaded files. Nobody needs a key here.</summary>
internal sealed class FileRoutes
{
    // Weak: a picture goes with its job.
    private readonly ConditionalWeakTable<FakeJob, Lazy<byte[]>> _pictures = [];
    private readonly HostState _state;

    public FileRoutes(HostState state)
    {
        _state = state;
    }

    public async Task GetImageAsync(HttpContext context)
    {
        var name = (string?)context.Request.RouteValues["name"] ?? "";
        if (Path.GetExtension(name) != ".png" || _state.Jobs.Find(Path.GetFileNameWithoutExtension(name)) is not { IsCompleted: true } job)
        {
            await JsonAnswer.WriteErrorAsync(context, 404, "Image not found").ConfigureAwait(false);
            return;
        }

        var bytes = _state.Options.Picture ?? await PaintedAsync(job).ConfigureAwait(false);
        await SendAsync(context, "image/png", bytes).ConfigureAwait(false);
    }

    public Task GetFileAsync(HttpContext context)
    {
        var name = (string?)context.Request.RouteValues["name"] ?? "";
        return _state.Assets.Find(Path.GetFileNameWithoutExtension(name)) is { } asset
            ? SendAsync(context, asset.MediaType, asset.Content)
            : JsonAnswer.WriteErrorAsync(context, 404, "File not found");
    }

    /// <summary>The file or, where a part of it is asked for, that part, as stores of files do it.</summary>
    private static Task SendAsync(HttpContext context, string mediaType, ReadOnlyMemory<byte> file)
    {
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexString(SHA256.HashData(file.Span)[..8])}\"");
        return TypedResults.Bytes(file, mediaType, enableRangeProcessing: true, entityTag: tag).ExecuteAsync(context);
    }

    private async Task<ReadOnlyMemory<byte>> PaintedAsync(FakeJob job)
    {
        var picture = _pictures.GetValue(job, static job => new Lazy<byte[]>(() => Paint(job)));
        return await Task.Run(() => picture.Value).ConfigureAwait(false);
    }

    private static byte[] Paint(FakeJob job) => Picture.Paint(job.Prompt, job.Seed, job.Size, job.References);
}
