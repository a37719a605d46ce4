using Krea2;

namespace Compare;

/// <summary>One host with its request: what is different about the hosts ends here.</summary>
/// <param name="Client">The client; all hosts share its interface.</param>
/// <param name="Host">The host's name.</param>
/// <param name="Model">The host's name for the model.</param>
/// <param name="Request">What is sent, as JSON.</param>
/// <param name="Price">The estimated price in USD; null where no source gives one.</param>
/// <param name="GenerateAsync">Submits the request and waits for the picture.</param>
internal sealed record Contestant(
    IJobClient Client,
    string Host,
    string Model,
    string Request,
    decimal? Price,
    Func<IProgress<JobProgress>, CancellationToken, Task<Job>> GenerateAsync)
{
    public static Contestant Of<TRequest>(IJobClient client, string host, IJobVariant<TRequest> variant, TRequest request, Func<TRequest, string> json)
        where TRequest : class, IApiRequest =>
        new(client, host, variant.Title, json(request), variant.EstimateCost(request), (progress, cancellationToken) => variant.GenerateAsync(request, progress, cancellationToken));
}
