using System.Text;
using System.Text.Json;
using Krea2.Protocols;
using Krea2.Tests.Http;

namespace Krea2.Tests.Protocols;

public sealed class ReplicateJobTests
{
    private const string Starting = """{"id":"p1","model":"krea/krea-2-medium","status":"starting","output":null,"error":null,"created_at":"2026-11-20T12:00:00Z","data_removed":false}""";
    private const string Done = """{"id":"p1","model":"krea/krea-2-medium","status":"succeeded","output":"https://replicate.delivery/fox.png","error":null,"created_at":"2026-11-20T12:00:00Z","completed_at":"2026-11-20T12:00:09Z","metrics":{"predict_time":7.5,"total_time":9}}""";

    [Fact]
    public async Task Generate_SubmitsAnEnvelopeAndPollsById()
    {
        await using ScriptedHost host = await AnswerScript.StartAsync((201, Starting), (200, Starting), (200, Done));
        using ProtocolClient client = ProtocolClient.Replicate(host.BaseAddress);

        Job job = await client.Medium.GenerateAsync(RawRequest.Fox);

        (job.Id, job.State, job.Model, job.Duration).ShouldBe(("p1", JobState.Succeeded, "krea/krea-2-medium", TimeSpan.FromSeconds(7.5)));
        job.Images.ShouldHaveSingleItem().Url.ShouldBe(new Uri("https://replicate.delivery/fox.png"));
        host.Requests.Select(request => $"{request.Method} {request.Target}").ShouldBe(["POST /models/krea/krea-2-medium/predictions", "GET /predictions/p1", "GET /predictions/p1"]);
        RecordedRequest submit = host.Requests.First();
        submit.Body.ShouldBe("""{"input":{"prompt":"A red fox"}}""");
        (submit.Headers.ContainsKey("Prefer"), submit.Headers.ContainsKey("Cancel-After")).ShouldBe((false, false));
    }

    [Fact]
    public async Task Options_GoIntoHeadersAndEnvelope()
    {
        await using ScriptedHost host = await AnswerScript.StartAsync((202, Starting));
        using ProtocolClient client = ProtocolClient.Replicate(host.BaseAddress, retry: null, new KeyValuePair<string, string>("size", "1K"), new KeyValuePair<string, string>("prompt", "other"));

        await client.Medium.SubmitAsync(RawRequest.Fox, new CallOptions
        {
            WebhookUrl = new Uri("https://me.example.invalid/hook?token=x"),
            WebhookEvents = WebhookEvents.Completed | WebhookEvents.Start,
            HostWait = TimeSpan.FromSeconds(59.2),
            CancelAfter = TimeSpan.FromMinutes(2),
            Validate = false,
        });

        RecordedRequest submit = host.Requests.Single();
        submit.Body.ShouldBe("""{"input":{"size":"1K","prompt":"A red fox"},"webhook":"https://me.example.invalid/hook?token=x","webhook_events_filter":["start","completed"]}""");
        (submit.Headers["Prefer"], submit.Headers["Cancel-After"]).ShouldBe(("wait=60", "120s"));
    }

