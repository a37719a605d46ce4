using System.Text.Encodings.Web;
using System.Text.Json;
using Krea2;

namespace Compare;

/// <summary>One host with its request: what is different about the hosts ends here.</summary>
/// <param name="Client">The client; all hosts share its interface.</param>
/// <param name="Host">The host's name.</param>
/// <param name="Variant">Our id of the model, the same at every host.</param>
/// <param name="Model">The host's name for the model.</param>
/// <param name="Request">What is sent, as JSON.</param>
/// <param name="Price">The estimated price in USD; null where no source gives one.</param>
/// <param name="GenerateAsync">Submits the request and waits for the picture.</param>
internal sealed record Contestant(
    IJobClient Client,
    string Host,
    string Variant,
    string Model,
    string Request,
    decimal? Price,
    Func<IProgress<JobProgress>, CancellationToken, Task<Job>> GenerateAsync)
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Contestant Of<TRequest>(IJobClient client, string host, IJobVariant<TRequest> variant, TRequest request, Func<TRequest, string> json)
        where TRequest : class, IApiRequest =>
        new(client, host, variant.Id, variant.Title, Indented(json(request)), variant.EstimateCost(request), (progress, cancellationToken) => variant.GenerateAsync(request, progress, cancellationToken));

    private static string Indented(string json)
    {
        using var document = JsonDocument.Parse(json);
        return JsonSerializer.Serialize(document.RootElement, s_indented);
    }
}
