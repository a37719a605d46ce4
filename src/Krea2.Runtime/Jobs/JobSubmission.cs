using Krea2.Serialization;

namespace Krea2.Jobs;

/// <summary>What a protocol needs to submit a job.</summary>
public sealed record JobSubmission
{
    /// <summary>The HTTP method of the variant.</summary>
    public required HttpMethod Method { get; init; }

    /// <summary>The route of the variant.</summary>
    public required string Route { get; init; }

    /// <summary>The request.</summary>
    public required IJsonWritable Body { get; init; }

    /// <summary>Our id of the variant; empty where it has none.</summary>
    public string VariantId { get; init; } = "";

    /// <summary>Members that are sent with the request unless it has them itself.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Constants { get; init; } = [];

    /// <summary>Whether a request is refused that says something else than <see cref="Constants"/>: it would go to another model than the one that was called, and be billed as that. Default: <c>true</c>.</summary>
    public bool Validate { get; init; } = true;

    /// <summary>What this call does differently.</summary>
    public CallOptions? Options { get; init; }

    /// <summary>Where the host is to report the finished job; <c>null</c> for nowhere.</summary>
    public Uri? WebhookUrl { get; init; }

    /// <summary>How long the answer is still waited for when the caller cancels after the request went out.</summary>
    public TimeSpan CancellationGrace { get; init; }

    /// <summary>What is submitted where to, for people to read; not the request, and the webhook's address without its query.</summary>
    public override string ToString() => new RecordText(nameof(JobSubmission))
        .Add(nameof(Method), Method)
        .Add(nameof(Route), Route)
        .Add(nameof(VariantId), VariantId.Length == 0 ? null : VariantId)
        .Add(nameof(Options), Options)
        .Add(nameof(WebhookUrl), WebhookUrl)
        .Add(nameof(CancellationGrace), CancellationGrace)
        .ToString();
}
