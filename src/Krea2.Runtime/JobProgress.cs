namespace Krea2;

/// <summary>What is reported while a job is waited for: once for the job as it was submitted, then after each poll.</summary>
public sealed record JobProgress
{
    /// <summary>The job as it was just read.</summary>
    public required Job Job { get; init; }

    /// <summary>How long the wait has lasted.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>How often the host was asked.</summary>
    public int Polls { get; init; }
}
