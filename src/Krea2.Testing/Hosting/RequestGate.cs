using System.Text;
using Microsoft.AspNetCore.Http;

namespace Krea2.Testing.Hosting;

/// <summary>The first to see a request: records it, gives the planned answer, asks for the key.</summary>
internal sealed class RequestGate
{
    private readonly RequestLog _log;
    private readonly CancellationToken _stopping;

    public RequestGate(RequestLog log, CancellationToken stopping)
    {
        _log = log;
        _stopping = stopping;
    }

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        byte[] body;
        try
        {
            body = await ReadBodyAsync(context).ConfigureAwait(false);
        }
        catch (BadHttpRequestException e)
        {
            await JsonAnswer.WriteErrorAsync(context, e.StatusCode, e.Message).ConfigureAwait(false);
            return;
        }

        var recorded = _log.Record(context.Request, body, out var planned);
        if (planned is not null)
        {
            await AnswerAsync(context, planned).ConfigureAwait(false);
        }
        else if (!recorded.HasValidKey && !IsPublic(context.Request.Path))
        {
            await JsonAnswer.WriteErrorAsync(context, 401, "You are not authenticated").ConfigureAwait(false);
        }
        else
        {
            using var replay = new MemoryStream(body, writable: false);
            context.Request.Body = replay;
            await next(context).ConfigureAwait(false);
        }
    }

    private static async Task<byte[]> ReadBodyAsync(HttpContext context)
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted).ConfigureAwait(false);
        return buffer.ToArray();
    }

    /// <summary>Images and files lie on another host at Krea, which wants no key.</summary>
    private static bool IsPublic(PathString path) => path.StartsWithSegments("/images", StringComparison.Ordinal) || path.StartsWithSegments("/files", StringComparison.Ordinal);

    private async Task AnswerAsync(HttpContext context, PlannedAnswer planned)
    {
        switch (planned.Outcome)
        {
            case PlannedOutcome.Cut:
                context.Abort();
                break;
            case PlannedOutcome.Hang:
                using (var gone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stopping))
                {
                    await Task.Delay(Timeout.InfiniteTimeSpan, gone.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                }

                context.Abort();
                break;
            default:
                foreach (var (name, value) in planned.Headers)
                {
                    context.Response.Headers.Append(name, value);
                }

                await JsonAnswer.WriteBytesAsync(context, planned.Status, "application/json; charset=utf-8", Encoding.UTF8.GetBytes(planned.Body)).ConfigureAwait(false);
                break;
        }
    }
}
