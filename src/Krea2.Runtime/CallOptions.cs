namespace Krea2;

/// <summary>What one call does differently from the client's options. A member that is not set leaves the client's.</summary>
public sealed record CallOptions
{
    /// <summary>Whether the request is validated before it is sent; <c>null</c> for <see cref="ApiClientOptions.ValidateRequests"/>.</summary>
    public bool? Validate { get; init; }

    /// <summary>Where the host reports the finished job, if it can: an absolute http or https address.</summary>
    public Uri? WebhookUrl { get; init; }

    /// <summary>The limit of each HTTP exchange of the call; <c>null</c> for <see cref="ApiClientOptions.Timeout"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Neither infinite nor between zero (exclusive) and 24 days.</exception>
    public TimeSpan? Timeout
    {
        get;
        init => field = value is { } timeout ? ApiClientOptions.CheckedTimeout(timeout, nameof(Timeout)) : null;
    }

    /// <summary>How the job is waited for; <c>null</c> for <see cref="ApiClientOptions.Polling"/>.</summary>
    public PollingOptions? Polling { get; init; }

    /// <summary>Whether <c>GenerateAsync</c> tries to cancel the job at the host when its token is cancelled. Default: <c>true</c>. It has no effect on <c>WaitAsync</c>, which never cancels a job.</summary>
    public bool CancelJobOnCancellation { get; init; } = true;
}
