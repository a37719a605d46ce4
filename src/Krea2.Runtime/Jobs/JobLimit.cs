using System.Threading.RateLimiting;

namespace Krea2.Jobs;

/// <summary>How many jobs of one client may be under way at a time. Who waits longest comes first.</summary>
internal sealed class JobLimit : IDisposable
{
    private readonly ConcurrencyLimiter? _limiter;

    public JobLimit(int? most)
    {
        _limiter = most is { } permits
            ? new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = permits, QueueLimit = int.MaxValue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst })
            : null;
    }

    /// <summary>Waits for a place; disposing of it frees it.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<IDisposable?> EnterAsync(CancellationToken cancellationToken)
    {
        if (_limiter is null)
        {
            return null;
        }

        RateLimitLease lease = await _limiter.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
        return lease.IsAcquired ? lease : throw new ObjectDisposedException(null, "The client was disposed of while a job waited for its turn.");
    }

    public void Dispose() => _limiter?.Dispose();
}
