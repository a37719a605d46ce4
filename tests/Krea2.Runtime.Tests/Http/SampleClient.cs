using System.Text.Json;
using Krea2.Http;
using Krea2.Protocols;
using Microsoft.Extensions.Configuration;

namespace Krea2.Tests.Http;

/// <summary>What the generator would write for a host with one quick and one slow variant.</summary>
internal sealed class SampleClient : JobClient
{
    public const string Key = "krea-id:marked-Secret/+42";

    public static readonly ApiDefinition Definition = new()
    {
        Host = "krea",
        Title = "Krea",
        BaseAddress = new Uri("https://api.example.invalid"),
        Authentication = new ApiAuthentication { Kind = AuthenticationKind.Bearer },
        KeyVariables = ["SAMPLE_TOKEN", "SAMPLE_KEY"],
    };

    public SampleClient(SampleOptions options, HttpClient? http = null, ApiDefinition? definition = null)
        : base(definition ?? Definition, options, http)
    {
        var protocol = new KreaJobProtocol("/jobs/{id}", "/jobs/{id}", "X-Webhook-URL");
        Jobs = new JobOperations(Connection, protocol);
        Medium = Variant(protocol, "medium", slow: false);
        Large = Variant(protocol, "large", slow: true);
    }

    public ApiConnection Api => Connection;

    public JobOperations Jobs { get; }

    public JobVariant<SampleRequest> Medium { get; }

    public JobVariant<SampleRequest> Large { get; }

    /// <summary>A client that repeats nothing unless told so: most tests look at one exchange.</summary>
    public static SampleClient For(Uri address, TimeProvider? time = null, HttpClient? http = null, RetryOptions? retry = null)
    {
        return new SampleClient(new SampleOptions { BaseAddress = address, ApiKey = Key, TimeProvider = time ?? TimeProvider.System, Retry = retry ?? RetryOptions.None }, http);
    }

    public Task<JsonElement> GetJsonAsync(string route = "/things", CancellationToken cancellationToken = default)
    {
        return Connection.SendAsync(new ApiRequest(HttpMethod.Get, route), ReadJson, cancellationToken);
    }

    public Task<JsonElement> PostAsync(Action<ApiRequest>? change = null, CancellationToken cancellationToken = default)
    {
        var request = new ApiRequest(HttpMethod.Post, "/things");
        change?.Invoke(request);
        return Connection.SendAsync(request, ReadJson, cancellationToken);
    }

    public static JsonElement ReadJson(ref Utf8JsonReader reader) => JsonElement.ParseValue(ref reader);

    private JobVariant<SampleRequest> Variant(KreaJobProtocol protocol, string id, bool slow)
    {
        return new JobVariant<SampleRequest>(Connection, protocol, new JobVariantDefinition<SampleRequest>
        {
            Id = id,
            Title = $"Krea 2 {id}",
            Route = $"/generate/{id}",
            Slow = slow,
            Validate = static request => request.Validate(),
            EstimateCost = static request => request.Strength is null ? 0.03m : 0.035m,
        });
    }
}

internal sealed class SampleOptions : ApiClientOptions
{
    public static SampleOptions From(IConfiguration section)
    {
        var options = new SampleOptions();
        options.ReadConfiguration(section);
        return options;
    }

    public static SampleOptions FromEnvironment(params string[] variables)
    {
        var options = new SampleOptions();
        options.ReadEnvironment(variables);
        return options;
    }
}
