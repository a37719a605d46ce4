using Krea2.Http;
using Krea2.Jobs;
using Krea2.Telemetry;
using Krea2.Webhooks;

namespace Krea2;

/// <summary>What can be done with jobs that were submitted earlier, here or elsewhere.</summary>
public class JobOperations : IJobOperations
{
    private readonly JobWait _wait;
    private readonly JobObserver _observer;

    /// <summary>Makes the operations of one client.</summary>
    /// <param name="connection">What sends.</param>
    /// <param name="protocol">How the host deals with jobs.</param>
    public JobOperations(ApiConnection connection, IJobProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(protocol);
        Connection = connection;
        Protocol = protocol;
        _wait = new JobWait(connection, protocol, slow: false);
        _observer = new JobObserver(connection.Telemetry);
        Webhooks = new JobWebhooks(connection, protocol);
    }

    /// <summary>Reads what the host posts to <see cref="ApiClientOptions.WebhookUrl"/> or <see cref="CallOptions.WebhookUrl"/>.</summary>
    public IJobWebhooks Webhooks { get; }

    /// <summary>What sends.</summary>
    protected ApiConnection Connection { get; }

    /// <summary>How the host deals with jobs.</summary>
    protected IJobProtocol Protocol { get; }

    /// <summary>Reads a job.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="NotFoundException">There is no such job.</exception>
    /// <exception cref="ApiException">The exchange did not end as promised.</exception>
    public Task<Job> GetAsync(string id, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return Protocol.GetAsync(Connection, id, options, cancellationToken);
    }

    /// <summary>Waits for a job, also one of an earlier run of the program. Cancelling the token ends the wait, not the job.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="progress">Is told of the job after each poll.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The job with its results.</returns>
    /// <exception cref="JobFailedException">The job failed.</exception>
    /// <exception cref="JobCancelledException">The job was cancelled at the host.</exception>
    /// <exception cref="JobTimeoutException">The job did not finish within <see cref="PollingOptions.MaximumWait"/>.</exception>
    /// <exception cref="ApiException">An exchange did not end as promised; the job goes on.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<Job> WaitAsync(string id, IProgress<JobProgress>? progress = null, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return _observer.RunAsync(_observer.Waits, telemetry => _wait.RunAsync(id, known: null, progress, options, telemetry, cancellationToken));
    }

    /// <summary>Waits for a job. Cancelling the token ends the wait, not the job. A job that is finished already is not asked for again.</summary>
    /// <param name="job">The job.</param>
    /// <param name="progress">Is told of the job as it is, and after each poll.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The job with its results.</returns>
    /// <exception cref="JobFailedException">The job failed.</exception>
    /// <exception cref="JobCancelledException">The job was cancelled at the host.</exception>
    /// <exception cref="JobTimeoutException">The job did not finish within <see cref="PollingOptions.MaximumWait"/>.</exception>
    /// <exception cref="ApiException">An exchange did not end as promised; the job goes on.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<Job> WaitAsync(Job job, IProgress<JobProgress>? progress = null, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(job);
        return _observer.RunAsync(_observer.Waits, telemetry => _wait.RunAsync(job.Id, job, progress, options, telemetry, cancellationToken));
    }

    /// <summary>Asks the host to cancel a job. Krea documents this for queued and processing jobs only; Runware and WaveSpeed cannot cancel jobs.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="InvalidOperationException">The host has no way to cancel jobs; nothing was sent.</exception>
    /// <exception cref="NotFoundException">There is no such job, or none that can be cancelled.</exception>
    /// <exception cref="ApiException">The exchange did not end as promised.</exception>
    public Task CancelAsync(string id, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return Protocol.CancelAsync(Connection, id, options, cancellationToken);
    }
}
