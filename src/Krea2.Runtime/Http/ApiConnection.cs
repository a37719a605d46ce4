using System.Diagnostics;
using Krea2.Jobs;
using Krea2.Serialization;
using Krea2.Telemetry;

namespace Krea2.Http;

/// <summary>Sends the requests of one client: address, key, limits, errors. Safe for use from many threads.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class ApiConnection : IDisposable
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
        return CallAsync(request, MediaTypes.Json, async (response, exchange) => Shown(await _reader.JsonAsync(response, exchange, read).ConfigureAwait(false)), cancellationToken);
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

    /// <summary>Lists of jobs are read by generated code, which does not know what must not be shown.</summary>
    private T Shown<T>(T answer) => answer is JobPage page ? (T)(object)(page with { Items = [.. page.Items.Select(_errors.Shown)] }) : answer;

    /// <summary>The API and the address.</summary>
    public override string ToString() => $"{Definition.Title}: {Options}";
}
