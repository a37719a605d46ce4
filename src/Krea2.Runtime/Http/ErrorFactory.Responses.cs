using System.Globalization;
using System.Text;

namespace Krea2.Http;

// Answers that came.
internal sealed partial class ErrorFactory
{
    /// <summary>The error for an answer that is no success.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="exchange">The exchange.</param>
    /// <param name="hint">What to do, at the end of the sentence.</param>
    public async Task<ApiException> FromResponseAsync(HttpResponseMessage response, Exchange exchange, string hint = "")
    {
        ApiRequest request = exchange.Request;
        ProviderError error;
        string text;
        try
        {
            using ResponseBody body = await ResponseBody.ReadAsync(response.Content, LargestErrorBody, exchange.Token).ConfigureAwait(false);
            text = Encoding.UTF8.GetString(body.Bytes);
            error = ProviderError.Read(body.Bytes.ToArray());
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && exchange.TimedOut))
        {
            // The status says enough; that its explanation was cut, or did not come, is not the news.
            text = "";
            error = new ProviderError();
        }

        int status = (int)response.StatusCode;
        RequestFate fate = RequestFate.AfterStatus(request, status, definition);
        string? message = Shown(error.Message);
        string? code = Shown(error.Code);
        var details = new ApiErrorDetails
        {
            StatusCode = response.StatusCode,
            ProviderCode = code,
            ProviderMessage = message,
            Excerpt = Shown(text),
            RetryAfter = RetryAfter(response.Headers),
            Method = request.Method.Method,
            Route = request.Route,
            MayHaveBeenAccepted = fate.MayHaveBeenAccepted,
            Advice = fate.Advice,
        };
        return Create(request, status, details, error, Sentence(request, response, status, message ?? code, hint));
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
        RequestFate fate = RequestFate.AfterSuccess(request, advice);
        string text = body.IsEmpty ? "" : Encoding.UTF8.GetString(body[..Math.Min(body.Length, LargestErrorBody)]);
        var details = new ApiErrorDetails
        {
            StatusCode = response.StatusCode,
            Excerpt = Shown(text),
            Method = request.Method.Method,
            Route = request.Route,
            MayHaveBeenAccepted = fate.MayHaveBeenAccepted,
            Advice = fate.Advice,
        };
        return new ProtocolException($"{definition.Title} answered {request} with HTTP {(int)response.StatusCode} and {Quoted(what)}", details, _redactor.IfSafe(cause));
    }

    private ApiException Create(ApiRequest request, int status, ApiErrorDetails details, ProviderError error, string sentence)
    {
        return status switch
        {
            NoStatus => new ApiException(sentence, details),
            < 400 => new ProtocolException(sentence, details),
            400 or 422 => new InvalidRequestException(sentence, details, [.. error.Fields.Select(field => field.ToViolation(request.Envelope, Quoted))]),
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
}
