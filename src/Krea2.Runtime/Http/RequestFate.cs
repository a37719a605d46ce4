using System.Security.Authentication;

namespace Krea2.Http;

/// <summary>What is known about a request that did not end as promised: whether the host may have carried it out, and what can be done without paying twice.</summary>
/// <param name="MayHaveBeenAccepted">Whether the host may have carried it out. Always <c>false</c> for requests that change nothing.</param>
/// <param name="Advice">What can be done.</param>
internal readonly record struct RequestFate(bool MayHaveBeenAccepted, RetryAdvice Advice)
{
    /// <summary>After an answer that is no success.</summary>
    public static RequestFate AfterStatus(ApiRequest request, int status, ApiDefinition definition)
    {
        bool unavailable = status is 503 && definition.RefusesWithUnavailable;
        bool refused = unavailable || IsRefusal(status);
        RetryAdvice advice = status is 429 || unavailable || (Passes(status) && !request.Submits) ? RetryAdvice.Retry
            : request.Submits && !refused ? RetryAdvice.CheckFirst
            : RetryAdvice.DoNotRetry;
        return new RequestFate(!request.ChangesNothing && !refused, IfRepeatable(request, advice));
    }

    /// <summary>After a success that is not what was promised.</summary>
    /// <param name="request">The request.</param>
    /// <param name="advice">What can be done if it is no submit.</param>
    public static RequestFate AfterSuccess(ApiRequest request, RetryAdvice advice)
    {
        return new RequestFate(!request.ChangesNothing, request.Submits ? RetryAdvice.CheckFirst : IfRepeatable(request, advice));
    }

    /// <summary>After an exchange that broke.</summary>
    public static RequestFate AfterFailure(Exchange exchange, Exception exception)
    {
        ApiRequest request = exchange.Request;
        bool sent = exchange.Gate.HasPassed || (!request.Submits && !request.HasContent && !IsUnconnected(exception));
        RetryAdvice advice = sent && request.Submits ? RetryAdvice.CheckFirst
            : IsUntrusted(exception) ? RetryAdvice.DoNotRetry
            : IfRepeatable(request, RetryAdvice.Retry);
        return new RequestFate(sent && !request.ChangesNothing, advice);
    }

    /// <summary>Whether no connection was made.</summary>
    public static bool IsUnconnected(Exception exception)
    {
        return exception is HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        };
    }

    /// <summary>Whether there is no trust in the other side, which a repetition does not change.</summary>
    private static bool IsUntrusted(Exception exception)
    {
        return exception is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError, InnerException: AuthenticationException };
    }

    /// <summary>Whether a status says that the request was not carried out. Redirects and the few 4xx that do not say so are left out.</summary>
    private static bool IsRefusal(int status) => status is >= 400 and < 500 and not (408 or 409 or 425 or 499);

    /// <summary>Whether a status passes by itself; from 520 on, networks before the host could not reach it.</summary>
    private static bool Passes(int status) => status is 408 or 425 or 500 or 502 or 503 or 504 or (>= 520 and <= 530);

    /// <summary>A stream that was sent and cannot seek is not there for a second time.</summary>
    private static RetryAdvice IfRepeatable(ApiRequest request, RetryAdvice advice) => advice == RetryAdvice.Retry && request.IsSpent ? RetryAdvice.DoNotRetry : advice;
}
