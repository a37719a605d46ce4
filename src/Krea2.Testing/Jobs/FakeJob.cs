using Krea2.Testing.Painting;

namespace Krea2.Testing.Jobs;

/// <summary>A job: what it was asked for, and how far it is. Only <see cref="JobStore"/> changes it.</summary>
internal sealed class FakeJob
{
    public required Guid Id { get; init; }

    /// <summary>The route without <c>/generate/</c>.</summary>
    public required string Type { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it started, in the ticks of the host's clock.</summary>
    public required long StartedAt { get; init; }

    public required string Prompt { get; init; }

    public required long Seed { get; init; }

    public required PictureSize Size { get; init; }

    public required int References { get; init; }

    public Uri? Webhook { get; init; }

    /// <summary>How it ends unless it completes.</summary>
    public JobEnding? Ending { get; init; }

    /// <summary>How many statuses lie behind it.</summary>
    public int Step { get; set; }

    public string Status { get; set; } = "";

    public DateTimeOffset? CompletedAt { get; set; }

    public bool IsFinished => CompletedAt is not null;

    public bool IsCompleted => Status == JobStore.Completed;
}
