using System.Text;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Krea2.Testing.Faults;

/// <summary>Sends an answer as far as it is to get.</summary>
internal static class FaultSender
{
    private const int ChunkBytes = 64 * 1024;

    public static async Task SendAsync(HttpContext context, FaultyAnswer answer, CancellationToken stopping)
    {
        switch (answer.Ending)
        {
            case AnswerEnding.CutBefore:
                context.Abort();
                break;
            case AnswerEnding.HangBefore:
                await HangAsync(context, stopping).ConfigureAwait(false);
                break;
            case AnswerEnding.CutInHeaders:
                string head = answer.Head();
                await CutAsync(context, Encoding.Latin1.GetBytes(head[..(head.Length / 2)]), stopping).ConfigureAwait(false);
                break;
            case AnswerEnding.CutInBody:
                await CutAsync(context, [.. Encoding.Latin1.GetBytes(answer.Head()), .. answer.Body.AsSpan(0, answer.SentBytes)], stopping).ConfigureAwait(false);
                break;
            case AnswerEnding.HangInBody:
                Begin(context, answer);
                await context.Response.Body.WriteAsync(answer.Body.AsMemory(0, answer.SentBytes), context.RequestAborted).ConfigureAwait(false);
                await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
                await HangAsync(context, stopping).ConfigureAwait(false);
                break;
            default:
                await WriteAsync(context, answer).ConfigureAwait(false);
                break;
        }
    }

    private static async Task WriteAsync(HttpContext context, FaultyAnswer answer)
    {
        Begin(context, answer);
        if (answer.Status is 204 or 304)
        {
            return;
        }

        Stream body = context.Response.Body;
        await body.WriteAsync(answer.Body, context.RequestAborted).ConfigureAwait(false);
        byte[] spaces = new byte[(int)Math.Min(answer.Padding, ChunkBytes)];
        Array.Fill(spaces, (byte)' ');
        for (long left = answer.Padding; left > 0; left -= spaces.Length)
        {
            await body.WriteAsync(spaces.AsMemory(0, (int)Math.Min(left, spaces.Length)), context.RequestAborted).ConfigureAwait(false);
        }
    }

    private static void Begin(HttpContext context, FaultyAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        if (answer.Status is not (204 or 304))
        {
            context.Response.ContentLength = answer.IsLengthAnnounced ? answer.Length : null;
        }
    }

    /// <summary>Sends these bytes and ends the connection in good order, so that the client certainly gets them; the server itself could do neither.</summary>
    private static async Task CutAsync(HttpContext context, byte[] bytes, CancellationToken stopping)
    {
        var output = context.Features.GetRequiredFeature<IConnectionTransportFeature>().Transport.Output;
        await output.WriteAsync(bytes, stopping).ConfigureAwait(false);
        await output.CompleteAsync().ConfigureAwait(false);
        await HangAsync(context, stopping).ConfigureAwait(false);
    }

    /// <summary>Waits until the connection has ended, or the host does.</summary>
    private static async Task HangAsync(HttpContext context, CancellationToken stopping)
    {
        using (var gone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping))
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, gone.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        context.Abort();
    }
}
