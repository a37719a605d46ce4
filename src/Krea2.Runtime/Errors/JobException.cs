namespace Krea2;

/// <summary>A job was accepted but has no result.</summary>
public abstract class JobException : ApiException
{
    private protected JobException(string message, Job job)
        : base(message)
    {
        Job = job;
        JobId = job.Id;
    }

    /// <summary>The job as it was last seen.</summary>
    public Job Job { get; }
}
