namespace Krea2;

/// <summary>The host could not finish the job; <see cref="Job.Error"/> says why where the host does.</summary>
public sealed class JobFailedException : JobException
{
    /// <summary>Makes an error about a job.</summary>
    /// <param name="message">One sentence about what happened.</param>
    /// <param name="job">The job as it was last seen.</param>
    public JobFailedException(string message, Job job)
        : base(message, job)
    {
    }
}
