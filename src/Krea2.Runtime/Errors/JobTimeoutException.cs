namespace Krea2;

/// <summary>The job did not finish within <see cref="PollingOptions.MaximumWait"/>. It goes on at the host and can be waited for again by its id.</summary>
public sealed class JobTimeoutException : JobException
{
    /// <summary>Makes an error about a job.</summary>
    /// <param name="message">One sentence about what happened.</param>
    /// <param name="job">The job as it was last seen.</param>
    public JobTimeoutException(string message, Job job)
        : base(message, job)
    {
    }
}
