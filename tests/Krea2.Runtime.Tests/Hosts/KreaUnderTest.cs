using System.Text.Json;
using Krea2.KreaAi;
using Krea2.Runtime.Tests.Faults;
using Krea2.Runtime.Tests.Generated;
using Krea2.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Krea2.Runtime.Tests.Hosts;

internal sealed class KreaUnderTest : HostUnderTest
{
    public override string Name => "Krea";

    public override string Provider => "krea";

    public override string Namespace => "Krea2.KreaAi";

    public override IReadOnlyList<string> Statuses { get; } = ["queued", "processing"];

    public override string Completed => "completed";

    public override string? Cancelled => "cancelled";

    public override IReadOnlyList<FaultRow> OwnFaults =>
    [
        FaultTable.Everywhere("401 of the gateway", KreaFault.UnauthorizedByGateway, Outcome.Final<UnauthorizedException>(401) with { Said = "Unauthorized", Excerpt = """{"message":""" }),
        FaultTable.Everywhere("410 with the deprecation body", KreaFault.ModelUnavailable(), Outcome.Final<ModelUnavailableException>(410) with { Code = "model_unavailable", Said = "This model is no longer available", Excerpt = "{" }),
    ];

    public override async Task<FakeHost> StartAsync(Action<FakeHostOptions>? configure = null)
    {
        var options = new FakeKreaHostOptions { AdvanceOnPoll = true };
        configure?.Invoke(options);
        return await FakeKreaHost.StartAsync(options);
    }

    public override ApiClientOptions NewOptions() => new KreaClientOptions();

    public override ClientUnderTest NewClient(ApiClientOptions options) => Of(new KreaClient((KreaClientOptions)options));

    public override void AddClient(IServiceCollection services, string? name, Action<ApiClientOptions> configure)
    {
        _ = name is null ? services.AddKreaClient(options => configure(options)) : services.AddKreaClient(name, options => configure(options));
    }

    public override ClientUnderTest ClientOf(IServiceProvider services, string? name)
    {
        return Of(name is null ? services.GetRequiredService<KreaClient>() : services.GetRequiredKeyedService<KreaClient>(name));
    }

    public override void CancelNextJob(FakeHost host) => ((FakeKreaHost)host).CancelNextJob();

    public override HostError Error(int status) => status switch
    {
        401 => new(KreaFault.Unauthorized, "You are not authenticated"),
        402 => new(KreaFault.OutOfCredit, "You have run out of credits"),
        422 => new(KreaFault.Unprocessable, "Unrecognized key(s)"),
        _ => new(Fault.Status(status, $$"""{"error":"The fake host answers {{status}}"}"""), "The fake host answers"),
    };

    public override string Good(string call, string body, Uri image) => call switch
    {
        "POST /assets" => $$"""{"id":"0f8fad5b-d9cb-469f-a165-70867728950e","image_url":"{{image.AbsoluteUri}}","uploaded_at":"2026-11-20T12:00:00Z","width":1,"height":1,"size_bytes":3,"mime_type":"image/png"}""",
        "GET /assets" or "GET /jobs" or "GET /styles" => """{"items":[],"next_cursor":null}""",
        _ => $$"""{"job_id":"job-1","status":"completed","created_at":"2026-11-20T12:00:00Z","completed_at":null,"result":{"urls":["{{image.AbsoluteUri}}"] } }""",
    };

    public override string? WebhookOf(Krea2.Tests.Http.RecordedRequest request) => request.Headers.GetValueOrDefault("X-Webhook-URL");

    public override string FailedWebhook(string id, string message)
    {
        return $$"""{"job_id":"{{id}}","status":"failed","created_at":"2026-11-20T12:00:00Z","error":{"code":"c","message":"{{JsonEncodedText.Encode(message)}}"} }""";
    }

    private static ClientUnderTest Of(KreaClient client) => ClientUnderTest.Of(
        client,
        client.Jobs,
        client.Medium,
        prompt => Requests.Small with { Prompt = prompt },
        async () => (await client.Jobs.ListAsync()).Items,
        async file => (await client.Assets.UploadAsync(new KreaAssetUpload { File = file })).SizeBytes,
        async () => await client.Assets.ListAsync(),
        async () => await client.Styles.ListAsync());
}
