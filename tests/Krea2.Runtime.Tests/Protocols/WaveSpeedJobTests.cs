using System.Text;
using System.Text.Json;
using Krea2.Protocols;
using Krea2.Tests.Http;

namespace Krea2.Tests.Protocols;

public sealed class WaveSpeedJobTests
{
    private const string Created = """{"code":200,"message":"success","data":{"id":"p1","model":"wavespeed-ai/krea-v2-medium/text-to-image","status":"created","outputs":[],"created_at":"2026-11-20T12:00:00Z","error":"","timings":{"inference":0}}}""";
    private const string Done = """{"code":200,"message":"success","data":{"id":"p1","status":"completed","outputs":["https://cdn.example.invalid/1.png","https://cdn.example.invalid/2.png"],"has_nsfw_contents":[false,true],"error":"","timings":{"inference":4250}}}""";

    [Fact]
    public async Task Generate_SubmitsTheBodyAndPollsForTheResult()
    {
        await using ScriptedHost host = await AnswerScript.StartAsync(Created, Created, Done);
        using ProtocolClient client = ProtocolClient.WaveSpeed(host.BaseAddress);

        Job job = await client.Medium.GenerateAsync(RawRequest.Fox, progress: null, new CallOptions { WebhookUrl = new Uri("https://me.example.invalid/hook?a=b&c=d") });

        (job.State, job.Error, job.Duration).ShouldBe((JobState.Succeeded, null, TimeSpan.FromMilliseconds(4250)));
        job.Images.Select(image => $"{image.Url} {image.IsNsfw}").ShouldBe(["https://cdn.example.invalid/1.png False", "https://cdn.example.invalid/2.png True"]);
        host.Requests.Select(request => $"{request.Method} {request.Target}").ShouldBe(
        [
            "POST /wavespeed-ai/krea-v2-medium/text-to-image?webhook=https%3A%2F%2Fme.example.invalid%2Fhook%3Fa%3Db%26c%3Dd",
            "GET /predictions/p1/result",
            "GET /predictions/p1/result",
        ]);
        host.Requests.First().Body.ShouldBe(RawRequest.Fox.Json);
    }

