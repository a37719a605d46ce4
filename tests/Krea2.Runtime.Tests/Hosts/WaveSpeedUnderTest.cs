using System.Text.Json;
using System.Web;
using Krea2.Runtime.Tests.Faults;
using Krea2.Testing;
using Krea2.WaveSpeed;
using Microsoft.Extensions.DependencyInjection;

namespace Krea2.Runtime.Tests.Hosts;

internal sealed class WaveSpeedUnderTest : HostUnderTest
{
    private const string FilesAreNoJson = "a file comes as it is";

    public override string Name => "WaveSpeed";

    public override string Provider => "wavespeed";

    public override string Namespace => "Krea2.WaveSpeed";

    public override string BasePath => "/api/v3/";

    public override IReadOnlyList<string> Statuses { get; } = ["created", "processing"];

    public override string Completed => "completed";

    public override string? Cancelled => "cancelled";

    public override bool CanCancel => false;

    public override bool JobErrorsHaveCodes => false;

    public override IReadOnlyList<FaultRow> OwnFaults =>
    [
        FaultTable.Everywhere("400 inside HTTP 200", Inside(400), Outcome.Final<InvalidRequestException>(200).Telling(Error(400))) with { NoDownload = FilesAreNoJson },
        FaultTable.Everywhere("401 inside HTTP 200", Inside(401), Outcome.Final<UnauthorizedException>(200).Telling(Error(401))) with { NoDownload = FilesAreNoJson },
        FaultTable.Everywhere("402 inside HTTP 200", Inside(402), Outcome.Final<OutOfCreditException>(200).Telling(Error(402))) with { NoDownload = FilesAreNoJson },
        FaultTable.Everywhere("429 inside HTTP 200", Inside(429), Outcome.Retried<RateLimitedException>(200).Telling(Error(429))) with { NoDownload = FilesAreNoJson },
        new("500 inside HTTP 200", Inside(500))
        {
            Submit = Outcome.InDoubt<ServerErrorException>(200).Telling(Error(500)),
            Read = Outcome.Retried<ServerErrorException>(200).Telling(Error(500)),
            NoDownload = FilesAreNoJson,
        },
    ];

    public override async Task<FakeHost> StartAsync(Action<FakeHostOptions>? configure = null)
    {
        var options = new FakeWaveSpeedHostOptions { AdvanceOnPoll = true };
        configure?.Invoke(options);
        return await FakeWaveSpeedHost.StartAsync(options);
    }

    public override ApiClientOptions NewOptions() => new WaveSpeedClientOptions();

    public override ClientUnderTest NewClient(ApiClientOptions options) => Of(new WaveSpeedClient((WaveSpeedClientOptions)options));

    public override void AddClient(IServiceCollection services, string? name, Action<ApiClientOptions> configure)
    {
        _ = name is null ? services.AddWaveSpeedClient(options => configure(options)) : services.AddWaveSpeedClient(name, options => configure(options));
    }

    public override ClientUnderTest ClientOf(IServiceProvider services, string? name)
    {
        return Of(name is null ? services.GetRequiredService<WaveSpeedClient>() : services.GetRequiredKeyedService<WaveSpeedClient>(name));
    }

    public override void CancelNextJob(FakeHost host) => ((FakeWaveSpeedHost)host).CancelNextJob();

    // Its list is asked for by POST, and read again after a fault like any other.
    public override string MethodOf(FaultCall call) => call is FaultCall.List ? "POST" : base.MethodOf(call);

    public override HostError Error(int status) => new(Fault.Status(status, Body(status)), "The fake host answers", $"{status}");

    public override string Good(string call, string body, Uri image) => call switch
    {
        "GET /api/v3/webhook/secret" => """{"code":200,"message":"success","data":{"secret":"whsec_a"} }""",
        "POST /api/v3/predictions" => """{"code":200,"message":"success","data":{"page":1,"total":0,"items":[]}}""",
        "POST /api/v3/media/upload/binary" => $$"""{"code":200,"message":"success","data":{"type":"image","download_url":"{{image.AbsoluteUri}}","filename":"fox.png","size":3} }""",
        _ => $$"""{"code":200,"message":"success","data":{"id":"job-1","model":"m","status":"completed","outputs":["{{image.AbsoluteUri}}"],"created_at":"2026-11-20T12:00:00Z","error":""} }""",
    };

    public override string? WebhookOf(Krea2.Tests.Http.RecordedRequest request)
    {
        return request.Target.Contains('?', StringComparison.Ordinal) ? HttpUtility.ParseQueryString(request.Target[request.Target.IndexOf('?', StringComparison.Ordinal)..])["webhook"] : null;
    }

    public override string FailedWebhook(string id, string message)
    {
        return $$"""{"id":"{{id}}","status":"failed","outputs":[],"created_at":"2026-11-20T12:00:00Z","error":"{{JsonEncodedText.Encode(message)}}"}""";
    }

    private static string Body(int status) => $$"""{"code":{{status}},"message":"The fake host answers {{status}}","data":null}""";

    private static Fault Inside(int status) => Fault.Status(200, Body(status));

    private static ClientUnderTest Of(WaveSpeedClient client) => ClientUnderTest.Of(
        client,
        client.Jobs,
        client.Medium,
        prompt => new WaveSpeedRequest { Prompt = prompt },
        async () => [.. (await client.Predictions.ListAsync(new WaveSpeedPredictionQuery())).Data!.Items!.Select(item => new Job { Id = item.Id, Status = item.Status.ToString() })],
        async file => (await client.Media.UploadAsync(new WaveSpeedMediaUpload { File = file })).Data?.Size,
        async () => await client.Webhooks.GetSecretAsync());
}
