using System.Diagnostics;
using Krea2.Protocols;
using Krea2.Tests.Http;
using Krea2.Tests.Jobs;

namespace Krea2.Tests.Telemetry;

/// <summary>What listeners hear of a job from its beginning to its end.</summary>
public sealed class JobTelemetryTests
{
    private static readonly SampleRequest s_request = new() { Prompt = "A red fox" };

    [Fact]
    public async Task Success_IsASpanAroundItsCalls()
    {
        await using TelemetrySession session = await TelemetrySession.StartAsync(new JobScript("queued", "processing", "completed").StartAsync());

        await GenerateAsync(session, 1, 1.5, 1);

        Activity job = session.Spans.Single("generate_content Krea 2 medium");
        (job.Kind, job.Status, job.ParentSpanId).ShouldBe((ActivityKind.Client, ActivityStatusCode.Unset, session.Spans.Root.SpanId));
        (job.Source.Name, job.Source.Version).ShouldBe(("Krea2", RuntimeVersion.Text));
        job.TagObjects.Lines().ShouldBe(
        [
            "gen_ai.operation.name=generate_content",
            "gen_ai.output.type=image",
            "gen_ai.provider.name=krea",
            "gen_ai.request.model=Krea 2 medium",
            "gen_ai.response.id=job-1",
            "krea2.job.estimated_cost=0.03",
            "krea2.job.polls=3",
            "krea2.job.status=completed",
            "krea2.variant=medium",
            "server.address=127.0.0.1",
            $"server.port={session.Port}",
        ]);
        session.Spans.Spans.Where(span => span.ParentSpanId == job.SpanId).Select(span => span.DisplayName).ShouldBe(["POST /generate/medium", "GET /jobs/{id}", "GET /jobs/{id}", "GET /jobs/{id}"]);
        session.Spans.Spans.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Success_IsMeasured()
    {
        await using TelemetrySession session = await TelemetrySession.StartAsync(new JobScript("queued", "processing", "completed").StartAsync());

        await GenerateAsync(session, 1, 1.5, 1);

        string[] common =
        [
            "gen_ai.operation.name=generate_content",
            "gen_ai.provider.name=krea",
            "gen_ai.request.model=Krea 2 medium",
            "krea2.variant=medium",
            "server.address=127.0.0.1",
            $"server.port={session.Port}",
        ];
        Measured duration = session.Metrics.Single("gen_ai.client.operation.duration");
        duration.Value.ShouldBe(3.5);
        duration.Instrument.Unit.ShouldBe("s");
        duration.Tags.Lines().ShouldBe([.. common[..3], "krea2.job.state=succeeded", .. common[3..]]);
        Measured waiting = session.Metrics.Single("krea2.job.waiting_time");
        waiting.Value.ShouldBe(2.5);
        waiting.Tags.Lines().ShouldBe(common);
        Measured cost = session.Metrics.Single("krea2.job.estimated_cost");
        cost.Value.ShouldBe(0.03);
        cost.Tags.Lines().ShouldBe(common);
        session.Metrics.Of("krea2.jobs.in_flight").Select(measured => measured.Value).ShouldBe([1, -1]);
        session.Metrics.Of("krea2.jobs.in_flight")[1].Tags.Lines().ShouldBe(common);
        session.Metrics.All.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Success_IsLogged()
    {
        await using TelemetrySession session = await TelemetrySession.StartAsync(new JobScript("queued", "queued", "completed").StartAsync());

        await GenerateAsync(session, 1, 1.5, 2.25);

        session.Logs.Messages.ShouldBe(
        [
            "Krea accepted job job-1 of medium; estimated cost in USD: 0.03",
            "Job job-1 of Krea is 'backlogged' (Waiting) after 0 s and 0 polls",
            "Job job-1 of Krea is 'queued' (Waiting) after 1 s and 1 polls",
            "Job job-1 of Krea is 'completed' (Succeeded) after 4.75 s and 3 polls",
            "Job job-1 of Krea succeeded after 4.75 s and 3 polls",
        ]);
        session.Logs.Entries.ShouldAllBe(entry => entry.Category == "Krea2.krea");
        session.Logs.Events.ShouldBe(["JobSubmitted", "JobStateChanged", "JobStateChanged", "JobStateChanged", "JobSucceeded"]);
    }

    [Fact]
    public async Task WaitById_IsAFetchOfWhatWasGeneratedBefore()
    {
        await using TelemetrySession session = await TelemetrySession.StartAsync(new JobScript("queued", "completed").StartAsync());

        Task<Job> wait = session.Client.Jobs.WaitAsync("job-1");
        await session.Time.PassAsync(TimeSpan.FromSeconds(1));
        await wait;

        Activity job = session.Spans.Single("fetch_response");
        job.TagObjects.Lines().ShouldBe(
        [
            "gen_ai.operation.name=fetch_response",
            "gen_ai.output.type=image",
            "gen_ai.provider.name=krea",
            "gen_ai.response.id=job-1",
            "krea2.job.polls=2",
            "krea2.job.status=completed",
            "server.address=127.0.0.1",
            $"server.port={session.Port}",
        ]);
        session.Metrics.Single("gen_ai.client.operation.duration").Tags["krea2.job.state"].ShouldBe("succeeded");
        session.Metrics.Single("krea2.job.waiting_time").Value.ShouldBe(1);
        session.Metrics.Of("krea2.jobs.in_flight").Select(measured => measured.Value).ShouldBe([1, -1]);
        session.Metrics.Of("krea2.job.estimated_cost").ShouldBeEmpty();
        session.Logs.Events.ShouldBe(["JobStateChanged", "JobStateChanged", "JobSucceeded"]);
    }

    [Fact]
    public async Task WaitOfAVariant_NamesTheModel()
    {
        await using TelemetrySession session = await TelemetrySession.StartAsync(new JobScript("completed").StartAsync());
        Job finished = await session.Client.Jobs.GetAsync("job-1");

        await session.Client.Large.WaitAsync(finished);

        session.Spans.Single("fetch_response Krea 2 large").GetTagItem("krea2.variant").ShouldBe("large");
        session.Metrics.Of("krea2.jobs.in_flight").ShouldBeEmpty("the job was finished before the wait");
        session.Metrics.Of("krea2.job.waiting_time").ShouldBeEmpty("how long it waited was not seen");
    }

    [Fact]
    public async Task SubmitAlone_IsCountedAndLogged()
    {
        await using TelemetrySession session = await TelemetrySession.StartAsync(new JobScript("queued").StartAsync());

        await session.Client.Medium.SubmitAsync(s_request with { Strength = 0.5 });

        session.Metrics.Single("krea2.job.estimated_cost").Value.ShouldBe(0.035);
        session.Logs.Single("JobSubmitted").State["EstimatedCost"].ShouldBe(0.035m);
        session.Spans.Spans.Single().DisplayName.ShouldBe("POST /generate/medium");
    }

    [Theory]
    [InlineData("nsfw_content", "nsfw_content")]
    [InlineData("the prompt 'A red fox' is not allowed", null)]
    public async Task FailedJob_IsAnErrorWithoutTheHostsWords(string code, string? logged)
    {
        await using TelemetrySession session = await TelemetrySession.StartAsync(new JobScript("failed") { Extra = $$""","error":{"code":"{{code}}","message":"A red fox is not allowed"}""" }.StartAsync());

        Task<Job> generate = session.Client.Medium.GenerateAsync(s_request);
        await session.Time.PassAsync(TimeSpan.FromSeconds(1));
        await Should.ThrowAsync<JobFailedException>(() => generate);

        Activity job = session.Spans.Single("generate_content Krea 2 medium");
        (job.Status, job.StatusDescription).ShouldBe((ActivityStatusCode.Error, null));
        job.GetTagItem("error.type").ShouldBe("Krea2.JobFailedException");
        job.GetTagItem("krea2.job.status").ShouldBe("failed");
        Measured duration = session.Metrics.Single("gen_ai.client.operation.duration");
        (duration.Tags["error.type"], duration.Tags["krea2.job.state"]).ShouldBe(("Krea2.JobFailedException", "failed"));
        session.Logs.Single("JobFailed").State.GetValueOrDefault("Code").ShouldBe(logged);
        session.Logs.Single("JobFailed").Message.ShouldEndWith(logged is null ? " polls" : $" polls; the host's code: {logged}");
        session.Logs.Events.ShouldNotContain("JobWaitFailed");
        session.Logs.Messages.ShouldAllBe(message => !message.Contains("fox"));
        session.Metrics.Of("krea2.jobs.in_flight").Select(measured => measured.Value).ShouldBe([1, -1]);
    }

    [Fact]
    public async Task JobThatTakesTooLong_IsSaidToGoOn()
    {
        await using TelemetrySession session = await TelemetrySession.StartAsync(new JobScript("queued").StartAsync(), options => options.Polling = new PollingOptions { MaximumWait = TimeSpan.FromSeconds(2) });

        Task<Job> generate = session.Client.Medium.GenerateAsync(s_request);
        await session.Time.PassAsync(TimeSpan.FromSeconds(1));
        await session.Time.PassAsync(TimeSpan.FromSeconds(1));
        await Should.ThrowAsync<JobTimeoutException>(() => generate);

        session.Spans.Single("generate_content Krea 2 medium").GetTagItem("error.type").ShouldBe("Krea2.JobTimeoutException");
        Measured duration = session.Metrics.Single("gen_ai.client.operation.duration");
        (duration.Value, duration.Tags["krea2.job.state"], duration.Tags["error.type"]).ShouldBe((2, "waiting", "Krea2.JobTimeoutException"));
        session.Metrics.Of("krea2.job.waiting_time").ShouldBeEmpty();
        session.Logs.Messages.Last().ShouldBe("Job job-1 of Krea did not finish within 2 s and is 'queued'; it goes on at the host: wait for it again by its id, and do not submit it a second time");
    }

    [Fact]
    public async Task WaitThatBreaks_SaysThatTheJobGoesOn()
    {
        await using TelemetrySession session = await TelemetrySession.StartAsync(
            new JobScript("queued") { Before = context => context.Request.Method == "GET" ? ScriptedHost.AnswerAsync(context, 403, """{"error":"A red fox"}""") : Task.CompletedTask }.StartAsync());

        Task<Job> generate = session.Client.Medium.GenerateAsync(s_request);
        await session.Time.PassAsync(TimeSpan.FromSeconds(1));
        await Should.ThrowAsync<UnauthorizedException>(() => generate);

        LogEntry entry = session.Logs.Single("JobWaitFailed");
        (entry.State["ErrorType"], entry.State["JobId"], entry.Exception).ShouldBe(("403", "job-1", null));
        session.Metrics.Single("gen_ai.client.operation.duration").Tags["error.type"].ShouldBe("403");
    }

    [Theory]
    [InlineData(204, "JobCancellationAccepted")]
    [InlineData(500, "JobCancellationFailed")]
    public async Task CancelledCall_SaysWhatBecameOfTheJob(int status, string told)
    {
        using var cancellation = new CancellationTokenSource();
        await using TelemetrySession session = await TelemetrySession.StartAsync(new JobScript("queued")
        {
            Before = async context =>
            {
                if (context.Request.Method == "DELETE")
                {
                    context.Response.StatusCode = status;
                }
                else if (context.Request.Method == "GET")
                {
                    await cancellation.CancelAsync();
                    await Task.Delay(Timeout.Infinite, context.RequestAborted);
                }
            },
        }.StartAsync());

        Task<Job> generate = session.Client.Medium.GenerateAsync(s_request, cancellationToken: cancellation.Token);
        await session.Time.PassAsync(TimeSpan.FromSeconds(1));
        await Should.ThrowAsync<OperationCanceledException>(() => generate);

        Activity job = session.Spans.Single("generate_content Krea 2 medium");
        job.GetTagItem("error.type").ShouldBe("System.OperationCanceledException");
        session.Spans.Single("DELETE /jobs/{id}").ParentSpanId.ShouldBe(job.SpanId);
        session.Spans.Single("GET /jobs/{id}").GetTagItem("error.type").ShouldBe("System.OperationCanceledException");
        session.Logs.Events.ShouldContain(told);
        session.Logs.Events.ShouldContain("JobWaitCancelled");
        session.Metrics.Of("krea2.jobs.in_flight").Select(measured => measured.Value).ShouldBe([1, -1]);
    }

    [Fact]
    public async Task InvalidRequest_IsNoCall()
    {
        await using TelemetrySession session = await TelemetrySession.StartAsync(new JobScript("queued").StartAsync());

        await Should.ThrowAsync<InvalidRequestException>(() => session.Client.Medium.GenerateAsync(s_request with { Strength = 2 }));

        session.Spans.Spans.ShouldBeEmpty();
        session.Metrics.All.ShouldBeEmpty();
        session.Logs.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task EstimateThatFails_LosesNoJob()
    {
        await using TelemetrySession session = await TelemetrySession.StartAsync(new JobScript("queued").StartAsync());
        var variant = new JobVariant<SampleRequest>(session.Client.Api, new KreaJobProtocol("/jobs/{id}", "/jobs/{id}", null), new JobVariantDefinition<SampleRequest>
        {
            Id = "odd",
            Route = "/generate/odd",
            Validate = _ => [],
            EstimateCost = _ => throw new InvalidOperationException("no price"),
        });

        (await variant.SubmitAsync(s_request)).Id.ShouldBe("job-1");

        session.Logs.Single("JobSubmitted").State.GetValueOrDefault("EstimatedCost").ShouldBeNull();
        session.Metrics.Of("krea2.job.estimated_cost").ShouldBeEmpty();
    }

    private static async Task GenerateAsync(TelemetrySession session, params double[] pauses)
    {
        Task<Job> generate = session.Client.Medium.GenerateAsync(s_request);
        foreach (double pause in pauses)
        {
            await session.Time.PassAsync(TimeSpan.FromSeconds(pause));
        }

        await generate;
    }
}
