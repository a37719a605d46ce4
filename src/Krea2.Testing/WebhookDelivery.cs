namespace Krea2.Testing;

/// <summary>A call that a fake host made, or would have made, to the webhook of a job.</summary>
public sealed record WebhookDelivery
{
    /// <summary>The address, as the request for the job gave it.</summary>
    public required Uri Url { get; init; }

    /// <summary>The job.</summary>
    public required string JobId { get; init; }

    /// <summary>What the header <c>webhook-id</c> says where the host signs its calls; the id of the job elsewhere. A call that is made again has it again.</summary>
    public required string Id { get; init; }

    /// <summary>The JSON of the job, which is the body of the call.</summary>
    public required string Body { get; init; }

    /// <summary>Headers of the call beside its media type: the signature where the host signs.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The status that the receiver answered with; null when there was no answer.</summary>
    public int? StatusCode { get; init; }

    /// <summary>Why there was no answer: no connection, or an address outside this machine, which a fake host never calls.</summary>
    public string? Problem { get; init; }
}
