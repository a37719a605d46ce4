using Krea2.Tests.Http;

namespace Krea2.Tests.Jobs;

public sealed class WaitTests
{
    private static readonly SampleRequest s_request = new() { Prompt = "A red fox" };

    [Fact]
    public async Task Generate_PollsWithGrowingPausesThatAreShortAgainOnceTheJobRuns()
    {
        var time = new ManualTimeProvider();
        await using ScriptedHost host = await new JobScript("queued", "scheduled", "processing", "sampling", "reticulating", "intermediate-complete", "completed").StartAsync();
        using SampleClient client = SampleClient.For(host.BaseAddress, time);
        var progress = new List<JobProgress>();

        Task<Job> generate = client.Medium.GenerateAsync(s_request, new Recorder<JobProgress>(progress));
        // A timer counts whole milliseconds.
        foreach (double seconds in (double[])[1, 1.5, 2.25, 1, 1.5, 2.25, 3.375])
        {
            await time.PassAsync(TimeSpan.FromSeconds(seconds));
        }

        Job job = await generate;

        job.State.ShouldBe(JobState.Succeeded);
        job.Images.Single().Url.ShouldBe(new Uri("https://images.example.invalid/fox.png"));
        progress.Select(p => p.Job.Status).ShouldBe(["backlogged", "queued", "scheduled", "processing", "sampling", "reticulating", "intermediate-complete", "completed"]);
        progress.Select(p => p.Polls).ShouldBe(Enumerable.Range(0, 8));
        progress[^1].Elapsed.ShouldBe(TimeSpan.FromSeconds(12.875));
        host.Requests.Select(r => $"{r.Method} {r.Target}").ShouldBe(["POST /generate/medium", .. Enumerable.Repeat("GET /jobs/job-1", 7)]);
        host.Requests.First().Body.ShouldBe("""{"prompt":"A red fox"}""");
    }

    [Fact]
    public async Task SlowVariant_IsAskedForLater()
    {
        var time = new ManualTimeProvider();
        await using ScriptedHost host = await new JobScript("queued", "completed").StartAsync();
        using SampleClient client = SampleClient.For(host.BaseAddress, time);

        Task<Job> generate = client.Large.GenerateAsync(s_request);
        await time.PassAsync(TimeSpan.FromSeconds(5));
        await time.PassAsync(TimeSpan.FromSeconds(7.5));

        (await generate).State.ShouldBe(JobState.Succeeded);
    }

    [Fact]
    public async Task PollingOfTheCall_WinsOverTheClients()
    {
        var time = new ManualTimeProvider();
        await using ScriptedHost host = await new JobScript("queued", "queued", "completed").StartAsync();
        using SampleClient client = SampleClient.For(host.BaseAddress, time);
        var options = new CallOptions { Polling = new PollingOptions { Initial = TimeSpan.FromSeconds(20), Maximum = TimeSpan.FromSeconds(3), Factor = 4 } };

        Task<Job> generate = client.Medium.GenerateAsync(s_request, progress: null, options);
        await time.PassAsync(TimeSpan.FromSeconds(20));
        await time.PassAsync(TimeSpan.FromSeconds(20));
        await time.PassAsync(TimeSpan.FromSeconds(20));

        (await generate).State.ShouldBe(JobState.Succeeded);
    }

    [Fact]
    public async Task JobById_IsAskedForAtOnceAfterARestart()
    {
        await using ScriptedHost host = await new JobScript("completed").StartAsync();
        using SampleClient client = SampleClient.For(host.BaseAddress, new ManualTimeProvider());
        var progress = new List<JobProgress>();

        Job job = await client.Jobs.WaitAsync("job-1", new Recorder<JobProgress>(progress));

        job.State.ShouldBe(JobState.Succeeded);
        progress.Single().Polls.ShouldBe(1);
        host.Requests.Single().Target.ShouldBe("/jobs/job-1");
    }

