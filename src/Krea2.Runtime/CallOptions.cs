using Krea2.Serialization;

namespace Krea2;

/// <summary>What one call does differently from the client's options. A member that is not set leaves the client's.</summary>
public sealed record CallOptions
{
    /// <summary>Whether the request is validated before it is sent; <c>null</c> for <see cref="ApiClientOptions.ValidateRequests"/>.</summary>
    public bool? Validate { get; init; }

    /// <summary>Where the host reports the finished job, if it can: an absolute http or https address; <c>null</c> for <see cref="ApiClientOptions.WebhookUrl"/>.</summary>
    /// <exception cref="ArgumentException">The address is relative, or neither http nor https.</exception>
    public Uri? WebhookUrl
    {
        get;
        init => field = ApiClientOptions.CheckedWebhook(value, nameof(WebhookUrl));
    }

    /// <summary>Whether the host is asked to report the finished job, where the call or the client has a <see cref="WebhookUrl"/>. Default: <c>true</c>.</summary>
    public bool UseWebhook { get; init; } = true;

    /// <summary>The limit of each HTTP exchange of the call; <c>null</c> for <see cref="ApiClientOptions.Timeout"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Neither infinite nor between zero (exclusive) and 24 days.</exception>
    public TimeSpan? Timeout
    {
        get;
        init => field = value is { } timeout ? ApiClientOptions.CheckedTimeout(timeout, nameof(Timeout)) : null;
    }

    /// <summary>How the job is waited for; <c>null</c> for <see cref="ApiClientOptions.Polling"/>.</summary>
    public PollingOptions? Polling { get; init; }

    /// <summary>How the requests of the call are sent again; <c>null</c> for <see cref="ApiClientOptions.Retry"/>.</summary>
    public RetryOptions? Retry { get; init; }

    /// <summary>Whether <c>GenerateAsync</c> tries to cancel the job at the host when its token is cancelled. Default: <c>true</c>. It has no effect on <c>WaitAsync</c>, which never cancels a job.</summary>
    public bool CancelJobOnCancellation { get; init; } = true;

    /// <summary>What is set, for people to read; the webhook's address without its query.</summary>
    public override string ToString() => new RecordText(nameof(CallOptions))
        .Add(nameof(Validate), Validate)
        .Add(nameof(WebhookUrl), WebhookUrl)
        .Add(nameof(UseWebhook), UseWebhook)
        .Add(nameof(Timeout), Timeout)
        .Add(nameof(Polling), Polling)
        .Add(nameof(Retry), Retry)
        .Add(nameof(CancelJobOnCancellation), CancelJobOnCancellation)
        .ToString();
}
