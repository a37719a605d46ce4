using Microsoft.AspNetCore.Http;

namespace Krea2.Testing.Hosting;

/// <summary>Serves the pictures of jobs, painted when first asked for. Nobody needs a key here.</summary>
internal sealed class PictureRoute
{
    public const string Pattern = "/images/{name}";

    private readonly HostState _state;
    private readonly HostDialect _dialect;

    public PictureRoute(HostState state, HostDialect dialect)
    {
        _state = state;
        _dialect = dialect;
    }

    public async Task GetAsync(HttpContext context)
    {
        if (_state.Jobs.FindPicture((string?)context.Request.RouteValues["name"] ?? "") is not { } picture)
        {
            await _dialect.WriteErrorAsync(context, 404, "Image not found").ConfigureAwait(false);
            return;
        }

        var bytes = await Task.Run(() => picture.Bytes).ConfigureAwait(false);
        await FileAnswer.WriteAsync(context, "image/png", bytes).ConfigureAwait(false);
    }
}
