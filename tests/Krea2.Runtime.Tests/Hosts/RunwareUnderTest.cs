using System.Text.Json;
using Krea2.Runtime.Tests.Faults;
using Krea2.Runware;
using Krea2.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Krea2.Runtime.Tests.Hosts;

internal sealed class RunwareUnderTest : HostUnderTest
{
    private const string Said = "The fake host answers";
    private const string FilesAreNoJson = "a file comes as it is";

    public override string Name => "Runware";

    public override string Provider => "runware";

    public override string Namespace => "Krea2.Runware";

    public override string BasePath => "/v1/";

    public override IReadOnlyList<string> Statuses { get; } = ["processing", "processing"];

    public override string Completed => "success";

    public override string? Cancelled => null;

    public override string? StatusOfSubmit => "processing";

    public override bool CanCancel => false;

    public override IReadOnlyDictionary<FaultCall, string> Lacks { get; } = new Dictionary<FaultCall, string>
    {
        [FaultCall.List] = "Runware lists no tasks",
        [FaultCall.Upload] = "a picture is given with the request",
    };

    public override IReadOnlyList<FaultRow> OwnFaults =>
    [
        Inside<InvalidRequestException>("400", "invalidPositivePrompt"),
        Inside<UnauthorizedException>("401", "invalidApiKey"),
        Inside<OutOfCreditException>("402", "insufficientCredits"),
        FaultTable.Everywhere("429 inside HTTP 200", InsideFault("rateLimitExceeded"), Outcome.Retried<RateLimitedException>(200).Telling(InsideError("rateLimitExceeded"))) with { NoDownload = FilesAreNoJson },
        new("500 inside HTTP 200", InsideFault("internalServerError"))
        {
            Submit = Outcome.InDoubt<ServerErrorException>(200).Telling(InsideError("internalServerError")),
            Read = Outcome.Retried<ServerErrorException>(200).Telling(InsideError("internalServerError")),
            NoDownload = FilesAreNoJson,
        },
        Inside<ApiException>("an error of an unknown code", "somethingNew"),
    ];

    public override async Task<FakeHost> StartAsync(Action<FakeHostOptions>? configure = null)
    {
        var options = new FakeRunwareHostOptions { AdvanceOnPoll = true };
        configure?.Invoke(options);
        return await FakeRunwareHost.StartAsync(options);
    }

    public override ApiClientOptions NewOptions() => new RunwareClientOptions();

    public override ClientUnderTest NewClient(ApiClientOptions options) => Of(new RunwareClient((RunwareClientOptions)options));

    public override void AddClient(IServiceCollection services, string? name, Action<ApiClientOptions> configure)
    {
        _ = name is null ? services.AddRunwareClient(options => configure(options)) : services.AddRunwareClient(name, options => configure(options));
    }

    public override ClientUnderTest ClientOf(IServiceProvider services, string? name)
    {
        return Of(name is null ? services.GetRequiredService<RunwareClient>() : services.GetRequiredKeyedService<RunwareClient>(name));
    }

    public override FaultRow Adapt(FaultRow row)
    {
        // Runware documents 503 as a refusal to be repeated. An answer to a question that tells of no task is no news.
        return row.Name.StartsWith("503", StringComparison.Ordinal) ? row with { Submit = row.Read }
            : row.Name == "wrong types" ? row with { Read = Outcome.Harmless }
            : row;
    }

    public override HostError Error(int status) => new(Fault.Status(status, Body("someCode", $"{Said} {status}")), Said, "someCode");

    public override string MethodOf(FaultCall call) => call is FaultCall.Download ? "GET" : "POST";

    public override string? JobIdOf(RecordedRequest submit) => TextOf(submit.BodyText, "taskUUID");

    public override string Good(string call, string body, Uri image)
    {
        return $$"""{"data":[{"taskType":"imageInference","taskUUID":"{{TextOf(body, "taskUUID")}}","status":"success","imageUUID":"a","imageURL":"{{image.AbsoluteUri}}"}]}""";
    }

    public override string? WebhookOf(Krea2.Tests.Http.RecordedRequest request) => TextOf(request.Body, "webhookURL");

    public override string FailedWebhook(string id, string message)
    {
        return $$"""{"taskType":"imageInference","taskUUID":"{{id}}","status":"error","error":{"code":"c","message":"{{JsonEncodedText.Encode(message)}}"} }""";
    }

    private static string Body(string code, string message) => $$"""{"errors":[{"code":"{{code}}","message":"{{message}}","taskType":"imageInference"}]}""";

    private static Fault InsideFault(string code) => Fault.Status(200, Body(code, Said));

    private static HostError InsideError(string code) => new(InsideFault(code), Said, code);

    private static FaultRow Inside<TError>(string name, string code)
        where TError : ApiException
    {
        return FaultTable.Everywhere($"{name} inside HTTP 200", InsideFault(code), Outcome.Final<TError>(200).Telling(InsideError(code))) with { NoDownload = FilesAreNoJson };
    }

    private static string? TextOf(string body, string member)
    {
        return body.StartsWith('[') && JsonDocument.Parse(body).RootElement[0].TryGetProperty(member, out JsonElement value) ? value.GetString() : null;
    }

    private static ClientUnderTest Of(RunwareClient client) => ClientUnderTest.Of(
        client,
        client.Jobs,
        client.Medium,
        prompt => new RunwareRequest { PositivePrompt = prompt, Width = 1024, Height = 1024 });
}
