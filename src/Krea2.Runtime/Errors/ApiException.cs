using System.Net;

namespace Krea2;

/// <summary>A call to an API did not end as promised. The derived types say why; this type itself stands for an answer that none of them describes.</summary>
/// <remarks>No member ever holds an API key or the query of an address.</remarks>
public class ApiException : Exception
{
    /// <summary>Makes an error.</summary>
    /// <param name="message">One sentence: where, what was found, what is allowed.</param>
    /// <param name="innerException">What caused it, if anything.</param>
    public ApiException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal ApiException(string message, ApiErrorDetails details, Exception? innerException = null)
        : base(message, innerException)
    {
        StatusCode = details.StatusCode;
        ProviderCode = details.ProviderCode;
        ProviderMessage = details.ProviderMessage;
        Excerpt = details.Excerpt;
        RetryAfter = details.RetryAfter;
        Method = details.Method;
        Route = details.Route;
        MayHaveBeenAccepted = details.MayHaveBeenAccepted;
        Advice = details.Advice;
        JobId = details.JobId;
    }

    /// <summary>The HTTP status of the answer; <c>null</c> when no answer came, or none was asked for.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>The host's own code for the error, as far as its body has one.</summary>
    public string? ProviderCode { get; init; }

    /// <summary>The host's own sentence about the error, as far as its body has one; at most 1,024 characters.</summary>
    public string? ProviderMessage { get; init; }

    /// <summary>The first 1,024 characters of the answer's body at most, without keys and without the queries of addresses.</summary>
    public string? Excerpt { get; init; }

    /// <summary>How long the host asks to wait before the next request, from its <c>Retry-After</c> header; never negative.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The HTTP method of the request, in capitals.</summary>
    public string? Method { get; init; }

    /// <summary>The route template of the request, for example <c>/jobs/{id}</c>.</summary>
    public string? Route { get; init; }

    /// <summary>Whether the host may have carried out the request all the same. While this is <c>true</c>, sending a submit again may be paid for twice. Always <c>false</c> for requests that change nothing.</summary>
    public bool MayHaveBeenAccepted { get; init; }

    /// <summary>What can be done without paying twice. The client's own retries (<see cref="RetryOptions"/>) follow the same advice.</summary>
    public RetryAdvice Advice { get; internal set; }

    /// <summary>The id of the job that the failed call was about, so that it can be waited for again; <c>null</c> when there is none.</summary>
    public string? JobId { get; internal set; }

    /// <summary>The ids of all jobs that the failed call was about, where the client gives them: after a submit of several that is in doubt, each can be asked for. Else that of <see cref="JobId"/> alone, or none.</summary>
    public IReadOnlyList<string> JobIds { get => field ?? (JobId is null ? [] : [JobId]); internal set; }

    /// <summary>Whether something was gained before the error that the next attempt builds on: then it is not one more attempt in vain.</summary>
    internal bool MadeProgress { get; set; }
}
