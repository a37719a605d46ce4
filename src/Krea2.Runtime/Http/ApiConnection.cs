using System.Diagnostics;
using Krea2.Jobs;
using Krea2.Serialization;
using Krea2.Telemetry;

namespace Krea2.Http;

/// <summary>Sends the requests of one client: address, key, limits, errors. Safe for use from many threads.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ApiConnection : IDisposable
{
    private static readonly string s_userAgent = $"Krea2.Runtime/{RuntimeVersion.Text}";

    private readonly RequestMessageFactory _messages;
    private readonly ErrorFactory _errors;
    private readonly ResponseReader _reader;
    private readonly RetryPolicy _retries;
    private readonly HttpClient _http;
    private readonly bool _ownsHttp;
    private readonly CancellationTokenSource _lifetime = new();

    /// <summary>Makes a connection. Nothing is sent.</summary>
    /// <param name="definition">The API.</param>
    /// <param name="options">The settings; a copy is kept.</param>
    /// <param name="http">What sends; <c>null</c> to make one that is disposed of with the connection. A given one should not follow redirects, and needs no key.</param>
    /// <exception cref="InvalidOperationException">There is no usable base address.</exception>
    /// <exception cref="ArgumentException">The key or its place cannot stand in a request; the message never shows the key.</exception>
    public ApiConnection(ApiDefinition definition, ApiClientOptions options, HttpClient? http = null)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(options);
        Definition = definition;
        Options = options.Copy();
        string? key = string.IsNullOrWhiteSpace(options.ApiKey) ? null : options.ApiKey.Trim();
        bool hasUserAgent = http is not null && http.DefaultRequestHeaders.NonValidated.Contains("User-Agent");
        Uri? address = options.BaseAddress ?? definition.BaseAddress ?? http?.BaseAddress;
        _messages = new RequestMessageFactory(definition, address, key, hasUserAgent ? null : s_userAgent);
        _errors = new ErrorFactory(definition, key, Options.TimeProvider);
        _reader = new ResponseReader(_errors, Options.MaximumResponseBytes);
        _retries = new RetryPolicy(Options.Retry, Options.TimeProvider);
        Telemetry = new ClientTelemetry(definition, Options, address!, _errors);
        JobLimit = new JobLimit(Options.MaximumJobsInFlight);
        _http = http ?? DefaultHttpClient.Create();
        _ownsHttp = http is null;
    }

    /// <summary>The API.</summary>
    public ApiDefinition Definition { get; }

    /// <summary>The settings, as they were when the connection was made.</summary>
    public ApiClientOptions Options { get; }

    internal HttpClient Http => _http;

    internal ErrorFactory Errors => _errors;

    /// <summary>What listeners are told.</summary>
    internal ClientTelemetry Telemetry { get; }

    /// <summary>How many jobs may be under way at a time.</summary>
    internal JobLimit JobLimit { get; }

    /// <summary>Sends a request and reads the JSON answer.</summary>
    /// <typeparam name="T">Type of the answer.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the answer.</param>
    /// <param name="cancellationToken">Cancels the exchange.</param>
    /// <exception cref="ApiException">The exchange did not end as promised; the derived type says why.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<T> SendAsync<T>(ApiRequest request, JsonRead<T> read, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(read);
        return CallAsync(request, MediaTypes.Json, (response, exchange) => _reader.JsonAsync(response, exchange, read), cancellationToken);
    }

    /// <summary>Sends a request whose answer has no content that matters.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the exchange.</param>
    /// <exception cref="ApiException">The exchange did not end as promised; the derived type says why.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task SendAsync(ApiRequest request, CancellationToken cancellationToken = default)
    {
        return CallAsync(request, MediaTypes.Json, static (_, _) => Task.FromResult(true), cancellationToken);
    }

    /// <summary>Sends a request and reads the answer as text: in its own character set if it names one, else as UTF-8.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the exchange.</param>
    /// <exception cref="ApiException">The exchange did not end as promised; the derived type says why.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<string> SendForTextAsync(ApiRequest request, CancellationToken cancellationToken = default)
    {
        return CallAsync(request, "*/*", _reader.TextAsync, cancellationToken);
    }

    /// <summary>Sends a request and hands out the answer as a stream, which the caller disposes of. It ends with an error after <see cref="ApiClientOptions.MaximumDownloadBytes"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the exchange, reading included.</param>
    /// <exception cref="ApiException">The exchange did not end as promised; the derived type says why. Reading throws it too.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<Stream> SendForStreamAsync(ApiRequest request, CancellationToken cancellationToken = default)
    {
        return RetryAsync(request, () => OpenAsync(request, cancellationToken), cancellationToken);
    }

    /// <summary>Refuses a request that breaks the rules of the API, before anything is sent; does nothing when the options switch validation off.</summary>
    /// <param name="request">The request.</param>
    /// <param name="violations">What was found wrong with it.</param>
    /// <exception cref="InvalidRequestException">Something was found.</exception>
    public void ThrowIfInvalid(ApiRequest request, in ViolationList violations)
    {
        ArgumentNullException.ThrowIfNull(request);
        if ((request.Options?.Validate ?? Options.ValidateRequests) && violations.Count > 0)
        {
            throw InvalidRequestException.Of(violations.ToList(), request.Method.Method, request.Route);
        }
    }

    /// <summary>Ends what is under way with <see cref="ObjectDisposedException"/>. A given <see cref="HttpClient"/> is left alone.</summary>
    public void Dispose()
    {
        _lifetime.Cancel();
        JobLimit.Dispose();
        if (_ownsHttp)
        {
            _http.Dispose();
        }
    }

    /// <summary>The API and the address.</summary>
    public override string ToString() => $"{Definition.Title}: {Options}";

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
        using var pauses = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _lifetime.Token);
        try
        {
            return await policy.ExecuteAsync(attempt, retrying, pauses.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_lifetime.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw Disposed();
        }
        catch (OperationCanceledException e) when (e.CancellationToken == pauses.Token)
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
            exchange.Request.AnswerRetryAfter = _errors.RetryAfter(response.Headers.RetryAfter);
            return response;
        }

        using (response)
        {
            throw await _errors.FromResponseAsync(response, exchange.Request, exchange.Token).ConfigureAwait(false);
        }
    }

    private ObjectDisposedException Disposed() => new(null, $"The client of {Definition.Title} was disposed of while a call was under way");
}
