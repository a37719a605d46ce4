namespace Krea2;

/// <summary>The job was cancelled on the host, by whomever. (A cancelled token of the caller is an <see cref="OperationCanceledException"/> instead.)</summary>
public sealed class JobCancelledException : JobException
{
    /// <summary>Makes an error about a job.</summary>
    /// <param name="message">One sentence about what happened.</param>
    /// <param name="job">The job as it was last seen.</param>
    public JobCancelledException(string message, Job job)
        : base(message, job)
    {
    }
}
