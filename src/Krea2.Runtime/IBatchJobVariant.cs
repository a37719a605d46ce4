namespace Krea2;

/// <summary>One model of a host that takes several requests at once; what <see cref="BatchJobVariant{TRequest}"/> does, for code that wants to be tested without it.</summary>
/// <typeparam name="TRequest">The generated request.</typeparam>
public interface IBatchJobVariant<TRequest> : IJobVariant<TRequest>
    where TRequest : class, IApiRequest
{
    /// <inheritdoc cref="BatchJobVariant{TRequest}.SubmitManyAsync(IReadOnlyList{TRequest}, CallOptions?, CancellationToken)"/>
    Task<IReadOnlyList<Job>> SubmitManyAsync(IReadOnlyList<TRequest> requests, CallOptions? options = null, CancellationToken cancellationToken = default);
}
