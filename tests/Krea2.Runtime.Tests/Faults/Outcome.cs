using System.Net;
using Krea2.Runtime.Tests.Hosts;

namespace Krea2.Runtime.Tests.Faults;

/// <summary>What is promised for a call that meets a fault.</summary>
internal sealed record Outcome
{
    /// <summary>The call ends well at the first attempt.</summary>
    public static Outcome Harmless { get; } = new();

    /// <summary>The error that is thrown, at once or after the last attempt; null for none.</summary>
    public Type? Error { get; private init; }

    /// <summary>What the error advises. <see cref="RetryAdvice.Retry"/>: the client itself repeats the call.</summary>
    public RetryAdvice Advice { get; private init; }

    public HttpStatusCode? Status { get; init; }

    /// <summary>The host's code for the error.</summary>
    public string? Code { get; init; }

    /// <summary>How the host's sentence about the error begins.</summary>
    public string? Said { get; init; }

    /// <summary>How the excerpt of the body begins; null for no excerpt.</summary>
    public string? Excerpt { get; init; }

    /// <summary>The wait that the last answer asks for.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>How long the first pause is; null for one of the client's own.</summary>
    public TimeSpan? Pause { get; init; }

    public bool IsRetried => Error is not null && Advice == RetryAdvice.Retry;

    /// <summary>It certainly was not carried out, or does no harm twice, and may go better next time.</summary>
    public static Outcome Retried<TError>(int? status = null)
        where TError : ApiException => Of<TError>(status, RetryAdvice.Retry);

    /// <summary>It would go wrong again.</summary>
    public static Outcome Final<TError>(int? status = null)
        where TError : ApiException => Of<TError>(status, RetryAdvice.DoNotRetry);

    /// <summary>It may have been carried out, and twice would be wrong.</summary>
    public static Outcome InDoubt<TError>(int? status = null)
        where TError : ApiException => Of<TError>(status, RetryAdvice.CheckFirst);

    /// <summary>With what the host's error says.</summary>
    public Outcome Telling(HostError error) => this with { Said = error.Said, Code = error.Code, Excerpt = "{" };

    private static Outcome Of<TError>(int? status, RetryAdvice advice) => new() { Error = typeof(TError), Status = (HttpStatusCode?)status, Advice = advice };
}
