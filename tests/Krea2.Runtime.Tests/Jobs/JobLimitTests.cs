using System.Collections.Concurrent;
using Krea2.Runtime.Tests.Faults;
using Krea2.Tests.Http;

namespace Krea2.Tests.Jobs;

/// <summary>How many jobs of a client are under way at a time.</summary>
public sealed class JobLimitTests
{
    private static readonly SampleRequest s_request = new() { Prompt = "A red fox" };

    [Fact]
    public async Task JobsBeyondTheLimit_WaitForTheirTurnInTheOrderInWhichTheyCame()
    {
        var order = new ConcurrentQueue<string>();
        var gates = new ConcurrentDictionary<string, TaskCompletionSource>();
        await using ScriptedHost host = await StartAsync(order, gates);
        using SampleClient client = Client(host.BaseAddress, most: 1);

        Task<Job>[] jobs = [.. Enumerable.Range(0, 6).Select(i => client.Medium.GenerateAsync(new SampleRequest { Prompt = $"{i}" }))];
        for (int i = 0; i < jobs.Length; i++)
        {
            // Whoever is at the host is alone there.
            await Gate(gates, $"{i}").Task.WaitAsync(TimeSpan.FromSeconds(20));
            order.Count.ShouldBe(i + 1);
            jobs.Skip(i).ShouldAllBe(job => !job.IsCompleted);
            Gate(gates, $"{i}/end").SetResult();
            (await jobs[i]).State.ShouldBe(JobState.Succeeded);
        }

        order.ShouldBe(["0", "1", "2", "3", "4", "5"]);
    }

    [Fact]
    public async Task CancelledWhileWaiting_SendsNothingAndGivesItsTurnAway()
    {
        using var cancel = new CancellationTokenSource();
        var order = new ConcurrentQueue<string>();
        var gates = new ConcurrentDictionary<string, TaskCompletionSource>();
        await using ScriptedHost host = await StartAsync(order, gates);
        using SampleClient client = Client(host.BaseAddress, most: 1);
        Task<Job> first = client.Medium.GenerateAsync(new SampleRequest { Prompt = "first" });
        await Gate(gates, "first").Task;
        Task<Job> second = client.Medium.GenerateAsync(new SampleRequest { Prompt = "second" }, cancellationToken: cancel.Token);
        Task<Job> third = client.Medium.GenerateAsync(new SampleRequest { Prompt = "third" });

        await cancel.CancelAsync();
        (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second)).CancellationToken.ShouldBe(cancel.Token);
        Gate(gates, "first/end").SetResult();
        Gate(gates, "third/end").SetResult();
        await first;
        await third;

