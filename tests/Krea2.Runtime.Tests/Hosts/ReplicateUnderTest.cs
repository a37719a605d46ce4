using System.Net;
using System.Text.Json;
using Krea2.Replicate;
using Krea2.Runtime.Tests.Faults;
using Krea2.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Krea2.Runtime.Tests.Hosts;

internal sealed class ReplicateUnderTest : HostUnderTest
{
    private const string InvalidFields = """{"detail":"Input validation failed","invalid_fields":[{"type":"required","field":"input.prompt","description":"is required"}]}""";

    public override string Name => "Replicate";

    public override string Provider => "replicate";

    public override string Namespace => "Krea2.Replicate";

    public override string BasePath => "/v1/";

    public override IReadOnlyList<string> Statuses { get; } = ["starting", "processing"];

    public override string Completed => "succeeded";

    public override string? Cancelled => "canceled";

    public override bool JobErrorsHaveCodes => false;

    public override IReadOnlyList<FaultRow> OwnFaults =>
    [
        FaultTable.Everywhere("422 with invalid_fields", Fault.Status(422, InvalidFields), Outcome.Final<InvalidRequestException>(422) with { Said = "Input validation failed (input.prompt: is required)", Excerpt = "{" }),
    ];

    public override async Task<FakeHost> StartAsync(Action<FakeHostOptions>? configure = null)
    {
        var options = new FakeReplicateHostOptions { AdvanceOnPoll = true };
        configure?.Invoke(options);
        return await FakeReplicateHost.StartAsync(options);
    }

    public override ApiClientOptions NewOptions() => new ReplicateClientOptions();

    public override ClientUnderTest NewClient(ApiClientOptions options) => Of(new ReplicateClient((ReplicateClientOptions)options));

    public override void AddClient(IServiceCollection services, string? name, Action<ApiClientOptions> configure)
    {
        _ = name is null ? services.AddReplicateClient(options => configure(options)) : services.AddReplicateClient(name, options => configure(options));
    }

    public override ClientUnderTest ClientOf(IServiceProvider services, string? name)
    {
        return Of(name is null ? services.GetRequiredService<ReplicateClient>() : services.GetRequiredKeyedService<ReplicateClient>(name));
    }

    public override void CancelNextJob(FakeHost host) => ((FakeReplicateHost)host).CancelNextJob();

    // What was made is answered with 201; a page of a proxy is not.
    public override FaultRow Adapt(FaultRow row)
    {
        return row.Submit.Status == HttpStatusCode.OK && row.Read.Excerpt != "<!DOCTYPE html>" ? row with { Submit = row.Submit with { Status = HttpStatusCode.Created } } : row;
    }

    public override HostError Error(int status) => new(Fault.Status(status, $$"""{"detail":"The fake host answers {{status}}"}"""), "The fake host answers");

    public override string Good(string call, string body, Uri image) => call switch
    {
        "GET /v1/predictions" or "GET /v1/files" => """{"next":null,"previous":null,"results":[]}""",
        "POST /v1/files" => $$"""{"id":"file-1","content_type":"image/png","size":3,"etag":"e","checksums":{"sha256":"a"},"metadata":{},"created_at":"2026-11-20T12:00:00Z","expires_at":"2026-11-21T12:00:00Z","urls":{"get":"{{image.AbsoluteUri}}"} }""",
        "GET /v1/webhooks/default/secret" => """{"key":"whsec_YQ=="}""",
        _ => $$"""{"id":"job-1","model":"krea/krea-2-medium","version":"v","status":"succeeded","output":"{{image.AbsoluteUri}}","error":null,"created_at":"2026-11-20T12:00:00Z"}""",
    };

    public override string? WebhookOf(Krea2.Tests.Http.RecordedRequest request)
    {
        return request.Body.StartsWith('{') && JsonDocument.Parse(request.Body).RootElement.TryGetProperty("webhook", out JsonElement webhook) ? webhook.GetString() : null;
    }

    public override string FailedWebhook(string id, string message)
    {
        return $$"""{"id":"{{id}}","status":"failed","output":null,"created_at":"2026-11-20T12:00:00Z","error":"{{JsonEncodedText.Encode(message)}}"}""";
    }

    private static ClientUnderTest Of(ReplicateClient client) => ClientUnderTest.Of(
        client,
        client.Jobs,
        client.Medium,
        prompt => new ReplicateRequest { Prompt = prompt },
        async () => (await client.Jobs.ListAsync()).Items,
        async file => (await client.Files.UploadAsync(new ReplicateFileUpload { Content = file })).Size,
        async () => await client.Files.ListAsync(),
        async () => await client.Webhooks.GetSecretAsync());
}
