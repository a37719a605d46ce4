namespace Krea2.Testing;

/// <summary>A call that a <see cref="FakeKreaHost"/> made, or would have made, to the webhook of a finished job.</summary>
public sealed record WebhookDelivery
{
    /// <summary>The address from the header <c>X-Webhook-URL</c>.</summary>
    public required Uri Url { get; init; }

    /// <summary>The job.</summary>
    public required Guid JobId { get; init; }

    /// <summary>The JSON of the job, which is the body of the call.</summary>
    public required string Body { get; init; }

    /// <summary>The status that the receiver answered with; null when there was no answer.</summary>
    public int? StatusCode { get; init; }

    /// <summary>Why there was no answer: no connection, or an address outside this machine, which a fake host never calls.</summary>
    public string? Problem { get; init; }
}
