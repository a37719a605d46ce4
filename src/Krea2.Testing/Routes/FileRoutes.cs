using System.Runtime.CompilerServices;
using Krea2.Testing.Hosting;
using Krea2.Testing.Jobs;
using Krea2.Testing.Painting;
using Microsoft.AspNetCore.Http;

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
        await JsonAnswer.WriteBytesAsync(context, 200, "image/png", bytes).ConfigureAwait(false);
    }

    public Task GetFileAsync(HttpContext context)
    {
        var name = (string?)context.Request.RouteValues["name"] ?? "";
        return _state.Assets.Find(Path.GetFileNameWithoutExtension(name)) is { } asset
            ? JsonAnswer.WriteBytesAsync(context, 200, asset.MediaType, asset.Content)
            : JsonAnswer.WriteErrorAsync(context, 404, "File not found");
    }

    private async Task<ReadOnlyMemory<byte>> PaintedAsync(FakeJob job)
    {
        var picture = _pictures.GetValue(job, static job => new Lazy<byte[]>(() => Paint(job)));
        return await Task.Run(() => picture.Value).ConfigureAwait(false);
    }

    private static byte[] Paint(FakeJob job) => Picture.Paint(job.Prompt, job.Seed, job.Size, job.References);
}