    [Fact]
    public async Task HostThatWaits_AnswersWithTheFinishedJob()
    {
        await using ScriptedHost host = await AnswerScript.StartAsync((201, Done));
        using ProtocolClient client = ProtocolClient.Replicate(host.BaseAddress);

        Job job = await client.Medium.GenerateAsync(RawRequest.Fox, progress: null, new CallOptions { HostWait = TimeSpan.FromSeconds(60) });

        job.State.ShouldBe(JobState.Succeeded);
        host.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task WaitThatTheTimeoutWouldCut_IsNotSent()
    {
        await using ScriptedHost host = await AnswerScript.StartAsync((201, Done));
        using ProtocolClient client = ProtocolClient.Replicate(host.BaseAddress);

        var error = await Should.ThrowAsync<InvalidOperationException>(() => client.Medium.SubmitAsync(RawRequest.Fox, new CallOptions { HostWait = TimeSpan.FromSeconds(60), Timeout = TimeSpan.FromSeconds(60) }));

        // The header has whole seconds: 60.
        await Should.ThrowAsync<InvalidOperationException>(() => client.Medium.SubmitAsync(RawRequest.Fox, new CallOptions { HostWait = TimeSpan.FromSeconds(59.2), Timeout = TimeSpan.FromSeconds(59.9) }));

        error.Message.ShouldBe("A HostWait of 00:01:00 needs a Timeout that is longer, but it is 00:01:00: the answer would be cut off.");
        host.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Cancel_IsAPostThatMayBeRepeated()
    {
        await using ScriptedHost host = await AnswerScript.StartAsync((503, "{}"), (200, Done));
        using ProtocolClient client = ProtocolClient.Replicate(host.BaseAddress, new RetryOptions { MaximumRetries = 1 });

        await client.Jobs.CancelAsync("p1");

        host.Requests.Select(request => $"{request.Method} {request.Target}").ShouldBe(["POST /predictions/p1/cancel", "POST /predictions/p1/cancel"]);
    }

    [Fact]
    public async Task InvalidFields_AreToldOf()
    {
        const string Body = """{"detail":"The request is invalid.","invalid_fields":[{"type":"additional_property_not_allowed","field":"promt","description":"promt is not allowed"},{"type":"required","field":"input"}]}""";
        await using ScriptedHost host = await AnswerScript.StartAsync((422, Body));
        using ProtocolClient client = ProtocolClient.Replicate(host.BaseAddress);

        var error = await Should.ThrowAsync<InvalidRequestException>(() => client.Medium.SubmitAsync(RawRequest.Fox));

        error.ProviderMessage.ShouldBe("The request is invalid (promt: promt is not allowed; input: required)");
        error.Violations.Select(violation => (violation.Pointer, violation.RuleId, violation.Keyword, violation.Message)).ShouldBe(
        [
            ("/promt", "KREA2002", "additionalProperties", "promt: promt is not allowed"),
            ("", "KREA1011", "required", "input: required"),
        ]);
        (error.MayHaveBeenAccepted, error.Advice).ShouldBe((false, RetryAdvice.DoNotRetry));
    }

    [Fact]
    public async Task InvalidFieldsOfTheInput_HavePointersIntoTheRequest()
    {
        const string Body = """
            {"title":"Input validation failed","detail":"- input.prompt is required\n- input.image[1].url: Must be short\n","status":422,
             "invalid_fields":[{"type":"required","field":"input.prompt","description":"input.prompt is required"},{"type":"string_lte","field":"input.images[1].url","description":"Must be\nshort"},{"field":"(root)"},7]}
            """;
        await using ScriptedHost host = await AnswerScript.StartAsync((422, Body));
        using ProtocolClient client = ProtocolClient.Replicate(host.BaseAddress);

        var error = await Should.ThrowAsync<InvalidRequestException>(() => client.Medium.SubmitAsync(RawRequest.Fox));

        error.Violations.Select(violation => (violation.Pointer, violation.RuleId, violation.Keyword, violation.Message)).ShouldBe(
        [
            ("/prompt", "KREA1011", "required", "input.prompt: input.prompt is required"),
            ("/images/1/url", "", "string_lte", "input.images[1].url: Must be short"),
            ("", "", "", "(root): invalid"),
        ]);
        error.ProviderMessage.ShouldBe("input.prompt is required; input.image[1].url: Must be short ((root): invalid)");
        foreach (string text in (string[])[error.Message, error.ProviderMessage!, .. error.Violations.Select(violation => violation.Message)])
        {
            text.ShouldNotContain('\n');
        }
    }

    [Theory]
    [InlineData("starting", JobState.Waiting)]
    [InlineData("processing", JobState.Running)]
    [InlineData("succeeded", JobState.Succeeded)]
    [InlineData("failed", JobState.Failed)]
    [InlineData("canceled", JobState.Cancelled)]
    [InlineData("cancelled", JobState.Cancelled)]
    [InlineData("aborted", JobState.Cancelled)]
    [InlineData("booting", JobState.Unknown)]
    public void Status_IsMappedAndKept(string status, JobState state)
    {
        Job job = Read($$"""{"id":"a","status":"{{status}}"}""");

        (job.Status, job.State).ShouldBe((status, state));
    }

    [Theory]
    [InlineData("null", "")]
    [InlineData("\"https://a/1.png\"", "https://a/1.png|")]
    [InlineData("""["https://a/1.png","https://a/2.png"]""", "https://a/1.png|;https://a/2.png|")]
    [InlineData("""{"image":"https://a/1.png","seed":7,"caption":"a fox"}""", "https://a/1.png|image")]
    [InlineData("""{"images":["https://a/1.png","https://a/2.png"]}""", "https://a/1.png|images;https://a/2.png|images")]
    [InlineData("7", "")]
    public void Output_IsReadInEveryShape(string output, string expected)
    {
        Job job = Read($$"""{"id":"a","status":"succeeded","output":{{output}} }""");

        string.Join(';', job.Images.Select(image => $"{image.Url}|{image.Kind}")).ShouldBe(expected);
    }

    [Fact]
    public void DataUrl_IsTheResultItself()
    {
        GeneratedImage image = Read("""{"id":"a","status":"succeeded","output":"data:image/png;base64,iVBORw0KGgo="}""").Images.Single();

        (image.Url, image.MediaType, Convert.ToBase64String(image.Data!.Value.Span)).ShouldBe((null, "image/png", "iVBORw0KGgo="));
    }

    [Theory]
    [InlineData("\"NSFW content detected\"", null, "NSFW content detected")]
    [InlineData("""{"code":"E005","detail":"flagged"}""", "E005", "flagged")]
    public void Error_IsRead(string error, string? code, string? message)
    {
        Read($$"""{"id":"a","status":"failed","error":{{error}} }""").Error.ShouldBe(new JobError { Code = code, Message = message });
    }

    [Fact]
    public void RemovedResults_AreNotMissingOnes()
    {
        Read("""{"id":"a","status":"succeeded","output":null,"data_removed":true}""").ResultsRemoved.ShouldBeTrue();
        Read("""{"id":"a","status":"failed","output":["",""],"error":"x"}""").Images.ShouldBeEmpty();
        Read(Done).ResultsRemoved.ShouldBeFalse();
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"id":"a"}""")]
    [InlineData("""{"id":7,"status":"starting"}""")]
    [InlineData("""{"id":"..","status":"starting"}""")]
    [InlineData("""{"id":"a","status":"succeeded","output":"/relative.png"}""")]
    [InlineData("""{"id":"a","status":"succeeded","output":"file:///etc/passwd"}""")]
    [InlineData("""{"id":"a","status":"succeeded","output":"data:image/png;base64"}""")]
    public void JsonThatIsNoPrediction_IsRefused(string json) => Should.Throw<JsonException>(() => Read(json));

    [Theory]
    [InlineData("""{"next":"https://api.replicate.com/v1/predictions?cursor=cD0yMDI2LTA%2B&source=api","results":[{"id":"a","status":"starting"}]}""", 1, "cD0yMDI2LTA+")]
    [InlineData("""{"next":null,"results":[]}""", 0, null)]
    [InlineData("""{"next":"https://api.replicate.com/v1/predictions","results":[]}""", 0, null)]
    public void Page_IsRead(string json, int items, string? cursor)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();

        JobPage page = ReplicateJobProtocol.ReadJobPage(ref reader);

        (page.Items.Count, page.NextCursor).ShouldBe((items, cursor));
    }

    private static Job Read(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return ReplicateJobProtocol.ReadJob(ref reader);
    }
}
