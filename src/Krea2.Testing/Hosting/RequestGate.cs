using Krea2.Testing.Faults;
using Microsoft.AspNetCore.Http;

namespace Krea2.Testing.Hosting;

/// <summary>The first to see a request: records it, lets it go wrong if it is to, asks for the key.</summary>
internal sealed class RequestGate
{
    private readonly RequestLog _log;
    private readonly FaultPlan _faults;
    private readonly HostDialect _dialect;
    private readonly CancellationToken _stopping;

    public RequestGate(RequestLog log, FaultPlan faults, HostDialect dialect, CancellationToken stopping)
    {
        _log = log;
        _faults = faults;
        _dialect = dialect;
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
            await _dialect.WriteErrorAsync(context, e.StatusCode, e.Message).ConfigureAwait(false);
            return;
        }

        var request = _log.Read(context.Request, body);
        var fault = _faults.Take(request);
        using var replay = new MemoryStream(body, writable: false);
        context.Request.Body = replay;
        if (fault is null)
        {
            _log.Requests.Add(request);
            await HandleAsync(context, request, next).ConfigureAwait(false);
            return;
        }

        var answer = fault.CarriesOut
            ? await FaultyAnswer.CaptureAsync(context, () => HandleAsync(context, request, next)).ConfigureAwait(false)
            : new FaultyAnswer();

        // Only now: a test that waits for the request, in order to give up on its answer, can rely on what the host has done.
        _log.Requests.Add(request);
        fault.Spoil(answer);
        await FaultSender.SendAsync(context, answer, _stopping).ConfigureAwait(false);
    }

    private async Task HandleAsync(HttpContext context, RecordedRequest request, RequestDelegate next)
    {
        if (!request.HasValidKey && _dialect.NeedsKey(request))
        {
            await _dialect.WriteErrorAsync(context, 401, _dialect.Unauthorized).ConfigureAwait(false);
            return;
        }

        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException && !context.Response.HasStarted)
        {
            // There is no log to look into: the test that caused it has to see it.
            await _dialect.WriteErrorAsync(context, 500, $"The fake host failed: {e.GetType().Name}: {e.Message}").ConfigureAwait(false);
        }
    }

    private static async Task<byte[]> ReadBodyAsync(HttpContext context)
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted).ConfigureAwait(false);
        return buffer.ToArray();
    }
}
