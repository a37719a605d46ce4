using System.Text.Json;
using Krea2.Http;
using Krea2.Jobs;
using Krea2.Protocols;
using Krea2.Runtime.Tests.Faults;
using Krea2.Tests.Http;

namespace Krea2.Tests.Protocols;

/// <summary>What the generator would write for a host with one variant, on a clock whose pauses pass at once.</summary>
internal sealed class ProtocolClient : JobClient
{
    public const string Key = "s3cr3t-key-of-a-user";

    private static readonly KeyValuePair<string, string>[] s_runware = [new("taskType", "imageInference"), new("model", "krea:krea@2-medium")];

    private ProtocolClient(ApiDefinition definition, IJobProtocol protocol, ApiClientOptions options, string route, KeyValuePair<string, string>[] constants, HttpClient? http)
        : base(definition, options, http)
    {
        var variant = new JobVariantDefinition<RawRequest>
        {
            Id = "medium",
            Title = "Krea 2 Medium",
            Route = route,
            Constants = constants,
            Validate = static request => request.Validate(),
        };
        Jobs = new JobOperations(Connection, protocol);
        Medium = protocol is IBatchJobProtocol batches ? new BatchJobVariant<RawRequest>(Connection, batches, variant) : new JobVariant<RawRequest>(Connection, protocol, variant);
    }

    public JobOperations Jobs { get; }

    public JobVariant<RawRequest> Medium { get; }

    public IBatchJobVariant<RawRequest>? Batch => Medium as IBatchJobVariant<RawRequest>;

    public static ProtocolClient Krea(Uri address) => Make("krea", "Krea", new KreaJobProtocol("/jobs/{id}", "/jobs/{id}"), address, "/generate/medium");

    public static ProtocolClient Replicate(Uri address, RetryOptions? retry = null, params KeyValuePair<string, string>[] constants)
    {
        return Make("replicate", "Replicate", new ReplicateJobProtocol("/predictions/{prediction_id}", "/predictions/{prediction_id}/cancel"), address, "/models/krea/krea-2-medium/predictions", retry, constants);
    }

    public static ProtocolClient Runware(Uri address, RetryOptions? retry = null)
    {
        return Make("runware", "Runware", new RunwareJobProtocol("/"), new Uri(address, "/v1"), "/", retry, s_runware);
    }

    public static ProtocolClient WaveSpeed(Uri address, RetryOptions? retry = null)
    {
        return Make("wavespeed", "WaveSpeed", new WaveSpeedJobProtocol("/predictions/{id}/result"), address, "/wavespeed-ai/krea-v2-medium/text-to-image", retry);
    }

    /// <summary>A client of any of the hosts that have webhooks, results and errors of their own.</summary>
    public static ProtocolClient Of(string host, Uri address, string key, HttpClient? http = null)
    {
        return host switch
        {
            "replicate" => Make(host, "Replicate", new ReplicateJobProtocol("/predictions/{id}", "/predictions/{id}/cancel"), address, "/models/krea/krea-2-medium/predictions", key: key, http: http),
            "runware" => Make(host, "Runware", new RunwareJobProtocol("/"), address, "/", constants: s_runware, key: key, http: http),
            _ => Make(host, "WaveSpeed", new WaveSpeedJobProtocol("/predictions/{id}/result"), address, "/wavespeed-ai/krea-v2-medium/text-to-image", key: key, http: http),
        };
    }

    private static ProtocolClient Make(string host, string title, IJobProtocol protocol, Uri address, string route, RetryOptions? retry = null, KeyValuePair<string, string>[]? constants = null, string key = Key, HttpClient? http = null)
    {
        var definition = new ApiDefinition { Host = host, Title = title, Authentication = new ApiAuthentication { Kind = AuthenticationKind.Bearer }, RefusesWithUnavailable = host == "runware" };
        var options = new SampleOptions { BaseAddress = address, ApiKey = key, TimeProvider = new SkippingTimeProvider(), Retry = retry ?? RetryOptions.None };
        return new ProtocolClient(definition, protocol, options, route, constants ?? [], http);
    }
}

/// <summary>A request that is sent as it stands.</summary>
internal sealed record RawRequest(string Json) : IApiRequest
{
    public static readonly RawRequest Fox = new("""{"prompt":"A red fox"}""");

    public IReadOnlyList<ConstraintViolation> Validate() => [];

    public void WriteTo(Utf8JsonWriter writer) => writer.WriteRawValue(Json);
}
