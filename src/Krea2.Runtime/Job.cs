using Krea2.Serialization;

namespace Krea2;

/// <summary>A job at a host, as it was when it was last read.</summary>
public sealed record Job
{
    /// <summary>The host's id; a job can be waited for by it at any time, also after a restart.</summary>
    public required string Id { get; init; }

    /// <summary>The host's own word for the state, for example <c>sampling</c>.</summary>
    public required string Status { get; init; }

    /// <summary>The state.</summary>
    public JobState State { get; init; }

    /// <summary>Whether nothing will change any more: succeeded, failed or cancelled.</summary>
    public bool IsFinished => State is JobState.Succeeded or JobState.Failed or JobState.Cancelled;

    /// <summary>When the host accepted the job; <c>null</c> where it does not say.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the job finished; <c>null</c> before that, and where the host does not say.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>How long the host asks to wait before the job is read again; <c>null</c> where it does not say.</summary>
    public TimeSpan? PollAfter { get; init; }

    /// <summary>The results in the host's order, previews last; empty until there are any, and for good where a host calls a job done that has none. Intermediate results may be replaced.</summary>
    public IReadOnlyList<GeneratedImage> Images { get; init => field = Immutable.List(value) ?? []; } = Immutable.List<GeneratedImage>([]);

    /// <summary>Why the job failed, where the host says so; beside <see cref="Images"/>, why some of the results are missing.</summary>
    public JobError? Error { get; init; }

    /// <summary>The host's name for the model; <c>null</c> where it does not say.</summary>
    public string? Model { get; init; }

    /// <summary>What the host says that the job cost, in USD; <c>null</c> where it does not say.</summary>
    public decimal? Cost { get; init; }

    /// <summary>How long the host worked on the job; <c>null</c> where it does not say.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Whether the host has deleted the results, as Replicate does after an hour: <see cref="Images"/> is empty then.</summary>
    public bool ResultsRemoved { get; init; }

    /// <summary>The id of the style that a training job made; <c>null</c> for pictures.</summary>
    public string? StyleId { get; init; }

    /// <summary>The job for people to read; addresses without their query.</summary>
    public override string ToString() => new RecordText(nameof(Job))
        .Add(nameof(Id), Id)
        .Add(nameof(Status), Status)
        .Add(nameof(CreatedAt), CreatedAt)
        .Add(nameof(CompletedAt), CompletedAt)
        .Add(nameof(Images), Images)
        .Add(nameof(Error), Error)
        .Add(nameof(Model), Model)
        .Add(nameof(Cost), Cost)
        .Add(nameof(Duration), Duration)
        .Add(nameof(ResultsRemoved), ResultsRemoved ? true : null)
        .Add(nameof(StyleId), StyleId)
        .ToString();
}