    [Fact]
    public async Task FinishedJob_IsNotAskedForAgain()
    {
        await using ScriptedHost host = await new JobScript("completed").StartAsync();
        using SampleClient client = SampleClient.For(host.BaseAddress);
        Job job = await client.Jobs.GetAsync("job-1");

        (await client.Jobs.WaitAsync(job)).ShouldBeSameAs(job);
        (await client.Medium.WaitAsync(job, cancellationToken: new CancellationToken(canceled: true))).ShouldBeSameAs(job);

        host.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task FailedJob_SaysWhy()
    {
        await using ScriptedHost host = await new JobScript("failed") { Extra = ""","error":{"code":"nsfw","message":"Not this."}""" }.StartAsync();
        using SampleClient client = SampleClient.For(host.BaseAddress);

        var error = await Should.ThrowAsync<JobFailedException>(() => client.Jobs.WaitAsync("job-1"));

        error.Message.ShouldBe("Job job-1 of Krea failed: Not this");
        error.ProviderCode.ShouldBe("nsfw");
        error.JobId.ShouldBe("job-1");
        error.Job.Error.ShouldBe(new JobError { Code = "nsfw", Message = "Not this." });
        error.MayHaveBeenAccepted.ShouldBeFalse();
    }

    [Fact]
    public async Task JobCancelledAtTheHost_IsNoCancellationOfTheCaller()
    {
        await using ScriptedHost host = await new JobScript("cancelled").StartAsync();
        using SampleClient client = SampleClient.For(host.BaseAddress);

        (await Should.ThrowAsync<JobCancelledException>(() => client.Jobs.WaitAsync("job-1"))).Job.Status.ShouldBe("cancelled");
    }

    [Fact]
    public async Task JobThatNeverEnds_TimesOutAfterALastLook()
    {
        var time = new ManualTimeProvider();
        await using ScriptedHost host = await new JobScript("sampling").StartAsync();
        using SampleClient client = SampleClient.For(host.BaseAddress, time);
        var options = new CallOptions { Polling = new PollingOptions { MaximumWait = TimeSpan.FromSeconds(2) } };

        Task<Job> generate = client.Medium.GenerateAsync(s_request, progress: null, options);
        await time.PassAsync(TimeSpan.FromSeconds(1));
        await time.PassAsync(TimeSpan.FromSeconds(1));

        var error = await Should.ThrowAsync<JobTimeoutException>(() => generate);
        error.Message.ShouldBe("Job job-1 of Krea did not finish within 00:00:02 and is 'sampling'");
        error.Job.Id.ShouldBe("job-1");
        host.Requests.Select(r => r.Method).ShouldBe(["POST", "GET", "GET"]);
    }

    [Theory]
    [InlineData(404, typeof(NotFoundException))]
    [InlineData(500, typeof(ServerErrorException))]
    public async Task PollThatFails_KeepsTheJobsId(int status, Type type)
    {
        var time = new ManualTimeProvider();
        var script = new JobScript("sampling")
        {
            Before = context => context.Request.Method == "GET" ? ScriptedHost.AnswerAsync(context, status, """{"error":"no"}""") : Task.CompletedTask,
        };
        await using ScriptedHost host = await script.StartAsync();
        using SampleClient client = SampleClient.For(host.BaseAddress, time);

        Task<Job> generate = client.Medium.GenerateAsync(s_request);
        await time.PassAsync(TimeSpan.FromSeconds(1));

        var error = await Should.ThrowAsync<ApiException>(() => generate);
        error.GetType().ShouldBe(type);
        error.JobId.ShouldBe("job-1");
        error.MayHaveBeenAccepted.ShouldBeFalse();
    }

    [Fact]
    public async Task CancelledWait_DoesNotCancelTheJob()
    {
        var time = new ManualTimeProvider();
        using var cancel = new CancellationTokenSource();
        await using ScriptedHost host = await new JobScript("sampling").StartAsync();
        using SampleClient client = SampleClient.For(host.BaseAddress, time);

        Task<Job> wait = client.Jobs.WaitAsync("job-1", cancellationToken: cancel.Token);
        await time.WaitingAsync(TimeSpan.FromSeconds(1));
        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => wait);
        host.Requests.Select(r => r.Method).ShouldBe(["GET"]);
    }

    [Fact]
    public async Task DisposedWhileWaiting_EndsTheWait()
    {
        var time = new ManualTimeProvider();
        await using ScriptedHost host = await new JobScript("sampling").StartAsync();
        SampleClient client = SampleClient.For(host.BaseAddress, time);
        Task<Job> wait = client.Jobs.WaitAsync("job-1");
        await time.WaitingAsync(TimeSpan.FromSeconds(1));
        client.Dispose();

        await Should.ThrowAsync<ObjectDisposedException>(() => wait);
    }

    [Fact]
    public async Task AnswerAboutAnotherJob_IsNotTakenForThisOne()
    {
        await using ScriptedHost host = await new JobScript("completed").StartAsync();
        using SampleClient client = SampleClient.For(host.BaseAddress);

        var error = await Should.ThrowAsync<ProtocolException>(() => client.Jobs.WaitAsync("job-2"));

        error.Message.ShouldBe("Job job-2 of Krea was asked for, but the answer is about job job-1");
        error.JobId.ShouldBe("job-2");
        error.Advice.ShouldBe(RetryAdvice.WaitForJob);
        error.MayHaveBeenAccepted.ShouldBeFalse();
        (await client.Jobs.WaitAsync("JOB-1")).State.ShouldBe(JobState.Succeeded);
    }

    [Fact]
    public async Task Cancel_DeletesTheJob()
    {
        await using ScriptedHost host = await new JobScript("queued").StartAsync();
        using SampleClient client = SampleClient.For(host.BaseAddress);

        await client.Jobs.CancelAsync("a/b");

        host.Requests.Single().ShouldSatisfyAllConditions(r => r.Method.ShouldBe("DELETE"), r => r.Target.ShouldBe("/jobs/a%2Fb"));
    }

    [Theory]
    [InlineData("..")]
    [InlineData("")]
    public async Task IdThatIsNone_IsRefused(string id)
    {
        using SampleClient client = SampleClient.For(new Uri("http://127.0.0.1:1"));

        await Should.ThrowAsync<ArgumentException>(async () => await client.Jobs.GetAsync(id));
    }
}
