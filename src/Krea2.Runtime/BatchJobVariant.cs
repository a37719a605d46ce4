using System.Globalization;
using Krea2.Http;
using Krea2.Jobs;
using Krea2.Protocols;

namespace Krea2;

/// <summary>One model of a host that takes several requests at once.</summary>
/// <typeparam name="TRequest">The generated request.</typeparam>
public sealed class BatchJobVariant<TRequest> : JobVariant<TRequest>, IBatchJobVariant<TRequest>
    where TRequest : class, IApiRequest
{
    private readonly IBatchJobProtocol _batches;

    /// <summary>Makes the variant of one client.</summary>
    /// <param name="connection">What sends.</param>
    /// <param name="protocol">How the host deals with jobs.</param>
    /// <param name="definition">The variant.</param>
    public BatchJobVariant(ApiConnection connection, IBatchJobProtocol protocol, JobVariantDefinition<TRequest> definition)
        : base(connection, protocol, definition)
    {
        _batches = protocol;
    }

    /// <summary>Submits several requests in one exchange. It is sent again only where the host certainly accepted none of them, so that nothing is paid for twice.</summary>
    /// <param name="requests">The requests, at least one.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Cancels the exchange. Once the requests are on their way, jobs may come to be all the same.</param>
    /// <returns>The jobs, in the order of the requests. One whose request the host refused is <see cref="JobState.Failed"/> and has its <see cref="Job.Error"/>; the others go on.</returns>
    /// <exception cref="ArgumentException">There is no request, or one of them is <c>null</c>; none was sent.</exception>
    /// <exception cref="InvalidRequestException">A request breaks the rules; none was sent.</exception>
    /// <exception cref="ApiException">The exchange did not end as promised; <see cref="ApiException.MayHaveBeenAccepted"/> says whether there may be jobs.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<IReadOnlyList<Job>> SubmitManyAsync(IReadOnlyList<TRequest> requests, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        TRequest[] all = [.. requests];
        SubmitChecks.HasRequests(all, nameof(requests));
        for (int i = 0; i < all.Length; i++)
        {
            ThrowIfInvalid(all[i], options, all.Length == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"{nameof(requests)}[{i}]"));
        }

        using IDisposable? place = await Connection.JobLimit.EnterAsync(cancellationToken).ConfigureAwait(false);
        JobSubmission[] submissions = [.. all.Select(request => Submission(request, options, TimeSpan.Zero))];
        IReadOnlyList<Job> jobs = await _batches.SubmitManyAsync(Connection, submissions, cancellationToken).ConfigureAwait(false);
        for (int i = 0; i < jobs.Count; i++)
        {
            if (jobs[i].State != JobState.Failed)
            {
                Accepted(jobs[i], all[i], telemetry: null);
            }
        }

        return jobs;
    }
}
