namespace Krea2.Testing.Jobs;

/// <summary>A job: what it was asked for, and how far it is. Only its store changes it.</summary>
internal class FakeJob
{
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public required string Id { get; init; }

    /// <summary>What was asked for, in the host's words: the model, or the route to it.</summary>
    public required string Type { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it started, in the ticks of the host's clock.</summary>
    public required long StartedAt { get; init; }

    public required string Prompt { get; init; }

    /// <summary>What it gives once it has succeeded.</summary>
    public required IReadOnlyList<JobPicture> Pictures { get; init; }

    public Uri? Webhook { get; init; }

    /// <summary>How it ends unless it succeeds.</summary>
    public JobEnding? Ending { get; init; }

    /// <summary>How long after its creation it is given up unless it has ended; null for never. Means nothing where time means nothing.</summary>
    public TimeSpan? Patience { get; init; }

    /// <summary>How many statuses lie behind it.</summary>
    public int Step { get; set; }

    public string Status { get; set; } = "";

    public DateTimeOffset? CompletedAt { get; private set; }

    public bool Succeeded { get; private set; }

    public bool IsFinished => CompletedAt is not null;

    /// <summary>Whether it moves on although nobody asks.</summary>
    public bool HasTimers { get; set; }

    /// <summary>Completes when the job has ended.</summary>
    public Task End => _end.Task;

    /// <summary>Whether one of its pictures can be fetched.</summary>
    public virtual bool IsDone(JobPicture picture) => Succeeded;

    public void Finish(string status, bool succeeded, DateTimeOffset completedAt)
    {
        Status = status;
        Succeeded = succeeded;
        CompletedAt = completedAt;
    }

    /// <summary>Tells those who wait.</summary>
    public void Announce() => _end.TrySetResult();
}