        order.ShouldBe(["first", "third"]);
    }

    [Fact]
    public async Task DisposedWhileWaiting_EndsEveryWait()
    {
        var order = new ConcurrentQueue<string>();
        var gates = new ConcurrentDictionary<string, TaskCompletionSource>();
        await using ScriptedHost host = await StartAsync(order, gates);
        SampleClient client = Client(host.BaseAddress, most: 1);
        Task<Job> first = client.Medium.GenerateAsync(new SampleRequest { Prompt = "first" });
        await Gate(gates, "first").Task;
        Task<Job> second = client.Medium.GenerateAsync(s_request);
        Task<Job> third = client.Medium.SubmitAsync(s_request);

        client.Dispose();

        await Should.ThrowAsync<ObjectDisposedException>(() => first);
        await Should.ThrowAsync<ObjectDisposedException>(() => second);
        await Should.ThrowAsync<ObjectDisposedException>(() => third);
        await Should.ThrowAsync<ObjectDisposedException>(() => client.Medium.GenerateAsync(s_request));
        order.ShouldBe(["first"]);
    }

    [Theory]
    [InlineData(400, "")]
    [InlineData(500, "")]
    [InlineData(200, "failed")]
    [InlineData(200, "cancelled")]
    public async Task JobThatFails_FreesItsPlace(int status, string state)
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(status, $$"""{"job_id":"a","status":"{{state}}","created_at":"2026-11-20T12:00:00Z"}""");
        using SampleClient client = Client(host.BaseAddress, most: 1);

        for (int i = 0; i < 5; i++)
        {
            await Should.ThrowAsync<ApiException>(() => client.Medium.GenerateAsync(s_request));
        }

        await Should.ThrowAsync<InvalidRequestException>(() => client.Medium.GenerateAsync(s_request with { Strength = 7 }));
        host.Requests.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Place_IsKeptWhileASubmitIsRepeated()
    {
        var time = new ManualTimeProvider();
        int submits = 0;
        await using ScriptedHost host = await ScriptedHost.StartAsync(context =>
        {
            bool first = Interlocked.Increment(ref submits) == 1;
            context.Response.Headers.RetryAfter = first ? "7" : default;
            return ScriptedHost.AnswerAsync(context, first ? 429 : 200, """{"job_id":"a","status":"completed","created_at":"2026-11-20T12:00:00Z"}""");
        });
        using SampleClient client = Client(host.BaseAddress, most: 1, time);

        Task<Job> first = client.Medium.GenerateAsync(new SampleRequest { Prompt = "first" });
        await time.WaitingAsync(TimeSpan.FromSeconds(7));
        Task<Job> second = client.Medium.GenerateAsync(new SampleRequest { Prompt = "second" });
        second.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(7));
        await first;
        await second;

        host.Requests.Select(request => request.Body.Contains("first", StringComparison.Ordinal)).ShouldBe([true, true, false]);
    }

    [Fact]
    public async Task SubmitAlone_GivesItsPlaceBackWhenTheHostHasAnswered()
    {
        await using ScriptedHost host = await new JobScript("queued").StartAsync();
        using SampleClient client = Client(host.BaseAddress, most: 1);

        for (int i = 0; i < 3; i++)
        {
            (await client.Medium.SubmitAsync(s_request)).IsFinished.ShouldBeFalse();
        }
    }

    [Fact]
    public async Task Limit_IsNeverExceeded()
    {
        int running = 0;
        int most = 0;
        await using ScriptedHost host = await ScriptedHost.StartAsync(context =>
        {
            bool submit = context.Request.Method == "POST";
            if (submit)
            {
                int now = Interlocked.Increment(ref running);
                InterlockedMaximum(ref most, now);
            }
            else
            {
                Interlocked.Decrement(ref running);
            }

            return ScriptedHost.AnswerAsync(context, 200, $$"""{"job_id":"a","status":"{{(submit ? "queued" : "completed")}}","created_at":"2026-11-20T12:00:00Z"}""");
        });
        using SampleClient client = Client(host.BaseAddress, most: 4, new SkippingTimeProvider());

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => client.Medium.GenerateAsync(s_request)));

        most.ShouldBe(4);
        host.Requests.Count.ShouldBe(200);
    }

    private static void InterlockedMaximum(ref int target, int value)
    {
        int seen = Volatile.Read(ref target);
        while (value > seen)
        {
            int before = Interlocked.CompareExchange(ref target, value, seen);
            if (before == seen)
            {
                return;
            }

            seen = before;
        }
    }

    /// <summary>A host that notes each submit by its prompt, opens the gate of that name, and holds the answer back until the gate with "/end" is opened.</summary>
    private static Task<ScriptedHost> StartAsync(ConcurrentQueue<string> order, ConcurrentDictionary<string, TaskCompletionSource> gates)
    {
        return ScriptedHost.StartAsync(async context =>
        {
            context.Request.Body.Position = 0;
            using System.Text.Json.JsonDocument body = await System.Text.Json.JsonDocument.ParseAsync(context.Request.Body);
            string prompt = body.RootElement.GetProperty("prompt").GetString()!;
            order.Enqueue(prompt);
            Gate(gates, prompt).SetResult();
            await Gate(gates, $"{prompt}/end").Task.WaitAsync(context.RequestAborted);
            await ScriptedHost.AnswerAsync(context, 200, """{"job_id":"a","status":"completed","created_at":"2026-11-20T12:00:00Z"}""");
        });
    }

    private static TaskCompletionSource Gate(ConcurrentDictionary<string, TaskCompletionSource> gates, string name)
    {
        return gates.GetOrAdd(name, static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
    }

    private static SampleClient Client(Uri address, int most, TimeProvider? time = null)
    {
        return new SampleClient(new SampleOptions { BaseAddress = address, ApiKey = SampleClient.Key, TimeProvider = time ?? TimeProvider.System, MaximumJobsInFlight = most });
    }
}
