using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Authentication;
using System.Text;

namespace Krea2.Http;

/// <summary>Makes the typed error for an answer or for a broken exchange, with nothing secret in it.</summary>
internal sealed class ErrorFactory(ApiDefinition definition, string? key, TimeProvider time)
{
    // Enough for every error body with a meaning; the rest of an HTML page is not read.
    private const int LargestErrorBody = 64 << 10;

    private readonly SecretRedactor _redactor = new(key);

    // Not the key itself: a captured parameter would be a field that debuggers show.
    private readonly bool _hasKey = key is not null;

    /// <summary>The error for an answer that is no success.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the reading of the answer.</param>
    /// <param name="hint">What to do, at the end of the sentence.</param>
    public async Task<ApiException> FromResponseAsync(HttpResponseMessage response, ApiRequest request, CancellationToken cancellationToken, string hint = "")
    {
        ProviderError error;
        string text;
        try
        {
            using ResponseBody body = await ResponseBody.ReadAsync(response.Content, LargestErrorBody, cancellationToken).ConfigureAwait(false);
            text = Encoding.UTF8.GetString(body.Bytes);
            error = ProviderError.Read(body.Bytes.ToArray());
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            // The status says enough; that its explanation was cut is not the news.
            text = "";
            error = new ProviderError();
        }

        int status = (int)response.StatusCode;
        string? message = Shown(error.Message);
        string? code = Shown(error.Code);
        var details = new ApiErrorDetails
        {
            StatusCode = response.StatusCode,
            ProviderCode = code,
            ProviderMessage = message,
            Excerpt = Shown(text),
            RetryAfter = RetryAfter(response.Headers.RetryAfter),
            Method = request.Method.Method,
            Route = request.Route,
            MayHaveBeenAccepted = !request.ChangesNothing && !IsRefusal(status),
            Advice = Advice(request, status),
        };
        return Create(details, error, Sentence(request, response, status, message ?? code, hint));
    }

    /// <summary>The error for an answer that is a success but not what was promised, and would be so again.</summary>
    public ProtocolException Protocol(ApiRequest request, HttpResponseMessage response, string what, ReadOnlySpan<byte> body, Exception? cause = null)
    {
        return Protocol(request, response, what, body, cause, RetryAdvice.DoNotRetry);
    }

    /// <summary>The error for an answer that something on the way has spoilt: what comes next time may be right.</summary>
    public ProtocolException Garbled(ApiRequest request, HttpResponseMessage response, string what, ReadOnlySpan<byte> body, Exception? cause = null)
    {
        return Protocol(request, response, what, body, cause, RetryAdvice.Retry);
    }

    private ProtocolException Protocol(ApiRequest request, HttpResponseMessage response, string what, ReadOnlySpan<byte> body, Exception? cause, RetryAdvice advice)
    {
        string text = body.IsEmpty ? "" : Encoding.UTF8.GetString(body[..Math.Min(body.Length, LargestErrorBody)]);
        var details = new ApiErrorDetails
        {
            StatusCode = response.StatusCode,
            Excerpt = Shown(text),
            Method = request.Method.Method,
            Route = request.Route,
            MayHaveBeenAccepted = !request.ChangesNothing,
            Advice = request.Submits ? RetryAdvice.CheckFirst : IfRepeatable(request, advice),
        };
        return new ProtocolException($"{definition.Title} answered {request} with HTTP {(int)response.StatusCode} and {Quoted(what)}", details, _redactor.IfSafe(cause));
    }

    /// <summary>A cause that can be shown; <c>null</c> when it holds a secret.</summary>
    public Exception? IfSafe(Exception cause) => _redactor.IfSafe(cause);

    /// <summary>Foreign text as the value of a property.</summary>
    public string? Shown(string? text) => string.IsNullOrEmpty(text) ? null : MessageText.Cut(_redactor.Redact(text), MessageText.ExcerptLength);

    /// <summary>The job with an error that can be shown.</summary>
    public Job Shown(Job job)
    {
        return job.Error is { } error ? job with { Error = new JobError { Code = Shown(error.Code), Message = Shown(error.Message) } } : job;
    }

    /// <summary>Foreign text as a part of a message.</summary>
    public string Quoted(string text) => MessageText.Ascii(_redactor.Redact(text), 300).TrimEnd('.');

