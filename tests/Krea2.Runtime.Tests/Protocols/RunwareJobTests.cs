using System.Text;
using System.Text.Json;
using Krea2.Protocols;
using Krea2.Tests.Http;

namespace Krea2.Tests.Protocols;

public sealed class RunwareJobTests
{
    private const string Id = "4d6b9f06-2d4c-4d5a-9f0e-6f3b0a5c7e11";
    private const string Ack = $$"""{"data":[{"taskType":"imageInference","taskUUID":"{{Id}}"}]}""";

    private static readonly RawRequest s_request = new($$"""{"positivePrompt":"A red fox","taskUUID":"{{Id}}"}""");

    [Fact]
    public async Task Task_GetsItsConstantsAndAnIdAndIsSentAsync()
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(async context =>
        {
            context.Request.Body.Position = 0;
            using JsonDocument sent = await JsonDocument.ParseAsync(context.Request.Body);
            await ScriptedHost.AnswerAsync(context, 200, $$"""{"data":[{"taskUUID":"{{sent.RootElement[0].GetProperty("taskUUID").GetString()}}"}]}""");
        });
        using ProtocolClient client = ProtocolClient.Runware(host.BaseAddress);

        Job job = await client.Medium.SubmitAsync(new RawRequest("""{"positivePrompt":"A red fox","width":1024}"""), new CallOptions { WebhookUrl = new Uri("https://me.example.invalid/hook?t=x") });

