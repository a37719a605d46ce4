using Krea2.Telemetry;

namespace Krea2.Http;

// One call: observed, with all its attempts; one attempt: an exchange.
public sealed partial class ApiConnection
{
    internal Exchange Begin(ApiRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ObjectDisposedException.ThrowIf(_lifetime.IsCancellationRequested, this);
        cancellationToken.ThrowIfCancellationRequested();
        return new Exchange(request, Options, _lifetime.Token, cancellationToken);
    }

    /// <summary>Waits by the client's clock, at most as long as the client lives.</summary>
    internal async Task DelayAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _lifetime.Token);
        try
        {
            await Task.Delay(time, Options.TimeProvider, both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw Disposed();
        }
    }

    /// <summary>Runs something that may be run again, as the call or the client has it.</summary>
    internal Task<T> RetryAsync<T>(ApiRequest request, Func<Task<T>> attempt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Telemetry.ObservesCalls ? ObserveAsync(request, attempt, cancellationToken) : RunAsync(request, attempt, retrying: null, cancellationToken);
    }

    private async Task<T> ObserveAsync<T>(ApiRequest request, Func<Task<T>> attempt, CancellationToken cancellationToken)
    {
        using CallTelemetry call = CallTelemetry.Begin(Telemetry, request);
        try
        {
            return await RunAsync(request, attempt, call.Retrying, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            call.Fail(e);
            throw;
        }
    }

    private async Task<T> RunAsync<T>(ApiRequest request, Func<Task<T>> attempt, Action<RetryNotice>? retrying, CancellationToken cancellationToken)
    {
        RetryPolicy policy = request.Options?.Retry is { } own && own != Options.Retry ? new RetryPolicy(own, Options.TimeProvider) : _retries;
        try
        {
            return await policy.ExecuteAsync(attempt, retrying, cancellationToken, _lifetime.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_lifetime.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw Disposed();
        }
        catch (OperationCanceledException e) when (e.CancellationToken != cancellationToken && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException($"{request} of {Definition.Title} was cancelled by the caller", e, cancellationToken);
        }
    }

    private Task<T> CallAsync<T>(ApiRequest request, string accept, Func<HttpResponseMessage, Exchange, Task<T>> read, CancellationToken cancellationToken)
    {
        return RetryAsync(request, () => ExchangeAsync(request, accept, read, cancellationToken), cancellationToken);
    }

    private async Task<T> ExchangeAsync<T>(ApiRequest request, string accept, Func<HttpResponseMessage, Exchange, Task<T>> read, CancellationToken cancellationToken)
    {
        using Exchange exchange = Begin(request, cancellationToken);

        // Outside of the try: a file that cannot be opened is the caller's error and not one of the connection.
        using HttpRequestMessage message = _messages.Create(accept, exchange);
        try
        {
            using HttpResponseMessage response = await SendCoreAsync(message, exchange).ConfigureAwait(false);
            return await read(response, exchange).ConfigureAwait(false);
        }
        catch (Exception e) when (_errors.FromFailure(e, exchange) is { } error)
        {
            throw error;
        }
    }

    private async Task<Stream> OpenAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        Exchange exchange = Begin(request, cancellationToken);
        HttpRequestMessage? message = null;
        HttpResponseMessage? response = null;
        try
        {
            message = _messages.Create("*/*", exchange);
            response = await SendCoreAsync(message, exchange).ConfigureAwait(false);
            Stream stream = await response.Content.ReadAsStreamAsync(exchange.Token).ConfigureAwait(false);
            return new ResponseStream(stream, response, exchange, _errors, Options.MaximumDownloadBytes);
        }
        catch (Exception e)
        {
            response?.Dispose();
            exchange.Dispose();
            if (message is not null && _errors.FromFailure(e, exchange) is { } error)
            {
                throw error;
            }

            throw;
        }
        finally
        {
            message?.Dispose();
        }
    }

    private async Task<HttpResponseMessage> SendCoreAsync(HttpRequestMessage message, Exchange exchange)
    {
        HttpResponseMessage response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, exchange.Token).ConfigureAwait(false);
        Telemetry.Answered(exchange.Request, response);
        if (response.IsSuccessStatusCode)
        {
            exchange.Request.AnswerStatus = response.StatusCode;
            exchange.Request.AnswerRetryAfter = _errors.RetryAfter(response.Headers);
            return response;
        }

        using (response)
        {
            throw await _errors.FromResponseAsync(response, exchange).ConfigureAwait(false);
        }
    }

    private ObjectDisposedException Disposed() => new(null, $"The client of {Definition.Title} was disposed of while a call was under way");
}