    /// <summary>The error for an exchange that broke; <c>null</c> when the exception is not about the exchange.</summary>
    public Exception? FromFailure(Exception exception, Exchange exchange)
    {
        if (exception is ApiException)
        {
            return null;
        }

        ApiRequest request = exchange.Request;
        bool sent = exchange.Gate.HasPassed || (!request.Submits && !request.HasContent && !IsUnconnected(exception));
        var details = new ApiErrorDetails
        {
            Method = request.Method.Method,
            Route = request.Route,
            MayHaveBeenAccepted = sent && !request.ChangesNothing,
            Advice = sent && request.Submits ? RetryAdvice.CheckFirst : IsUntrusted(exception) ? RetryAdvice.DoNotRetry : IfRepeatable(request, RetryAdvice.Retry),
        };
        Exception? cause = _redactor.IfSafe(exception);
        string where = $"{request} of {definition.Title}";
        if (exchange.Gate.RefusedRepeat)
        {
            return new ConnectionException($"{where} was about to be sent a second time by a message handler, and was not: a submit is never repeated", details, cause);
        }

        switch (exception)
        {
            case OperationCanceledException when exchange.Caller.IsCancellationRequested:
                return new OperationCanceledException($"{where} was cancelled by the caller", cause, exchange.Caller);
            case OperationCanceledException or HttpRequestException or IOException when exchange.ClientIsDisposed:
                return new ObjectDisposedException($"The client of {definition.Title} was disposed of while {request} was under way", cause);
            case OperationCanceledException when exchange.TimedOut:
                return new ApiTimeoutException($"{where} was not answered within {Seconds(exchange.Timeout)} s", details, cause);
            case OperationCanceledException { InnerException: TimeoutException }:
                return new ApiTimeoutException($"{where} was not answered within the time that the given HttpClient allows", details, cause);
            case OperationCanceledException:
                return new ConnectionException($"{where} was cut short by a message handler", details, cause);
            case HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded }:
                return new ProtocolException($"{where} was answered with something that is not HTTP", details, cause);
            case HttpRequestException or IOException:
                string what = IsUnconnected(exception) ? "found no connection" : "lost its connection before the answer was complete";
                return new ConnectionException($"{where} {what}: {Quoted(Innermost(exception))}", details, cause);
            default:
                return null;
        }
    }

    private static string Innermost(Exception exception)
    {
        while (exception.InnerException is { } inner)
        {
            exception = inner;
        }

        return exception.Message;
    }

    private static bool IsUnconnected(Exception exception)
    {
        return exception is HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        };
    }

    /// <summary>Whether the host's certificate was refused, which a repetition does not change.</summary>
    private static bool IsUntrusted(Exception exception)
    {
        return exception is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError, InnerException: AuthenticationException };
    }

    private RetryAdvice Advice(ApiRequest request, int status) => IfRepeatable(request, AdviceOf(request, status));

    /// <summary>A stream that was sent and cannot seek is not there for a second time.</summary>
    private static RetryAdvice IfRepeatable(ApiRequest request, RetryAdvice advice) => advice == RetryAdvice.Retry && request.IsSpent ? RetryAdvice.DoNotRetry : advice;

    /// <summary>429 is a refusal for the moment. What else passes by itself may be repeated unless it is a submit.</summary>
    private RetryAdvice AdviceOf(ApiRequest request, int status)
    {
        // From 520 on: networks before the host that could not reach it.
        bool passes = status is 408 or 425 or 500 or 502 or 503 or 504 or (>= 520 and <= 530);
        if (status is 429 || (status is 503 && definition.RefusesWithUnavailable))
        {
            return RetryAdvice.Retry;
        }

        if (request.Submits && !IsRefusal(status))
        {
            return RetryAdvice.CheckFirst;
        }

        return passes ? RetryAdvice.Retry : RetryAdvice.DoNotRetry;
    }

    /// <summary>Whether a status says that the request was not carried out. Redirects and the few 4xx that do not say so are left out.</summary>
    private bool IsRefusal(int status) => status is >= 400 and < 500 and not (408 or 409 or 425 or 499) || (status is 503 && definition.RefusesWithUnavailable);

    private ApiException Create(ApiErrorDetails details, ProviderError error, string sentence)
    {
        return (int)details.StatusCode!.Value switch
        {
            < 400 => new ProtocolException(sentence, details),
            400 or 422 => new InvalidRequestException(sentence, details, []),
            401 or 403 => new UnauthorizedException(sentence, details),
            402 => new OutOfCreditException(sentence, details),
            404 => new NotFoundException(sentence, details),
            410 when details.ProviderCode == "model_unavailable" || error.SunsetDate is not null || error.Replacement is not null => new ModelUnavailableException(sentence, details)
            {
                Reason = Shown(error.Reason),
                SunsetDate = DateTimeOffset.TryParse(error.SunsetDate, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset day) ? day : null,
                Replacement = Shown(error.Replacement),
                MigrationUrl = Uri.TryCreate(Shown(error.MigrationUrl), UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https" ? url : null,
            },
            410 => new NotFoundException(sentence, details),
            429 => new RateLimitedException(sentence, details),
            >= 500 => new ServerErrorException(sentence, details),
            _ => new ApiException(sentence, details),
        };
    }

    private string Sentence(ApiRequest request, HttpResponseMessage response, int status, string? said, string hint)
    {
        string sentence = $"{definition.Title} answered {request} with HTTP {status}";
        if (status is >= 300 and < 400)
        {
            string target = response.Headers.Location is { IsAbsoluteUri: true } location ? $" to {MessageText.Address(location)}" : "";
            return $"{sentence}, a redirect{target}, and redirects of API calls are not followed";
        }

        if (said is not null)
        {
            sentence += $": {MessageText.Ascii(said, 300).TrimEnd('.')}";
        }

        if (hint.Length > 0)
        {
            return sentence + hint;
        }

        if (status is 401 && !_hasKey && definition.Authentication is not null)
        {
            string variables = definition.KeyVariables.Count == 0 ? "" : $" (for example from {string.Join(" or ", definition.KeyVariables)})";
            sentence += $"; no API key is set: set ApiKey{variables}";
        }

        return sentence;
    }

    /// <summary>The pause that a header asks for, in seconds or up to a date.</summary>
    public TimeSpan? RetryAfter(RetryConditionHeaderValue? header)
    {
        TimeSpan? wait = header?.Delta ?? (header?.Date - time.GetUtcNow());
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
}