    [Theory]
    [InlineData(400, typeof(InvalidRequestException), false, RetryAdvice.DoNotRetry)]
    [InlineData(401, typeof(UnauthorizedException), false, RetryAdvice.DoNotRetry)]
    [InlineData(402, typeof(OutOfCreditException), false, RetryAdvice.DoNotRetry)]
    [InlineData(429, typeof(RateLimitedException), false, RetryAdvice.Retry)]
    [InlineData(500, typeof(ServerErrorException), true, RetryAdvice.CheckFirst)]
    [InlineData(1234, typeof(ServerErrorException), true, RetryAdvice.CheckFirst)]
    public async Task FailureInsideASuccess_IsAnError(int code, Type type, bool mayHaveBeenAccepted, RetryAdvice advice)
    {
        await using ScriptedHost host = await AnswerScript.StartAsync($$"""{"code":{{code}},"message":"No, see https://x.example.invalid/?key=abc","data":null}""");
        using ProtocolClient client = ProtocolClient.WaveSpeed(host.BaseAddress);

        var error = await Should.ThrowAsync<ApiException>(() => client.Medium.SubmitAsync(RawRequest.Fox));

        error.ShouldBeOfType(type);
        (error.MayHaveBeenAccepted, error.Advice, error.ProviderCode, (int)error.StatusCode!).ShouldBe((mayHaveBeenAccepted, advice, $"{code}", 200));
        error.Message.ShouldBe($"WaveSpeed answered POST /wavespeed-ai/krea-v2-medium/text-to-image with {(mayHaveBeenAccepted ? "an error" : "a refusal")}: No, see https://x.example.invalid/?***");
        error.Excerpt!.ShouldNotContain("abc");
        host.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task RefusalInsideASuccess_IsRepeatedWhereItMayBe()
    {
        await using ScriptedHost host = await AnswerScript.StartAsync("""{"code":429,"message":"Too many"}""", Created);
        using ProtocolClient client = ProtocolClient.WaveSpeed(host.BaseAddress, new RetryOptions { MaximumRetries = 1 });

        (await client.Medium.SubmitAsync(RawRequest.Fox)).Id.ShouldBe("p1");

        host.Requests.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("""{"code":200,"data":{"id":"p1","status":"failed","error":"NSFW"}}""", null)]
    [InlineData("""{"code":500,"message":"NSFW","data":{"id":"p1","status":"failed","error":""}}""", "500")]
    [InlineData("""{"code":200,"data":{"id":"p1","status":"timeout","error":"NSFW"}}""", null)]
    public async Task FailedJob_FailsTheCall(string answer, string? code)
    {
        await using ScriptedHost host = await AnswerScript.StartAsync(Created, answer);
        using ProtocolClient client = ProtocolClient.WaveSpeed(host.BaseAddress);

        var error = await Should.ThrowAsync<JobFailedException>(() => client.Medium.GenerateAsync(RawRequest.Fox));

        (error.JobId, error.ProviderMessage, error.ProviderCode).ShouldBe(("p1", "NSFW", code));
        error.Message.ShouldBe("Job p1 of WaveSpeed failed: NSFW");
    }

    [Theory]
    [InlineData("""{"code":200,"data":{"id":"p1","status":"processing","code":5004}}""")]
    [InlineData("""{"code":200,"data":{"id":"p1","status":"failed","code":5004,"error":"too slow"}}""")]
    [InlineData("""{"code":5004,"message":"Sync mode timed out","data":{"id":"p1","status":"processing"}}""")]
    [InlineData("""{"code":200,"data":{"id":"p1","status":"processing","error":"Sync mode timed out after 60s"}}""")]
    public async Task SyncModeThatTimesOut_IsAJobThatGoesOn(string answer)
    {
        await using ScriptedHost host = await AnswerScript.StartAsync(answer, Created, Done);
        using ProtocolClient client = ProtocolClient.WaveSpeed(host.BaseAddress);

        Job job = await client.Medium.GenerateAsync(RawRequest.Fox);

        (job.State, job.Error, host.Requests.Count).ShouldBe((JobState.Succeeded, null, 3));
    }

    [Fact]
    public async Task ResultInsideTheAnswer_IsWrittenWithoutARequest()
    {
        string picture = Convert.ToBase64String([0x89, (byte)'P', (byte)'N', (byte)'G', .. new byte[40]]);
        await using ScriptedHost host = await AnswerScript.StartAsync($$"""{"code":200,"data":{"id":"p1","status":"completed","outputs":["{{picture}}","data:image/jpeg;base64,{{picture}}"] } }""");
        using ProtocolClient client = ProtocolClient.WaveSpeed(host.BaseAddress);
        var saved = new MemoryStream();

        Job job = await client.Medium.GenerateAsync(RawRequest.Fox);
        await client.DownloadAsync(job.Images[0], saved);

        job.Images.Select(image => (image.Url, image.MediaType)).ShouldBe([(null, "image/png"), (null, "image/jpeg")]);
        job.Images[0].ToString().ShouldBe("GeneratedImage { Bytes = 44, MediaType = \"image/png\" }");
        Convert.ToBase64String(saved.ToArray()).ShouldBe(picture);
        host.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Cancel_IsNotToBeHad()
    {
        await using ScriptedHost host = await AnswerScript.StartAsync(Created);
        using ProtocolClient client = ProtocolClient.WaveSpeed(host.BaseAddress);

        (await Should.ThrowAsync<InvalidOperationException>(() => client.Jobs.CancelAsync("p1"))).Message.ShouldBe("WaveSpeed has no way to cancel a job: it goes on, and is paid for.");

        host.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("created", JobState.Waiting)]
    [InlineData("processing", JobState.Running)]
    [InlineData("completed", JobState.Succeeded)]
    [InlineData("failed", JobState.Failed)]
    [InlineData("timeout", JobState.Failed)]
    [InlineData("cancelled", JobState.Cancelled)]
    [InlineData("canceled", JobState.Cancelled)]
    [InlineData("upscaling", JobState.Unknown)]
    public void Status_IsMappedAndKept_WithAndWithoutEnvelope(string status, JobState state)
    {
        string prediction = $$"""{"id":"a","status":"{{status}}"}""";

        foreach (Job job in (Job[])[Read(prediction), Read($$"""{"code":200,"data":{{prediction}} }""")])
        {
            (job.Id, job.Status, job.State).ShouldBe(("a", status, state));
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"code":200,"data":{}}""")]
    [InlineData("""{"code":200,"data":{"id":"a"}}""")]
    [InlineData("""{"code":200,"data":{"id":".","status":"created"}}""")]
    [InlineData("""{"code":200,"data":{"id":"a","status":"completed","outputs":["not an address"]}}""")]
    public void JsonThatIsNoPrediction_IsRefused(string json) => Should.Throw<JsonException>(() => Read(json));

    [Fact]
    public void OutputWithNothingInIt_IsNoImage()
    {
        Job job = Read("""{"code":200,"data":{"id":"a","status":"failed","outputs":["",null],"error":"x"} }""");

        (job.State, job.Images.Count, job.Error?.Message).ShouldBe((JobState.Failed, 0, "x"));
    }

    private static Job Read(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return WaveSpeedJobProtocol.ReadJob(ref reader);
    }
}
