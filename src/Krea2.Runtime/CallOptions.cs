using Krea2.Serialization;

namespace Krea2;

/// <summary>What one call does differently from the client's options. A member that is not set leaves the client's.</summary>
public sealed record CallOptions
{
    private const WebhookEvents AllEvents = Krea2.WebhookEvents.Start | Krea2.WebhookEvents.Output | Krea2.WebhookEvents.Logs | Krea2.WebhookEvents.Completed;

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

    /// <summary>What the host reports to the <see cref="WebhookUrl"/>, where it lets one choose (Replicate); <c>null</c> for what it reports by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">None, or an unknown one.</exception>
    public WebhookEvents? WebhookEvents
    {
        get;
        init => field = value is null or (> Krea2.WebhookEvents.None and <= AllEvents)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(WebhookEvents), value, "'WebhookEvents' must be one or more of Start, Output, Logs and Completed.");
    }

    /// <summary>How long the host may hold the answer to a submit until the job is done, from 1 s to 60 s (Replicate: <c>Prefer: wait</c>); <c>null</c> for not at all. It must be shorter than the <see cref="Timeout"/> of the exchange.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1 s or more than 60 s.</exception>
    public TimeSpan? HostWait
    {
        get;
        init => field = value is not { } wait || (wait >= TimeSpan.FromSeconds(1) && wait <= TimeSpan.FromSeconds(60))
            ? value
            : throw new ArgumentOutOfRangeException(nameof(HostWait), value, "'HostWait' must be at least 1 s and at most 60 s.");
    }

    /// <summary>After how long the host cancels the job by itself, at least 1 s, sent in whole seconds (Replicate: <c>Cancel-After</c>); <c>null</c> for never.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1 s.</exception>
    public TimeSpan? CancelAfter
    {
        get;
        init => field = value is not { } time || time >= TimeSpan.FromSeconds(1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(CancelAfter), value, "'CancelAfter' must be at least 1 s.");
    }

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
        .Add(nameof(WebhookEvents), WebhookEvents)
        .Add(nameof(HostWait), HostWait)
        .Add(nameof(CancelAfter), CancelAfter)
        .Add(nameof(Timeout), Timeout)
        .Add(nameof(Polling), Polling)
        .Add(nameof(Retry), Retry)
        .Add(nameof(CancelJobOnCancellation), CancelJobOnCancellation)
        .ToString();
}