        job.State.ShouldBe(JobState.Running);
        Guid.Parse(job.Id).Version.ShouldBe(4);
        RecordedRequest submit = host.Requests.Single();
        (submit.Method, submit.Target).ShouldBe(("POST", "/v1"));
        submit.Body.ShouldBe($$"""[{"taskType":"imageInference","model":"krea:krea@2-medium","deliveryMethod":"async","webhookURL":"https://me.example.invalid/hook?t=x","taskUUID":"{{job.Id}}","positivePrompt":"A red fox","width":1024}]""");
    }

    [Fact]
    public async Task WhatTheRequestSays_IsNotReplaced()
    {
        const string Json = $$"""{"taskType":"imageInference","model":"krea:krea@2-new","deliveryMethod":"sync","webhookURL":"https://own.example.invalid","taskUUID":"{{Id}}","positivePrompt":"A red fox"}""";
        await using ScriptedHost host = await AnswerScript.StartAsync(Ack);
        using ProtocolClient client = ProtocolClient.Runware(host.BaseAddress);

        Job job = await client.Medium.SubmitAsync(new RawRequest(Json), new CallOptions { WebhookUrl = new Uri("https://me.example.invalid/hook"), Validate = false });

        job.Id.ShouldBe(Id);
        host.Requests.Single().Body.ShouldBe($"[{Json}]");
    }

    [Theory]
    [InlineData("\"krea:krea@2-large\"")]
    [InlineData("null")]
    [InlineData("[2]")]
    public async Task RequestThatNamesAnotherModel_IsNotSent(string model)
    {
        await using ScriptedHost host = await AnswerScript.StartAsync(Ack);
        using ProtocolClient client = ProtocolClient.Runware(host.BaseAddress);

        var error = await Should.ThrowAsync<InvalidRequestException>(() => client.Medium.GenerateAsync(new RawRequest($$"""{"taskType":"imageInference","model":{{model}},"positivePrompt":"A red fox"}""")));

        error.Message.ShouldBe($"'model' must be \"krea:krea@2-medium\" for the variant 'medium', but is {model}");
        ConstraintViolation violation = error.Violations.ShouldHaveSingleItem();
        (violation.Pointer, violation.RuleId, violation.Keyword, violation.Limit, violation.Value).ShouldBe(("/model", "KREA1007", "const", "\"krea:krea@2-medium\"", model));
        error.MayHaveBeenAccepted.ShouldBeFalse();
        host.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Results_ComeOneByOne()
    {
        await using ScriptedHost host = await AnswerScript.StartAsync(
            Ack,
            $$"""{"data":[{"taskUUID":"{{Id}}","status":"processing"}]}""",
            $$"""{"data":[{{Result(1)}},{"taskUUID":"{{Id}}","status":"pending"},{"taskUUID":"another","status":"error"}]}""",
            $$"""{"data":[{{Result(1)}},{{Result(2)}}]}""");
        using ProtocolClient client = ProtocolClient.Runware(host.BaseAddress);
        var progress = new List<JobProgress>();

        Job job = await client.Medium.GenerateAsync(s_request, new Recorder<JobProgress>(progress));

        progress.Select(step => (step.Job.State, step.Job.Images.Count)).ShouldBe([(JobState.Running, 0), (JobState.Running, 0), (JobState.Running, 1), (JobState.Succeeded, 2)]);
        (job.Cost, job.Error).ShouldBe((0.07m, null));
        job.Images[1].ShouldBe(new GeneratedImage { Url = new Uri("https://im.example.invalid/2.jpg"), Id = "image-2", Seed = long.MaxValue, IsNsfw = false, Cost = 0.035m });
        host.Requests.Skip(1).ShouldAllBe(request => request.Body == $$"""[{"taskType":"getResponse","taskUUID":"{{Id}}"}]""");
    }

    [Fact]
    public async Task SyncAnswer_IsTheFinishedJob()
    {
        const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAA";
        await using ScriptedHost host = await AnswerScript.StartAsync($$"""
            {"data":[{"taskUUID":"{{Id}}","imageUUID":"a","imageBase64Data":"{{Png}}","cost":0.03},{"taskUUID":"{{Id.ToUpperInvariant()}}","imageUUID":"b","imageDataURI":"data:image/webp;base64,{{Png}}"}]}
            """);
        using ProtocolClient client = ProtocolClient.Runware(host.BaseAddress);

        Job job = await client.Medium.GenerateAsync(s_request);

        (job.State, job.Status, job.Cost, host.Requests.Count).ShouldBe((JobState.Succeeded, "success", 0.03m, 1));
        job.Images.Select(image => $"{image.Id} {image.MediaType} {image.Data!.Value.Length} {image.Url}").ShouldBe(["a image/png 36 ", "b image/webp 36 "]);
    }

    [Theory]
    [InlineData($$"""{"data":[{"taskUUID":"{{Id}}","imageURL":"https://im.example.invalid/1.jpg"}],"errors":[{"code":"generationFailed","message":"One failed","taskUUID":"{{Id}}"}]}""")]
    [InlineData($$"""{"data":[{"taskUUID":"{{Id}}","imageURL":"https://im.example.invalid/1.jpg"}],"errors":[{"code":"generationFailed","message":"One failed"}]}""")]
    [InlineData($$"""{"data":[{"taskUUID":"{{Id}}","imageURL":"https://im.example.invalid/1.jpg","status":"success"},{"taskUUID":"{{Id}}","status":"error","error":{"code":"generationFailed","message":"One failed"} }]}""")]
    public async Task SomeResultsAndAnError_AreASuccessWithAnError(string answer)
    {
        await using ScriptedHost host = await AnswerScript.StartAsync(answer);
        using ProtocolClient client = ProtocolClient.Runware(host.BaseAddress);

        Job job = await client.Medium.GenerateAsync(s_request);

        (job.State, job.Images.Count).ShouldBe((JobState.Succeeded, 1));
        job.Error.ShouldBe(new JobError { Code = "generationFailed", Message = "One failed" });
    }

    [Theory]
    [InlineData("invalidApiKey", typeof(UnauthorizedException), false, RetryAdvice.DoNotRetry)]
    [InlineData("insufficientCredits", typeof(OutOfCreditException), false, RetryAdvice.DoNotRetry)]
    [InlineData("invalidWidth", typeof(InvalidRequestException), false, RetryAdvice.DoNotRetry)]
    [InlineData("rateLimitExceeded", typeof(RateLimitedException), false, RetryAdvice.Retry)]
    [InlineData("timeoutProvider", typeof(ServerErrorException), true, RetryAdvice.CheckFirst)]
    [InlineData("somethingNew", typeof(ApiException), false, RetryAdvice.DoNotRetry)]
    public async Task OnlyErrors_AreNoJob(string code, Type type, bool mayHaveBeenAccepted, RetryAdvice advice)
    {
        await using ScriptedHost host = await AnswerScript.StartAsync($$"""{"data":[],"errors":[{"code":"other","taskUUID":"another"},{"code":"{{code}}","message":"Not so.","taskUUID":"{{Id}}"}]}""");
        using ProtocolClient client = ProtocolClient.Runware(host.BaseAddress);

        var error = await Should.ThrowAsync<ApiException>(() => client.Medium.SubmitAsync(s_request));

        error.ShouldBeOfType(type);
        (error.ProviderCode, error.ProviderMessage, error.MayHaveBeenAccepted, error.Advice).ShouldBe((code, "Not so.", mayHaveBeenAccepted, advice));
        error.JobId.ShouldBe(mayHaveBeenAccepted ? Id : null);
    }

    [Theory]
    [InlineData("tooManyRequests", null, typeof(RateLimitedException))]
    [InlineData("tooManyReferenceImages", "inputs.referenceImages", typeof(InvalidRequestException))]
    public async Task TooManyOfAParameter_IsNoMatterOfTime(string code, string? parameter, Type type)
    {
        string member = parameter is null ? "" : $"\"parameter\":\"{parameter}\",";
        await using ScriptedHost host = await AnswerScript.StartAsync($$"""{"errors":[{"code":"{{code}}",{{member}}"message":"Too many","taskUUID":"{{Id}}"}]}""");
        using ProtocolClient client = ProtocolClient.Runware(host.BaseAddress);

        (await Should.ThrowAsync<ApiException>(() => client.Medium.SubmitAsync(s_request))).ShouldBeOfType(type);
    }

    [Theory]
    [InlineData("getResponse", typeof(ServerErrorException))]
    [InlineData("imageInference", typeof(JobFailedException))]
    public async Task QuestionThatFails_IsNoTaskThatFailed(string taskType, Type type)
    {
        await using ScriptedHost host = await AnswerScript.StartAsync($$"""{"errors":[{"code":"internalServerError","message":"Oops","taskType":"{{taskType}}","taskUUID":"{{Id}}"}]}""");
        using ProtocolClient client = ProtocolClient.Runware(host.BaseAddress);

        var error = await Should.ThrowAsync<ApiException>(() => client.Jobs.WaitAsync(Id));

        error.ShouldBeOfType(type);
        error.JobId.ShouldBe(Id);
    }

    [Fact]
    public void ErrorOfAnotherTask_IsNotThatOfTheReport()
    {
        Job job = Read($$"""{"data":[{"taskUUID":"{{Id}}","imageURL":"https://im.example.invalid/a.jpg"},{"taskUUID":"{{Id}}","imageURL":"","status":"success"}],"errors":[{"code":"x","taskUUID":"another"}]}""");

        (job.State, job.Images.Count, job.Error).ShouldBe((JobState.Succeeded, 1, null));
    }

    [Theory]
    [InlineData("""{"errors":[{"code":"c","message":"Not so","parameter":"width"}]}""", "Not so (parameter: width)")]
    [InlineData("""{"errors":[{"code":"c","message":"Not so.","parameter":["width","height"]}]}""", "Not so (parameter: width, height)")]
    [InlineData("""{"errors":[{"code":"c","message":"'width' is wrong","parameter":"width"}]}""", "'width' is wrong")]
    [InlineData("""{"error":"Not so"}""", "Not so")]
    [InlineData($$"""{"error":{"code":"c","message":"Not so"},"taskUUID":"{{Id}}"}""", "Not so")]
    public async Task Errors_AreReadInEveryShape(string answer, string message)
    {
        await using ScriptedHost host = await AnswerScript.StartAsync(answer);
        using ProtocolClient client = ProtocolClient.Runware(host.BaseAddress);

        (await Should.ThrowAsync<ApiException>(() => client.Medium.SubmitAsync(s_request))).ProviderMessage.ShouldBe(message);
    }

    [Fact]
    public async Task SubmitWhoseAnswerIsLost_NamesTheTask()
    {
        await using ScriptedHost host = await AnswerScript.StartCuttingAsync();
        using ProtocolClient client = ProtocolClient.Runware(host.BaseAddress, new RetryOptions());

        var error = await Should.ThrowAsync<ConnectionException>(() => client.Medium.GenerateAsync(RawRequest.Fox));

        (error.MayHaveBeenAccepted, error.Advice).ShouldBe((true, RetryAdvice.CheckFirst));
        host.Requests.ShouldHaveSingleItem().Body.ShouldContain($"\"taskUUID\":\"{error.JobId}\"");
    }

    [Fact]
    public async Task EmptyAnswer_MayBeAPaidJob()
    {
        await using ScriptedHost host = await AnswerScript.StartAsync("""{"data":[]}""");
        using ProtocolClient client = ProtocolClient.Runware(host.BaseAddress);

        var error = await Should.ThrowAsync<ProtocolException>(() => client.Medium.SubmitAsync(s_request));

        (error.MayHaveBeenAccepted, error.JobId).ShouldBe((true, Id));
    }

    [Theory]
    [InlineData($$"""{"errors":[{"code":"generationFailed","message":"Too dark","taskUUID":"{{Id}}"}]}""")]
    [InlineData($$"""{"data":[{"taskUUID":"{{Id}}","status":"error","error":{"code":"generationFailed","message":"Too dark"} }]}""")]
    public async Task TaskThatFails_FailsTheCall(string answer)
    {
        await using ScriptedHost host = await AnswerScript.StartAsync(Ack, answer);
        using ProtocolClient client = ProtocolClient.Runware(host.BaseAddress);

        var error = await Should.ThrowAsync<JobFailedException>(() => client.Medium.GenerateAsync(s_request));

        error.Message.ShouldBe($"Job {Id} of Runware failed: Too dark");
        (error.ProviderCode, error.JobId).ShouldBe(("generationFailed", Id));
    }

    [Theory]
    [InlineData($$"""{"errors":[{"code":"taskNotFound","taskUUID":"{{Id}}"}]}""", typeof(NotFoundException))]
    [InlineData("""{"errors":[{"code":"invalidApiKey","taskType":"authentication"}]}""", typeof(UnauthorizedException))]
    [InlineData($$"""{"errors":[{"code":"rateLimited","taskUUID":"{{Id}}"}]}""", typeof(RateLimitedException))]
    public async Task QuestionThatIsRefused_IsNoFailedJob(string answer, Type type)
    {
        await using ScriptedHost host = await AnswerScript.StartAsync(answer);
        using ProtocolClient client = ProtocolClient.Runware(host.BaseAddress);

        var error = await Should.ThrowAsync<ApiException>(() => client.Jobs.GetAsync(Id));

        (error.GetType(), error.MayHaveBeenAccepted).ShouldBe((type, false));
    }

    [Fact]
    public async Task Question_MayBeAskedAgain()
    {
        await using ScriptedHost host = await AnswerScript.StartAsync((500, "{}"), (200, $$"""{"data":[{{Result(1)}}]}"""));
        using ProtocolClient client = ProtocolClient.Runware(host.BaseAddress, new RetryOptions { MaximumRetries = 1 });

        (await client.Jobs.WaitAsync(Id)).State.ShouldBe(JobState.Succeeded);

        host.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task CancelledCall_SendsNothingMore()
    {
        using var cancel = new CancellationTokenSource();
        await using ScriptedHost host = await ScriptedHost.StartAsync(async context =>
        {
            await ScriptedHost.AnswerAsync(context, 200, Ack);
            await cancel.CancelAsync();
        });
        using ProtocolClient client = ProtocolClient.Runware(host.BaseAddress);

        await Should.ThrowAsync<OperationCanceledException>(() => client.Medium.GenerateAsync(s_request, cancellationToken: cancel.Token));

        host.Requests.ShouldAllBe(request => request.Method == "POST" && request.Target == "/v1");
        (await Should.ThrowAsync<InvalidOperationException>(() => client.Jobs.CancelAsync(Id))).Message.ShouldBe("Runware has no way to cancel a job: it goes on, and is paid for.");
    }

    private static string Result(int number)
    {
        return $$"""{"taskUUID":"{{Id}}","status":"success","imageUUID":"image-{{number}}","imageURL":"https://im.example.invalid/{{number}}.jpg","seed":9223372036854775807,"NSFWContent":false,"cost":0.035}""";
    }

    private static Job Read(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return RunwareJobProtocol.ReadJob(ref reader);
    }
}
