using Krea2.Http;

namespace Krea2.Jobs;

/// <summary>How a host takes several jobs in one request.</summary>
public interface IBatchJobProtocol : IJobProtocol
{
    /// <summary>Sends some jobs in one request, once.</summary>
    /// <returns>The jobs, in the order of the submissions; one that the host refused is <see cref="JobState.Failed"/> and has its <see cref="Job.Error"/>.</returns>
    /// <exception cref="ApiException">No job was accepted, or some may have been (<see cref="ApiException.MayHaveBeenAccepted"/>).</exception>
    Task<IReadOnlyList<Job>> SubmitManyAsync(ApiConnection connection, IReadOnlyList<JobSubmission> submissions, CancellationToken cancellationToken);
}
