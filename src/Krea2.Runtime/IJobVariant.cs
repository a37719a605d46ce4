namespace Krea2;

/// <summary>One model that a host sells; what <see cref="JobVariant{TRequest}"/> does, for code that wants to be tested without it.</summary>
/// <typeparam name="TRequest">The generated request.</typeparam>
public interface IJobVariant<TRequest>
    where TRequest : class, IApiRequest
{
    /// <summary>Our id of the variant, for example <c>medium-turbo</c>.</summary>
    string Id { get; }

    /// <summary>The host's name for the variant.</summary>
    string Title { get; }

    /// <inheritdoc cref="JobVariant{TRequest}.EstimateCost(TRequest)"/>
    decimal? EstimateCost(TRequest request);

    /// <inheritdoc cref="JobVariant{TRequest}.SubmitAsync(TRequest, CallOptions?, CancellationToken)"/>
    Task<Job> SubmitAsync(TRequest request, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="JobVariant{TRequest}.GenerateAsync(TRequest, IProgress{JobProgress}?, CancellationToken)"/>
    Task<Job> GenerateAsync(TRequest request, IProgress<JobProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="JobVariant{TRequest}.GenerateAsync(TRequest, IProgress{JobProgress}?, CallOptions?, CancellationToken)"/>
    Task<Job> GenerateAsync(TRequest request, IProgress<JobProgress>? progress, CallOptions? options, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="JobVariant{TRequest}.WaitAsync(Job, IProgress{JobProgress}?, CallOptions?, CancellationToken)"/>
    Task<Job> WaitAsync(Job job, IProgress<JobProgress>? progress = null, CallOptions? options = null, CancellationToken cancellationToken = default);
}
