namespace Krea2;

/// <summary>What can be done with jobs that were submitted earlier; what <see cref="JobOperations"/> does, for code that wants to be tested without it.</summary>
public interface IJobOperations
{
    /// <inheritdoc cref="JobOperations.Webhooks"/>
    IJobWebhooks Webhooks { get; }

    /// <inheritdoc cref="JobOperations.GetAsync(string, CallOptions?, CancellationToken)"/>
    Task<Job> GetAsync(string id, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="JobOperations.WaitAsync(string, IProgress{JobProgress}?, CallOptions?, CancellationToken)"/>
    Task<Job> WaitAsync(string id, IProgress<JobProgress>? progress = null, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="JobOperations.WaitAsync(Job, IProgress{JobProgress}?, CallOptions?, CancellationToken)"/>
    Task<Job> WaitAsync(Job job, IProgress<JobProgress>? progress = null, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="JobOperations.CancelAsync(string, CallOptions?, CancellationToken)"/>
    Task CancelAsync(string id, CallOptions? options = null, CancellationToken cancellationToken = default);
}
