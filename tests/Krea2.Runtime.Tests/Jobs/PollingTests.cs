using Krea2.Runtime.Tests.Faults;
using Krea2.Tests.Http;

namespace Krea2.Tests.Jobs;

/// <summary>How long the pauses between polls are where the host has something to say about them.</summary>
public sealed class PollingTests
{
    private static readonly SampleRequest s_request = new() { Prompt = "A red fox" };

    [Fact]
    public async Task RetryAfterOfAGoodAnswer_IsTheNextPause()
    {
        var time = new ManualTimeProvider();
        await using ScriptedHost host = await ScriptAsync("4", "0", null, "600", null);
        using SampleClient client = SampleClient.For(host.BaseAddress, time);
        var progress = new List<JobProgress>();

        Task<Job> wait = client.Jobs.WaitAsync("job-1", new Recorder<JobProgress>(progress), new CallOptions { Polling = new PollingOptions { MaximumWait = TimeSpan.FromMinutes(30) } });

        // As asked; not under the initial pause; again by our own count, which went on meanwhile; longer than our maximum.
        foreach (double seconds in (double[])[4, 1, 2.25, 600])
        {
            await time.PassAsync(TimeSpan.FromSeconds(seconds));
        }

        (await wait).State.ShouldBe(JobState.Succeeded);
        progress.Select(p => p.Job.PollAfter?.TotalSeconds).ShouldBe([4, 0, null, 600, null]);
    }

    [Fact]
    public async Task RetryAfterBeyondTheWait_EndsInALastLook()
    {
        var time = new ManualTimeProvider();
        await using ScriptedHost host = await ScriptAsync("3600", null);
        using SampleClient client = SampleClient.For(host.BaseAddress, time);

        Task<Job> wait = client.Jobs.WaitAsync("job-1", options: new CallOptions { Polling = new PollingOptions { MaximumWait = TimeSpan.FromSeconds(30) } });
        await time.PassAsync(TimeSpan.FromSeconds(30));

        (await wait).State.ShouldBe(JobState.Succeeded);
    }

    [Fact]
    public async Task RetriesOfAPoll_EndWithTheWait()
    {
        var clock = new SkippingTimeProvider();
        await using ScriptedHost host = await new JobScript("processing")
        {
            Before = static context => context.Request.Method == "GET" ? ScriptedHost.AnswerAsync(context, 503, "{}") : Task.CompletedTask,
        }.StartAsync();
        using SampleClient client = SampleClient.For(host.BaseAddress, clock, retry: new RetryOptions { MaximumRetries = 50 });

        var error = await Should.ThrowAsync<ServerErrorException>(() => client.Medium.GenerateAsync(s_request, progress: null, new CallOptions { Polling = new PollingOptions { MaximumWait = TimeSpan.FromSeconds(20) } }));

        error.Advice.ShouldBe(RetryAdvice.WaitForJob);
        (clock.GetUtcNow() - SkippingTimeProvider.Start).ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(20));
        host.Requests.Count.ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task Pauses_DoNotGrowOverTheMaximum()
    {
        var clock = new SkippingTimeProvider();
        await using ScriptedHost host = await new JobScript([.. Enumerable.Repeat("processing", 9), "completed"]).StartAsync();
        using SampleClient client = SampleClient.For(host.BaseAddress, clock);

        await client.Medium.GenerateAsync(s_request);

        clock.Pauses.Select(pause => Math.Round(pause.TotalSeconds, 1)).ShouldBe([1, 1, 1.5, 2.2, 3.4, 5.1, 7.6, 10, 10, 10]);
    }

    /// <summary>One job whose answers ask for these pauses; after the last it is finished.</summary>
    private static Task<ScriptedHost> ScriptAsync(params string?[] retryAfter)
    {
        int polls = 0;
        return ScriptedHost.StartAsync(context =>
        {
            int poll = Interlocked.Increment(ref polls) - 1;
            if (retryAfter[poll] is { } seconds)
            {
                context.Response.Headers.RetryAfter = seconds;
            }

            string status = poll == retryAfter.Length - 1 ? "completed" : "processing";
            return ScriptedHost.AnswerAsync(context, 200, $$"""{"job_id":"job-1","status":"{{status}}","created_at":"2026-11-20T12:00:00Z"}""");
        });
    }
}
