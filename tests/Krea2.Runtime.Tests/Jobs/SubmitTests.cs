using Krea2.Tests.Http;
using Microsoft.AspNetCore.Http;

namespace Krea2.Tests.Jobs;

public sealed class SubmitTests
{
    private static readonly SampleRequest s_valid = new() { Prompt = "A red fox" };
    private static readonly SampleRequest s_invalid = new() { Prompt = "A red fox", Strength = 1.4 };

    [Fact]
    public async Task InvalidRequest_IsNotSent()
    {
        await using ScriptedHost host = await new JobScript("queued").StartAsync();
        using SampleClient client = SampleClient.For(host.BaseAddress);

        var error = await Should.ThrowAsync<InvalidRequestException>(() => client.Medium.SubmitAsync(s_invalid));

        error.Message.ShouldBe("'strength' must be at most 1 on Krea, but is 1.4");
        error.Violations.Single().Pointer.ShouldBe("/strength");
        error.StatusCode.ShouldBeNull();
        error.MayHaveBeenAccepted.ShouldBeFalse();
        error.Route.ShouldBe("/generate/medium");
        host.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true, null, true)]
    [InlineData(true, false, false)]
    [InlineData(false, null, false)]
    [InlineData(false, true, true)]
    public async Task Validation_IsSwitchedPerClientAndPerCall(bool client, bool? call, bool refused)
    {
        await using ScriptedHost host = await new JobScript("queued").StartAsync();
        using var sample = new SampleClient(new SampleOptions { BaseAddress = host.BaseAddress, ValidateRequests = client });
        Task<Job> submit = SubmitAsync();

        if (refused)
        {
            await Should.ThrowAsync<InvalidRequestException>(() => submit);
        }
        else
        {
            (await submit).Id.ShouldBe("job-1");
        }

        host.Requests.Count.ShouldBe(refused ? 0 : 1);

        async Task<Job> SubmitAsync() => await sample.Medium.SubmitAsync(s_invalid, new CallOptions { Validate = call });
    }

    [Fact]
    public async Task WebhookUrl_GoesIntoItsHeader()
    {
        await using ScriptedHost host = await new JobScript("queued").StartAsync();
        using SampleClient client = SampleClient.For(host.BaseAddress);

        await client.Medium.SubmitAsync(s_valid, new CallOptions { WebhookUrl = new Uri("https://me.example.invalid/h\u00f6ok?token=x") });

        host.Requests.Single().Headers["X-Webhook-URL"].ShouldBe("https://me.example.invalid/h%C3%B6ok?token=x");
        Should.Throw<ArgumentException>(() => new CallOptions { WebhookUrl = new Uri("/relative", UriKind.Relative) }).Message.ShouldStartWith("'WebhookUrl' must be an absolute http or https address.");
        Should.Throw<ArgumentException>(() => new CallOptions { WebhookUrl = new Uri("ftp://me.example.invalid/x") });
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    public async Task IdThatNobodyCanAskFor_MayBeAPaidJob(string id)
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(200, $$"""{"job_id":"{{id}}","status":"queued","created_at":"2026-11-20T12:00:00Z","completed_at":null,"result":null}""");
        using SampleClient client = SampleClient.For(host.BaseAddress);

        var error = await Should.ThrowAsync<ProtocolException>(() => client.Medium.GenerateAsync(s_valid));

        error.Message.ShouldBe($"Krea answered POST /generate/medium with HTTP 200 and JSON that is not what the API promises: 'job_id' is no id");
        error.Advice.ShouldBe(RetryAdvice.CheckFirst);
        error.MayHaveBeenAccepted.ShouldBeTrue();
        host.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task TimeoutOfTheCall_IsUsed()
    {
        var time = new ManualTimeProvider();
        var script = new JobScript("queued") { Before = context => Task.Delay(Timeout.Infinite, context.RequestAborted) };
        await using ScriptedHost host = await script.StartAsync();
        using SampleClient client = SampleClient.For(host.BaseAddress, time);

        Task<Job> submit = client.Medium.SubmitAsync(s_valid, new CallOptions { Timeout = TimeSpan.FromSeconds(7) });
        await time.PassAsync(TimeSpan.FromSeconds(7));

        await Should.ThrowAsync<ApiTimeoutException>(() => submit);
    }

    [Fact]
    public void Price_ComesFromTheDefinition()
    {
        using SampleClient client = SampleClient.For(new Uri("http://127.0.0.1:1"));

        client.Medium.EstimateCost(s_valid).ShouldBe(0.03m);
        client.Medium.EstimateCost(s_invalid).ShouldBe(0.035m);
        client.Medium.Id.ShouldBe("medium");
        client.Medium.ToString().ShouldBe("medium");
    }

    [Fact]
    public async Task GenerateCancelledWhileWaiting_CancelsTheJob()
    {
        var time = new ManualTimeProvider();
        using var cancel = new CancellationTokenSource();
        await using ScriptedHost host = await new JobScript("sampling").StartAsync();
        using SampleClient client = SampleClient.For(host.BaseAddress, time);

        Task<Job> generate = client.Medium.GenerateAsync(s_valid, cancellationToken: cancel.Token);
        await time.WaitingAsync(TimeSpan.FromSeconds(1));
        await cancel.CancelAsync();

        (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => generate)).CancellationToken.ShouldBe(cancel.Token);
        host.Requests.Select(r => $"{r.Method} {r.Target}").ShouldBe(["POST /generate/medium", "DELETE /jobs/job-1"]);
    }

    [Fact]
    public async Task GenerateCancelledDuringTheSubmit_CancelsTheJobThatCameOfIt()
    {
        using var cancel = new CancellationTokenSource();
        var script = new JobScript("sampling") { Before = context => context.Request.Method == "POST" ? cancel.CancelAsync() : Task.CompletedTask };
        await using ScriptedHost host = await script.StartAsync();
        using SampleClient client = SampleClient.For(host.BaseAddress);

        await Should.ThrowAsync<OperationCanceledException>(() => client.Medium.GenerateAsync(s_valid, cancellationToken: cancel.Token));

        host.Requests.Select(r => r.Method).ShouldBe(["POST", "DELETE"]);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(500)]
    public async Task CancelThatTheHostRefuses_IsStillACancellation(int status)
    {
        var time = new ManualTimeProvider();
        using var cancel = new CancellationTokenSource();
        var script = new JobScript("sampling") { Before = context => context.Request.Method == "DELETE" ? ScriptedHost.AnswerAsync(context, status, "{}") : Task.CompletedTask };
        await using ScriptedHost host = await script.StartAsync();
        using SampleClient client = SampleClient.For(host.BaseAddress, time);

        Task<Job> generate = client.Medium.GenerateAsync(s_valid, cancellationToken: cancel.Token);
        await time.WaitingAsync(TimeSpan.FromSeconds(1));
        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => generate);
        host.Requests.Count(r => r.Method == "DELETE").ShouldBe(1);
    }

    [Fact]
    public async Task CancelThatTheHostDoesNotAnswer_IsGivenUp()
    {
        var time = new ManualTimeProvider();
        using var cancel = new CancellationTokenSource();
        var script = new JobScript("sampling") { Before = context => context.Request.Method == "DELETE" ? Task.Delay(Timeout.Infinite, context.RequestAborted) : Task.CompletedTask };
        await using ScriptedHost host = await script.StartAsync();
        using SampleClient client = SampleClient.For(host.BaseAddress, time);

        Task<Job> generate = client.Medium.GenerateAsync(s_valid, cancellationToken: cancel.Token);
        await time.WaitingAsync(TimeSpan.FromSeconds(1));
        await cancel.CancelAsync();
        await time.PassAsync(TimeSpan.FromSeconds(5));

        await Should.ThrowAsync<OperationCanceledException>(() => generate);
    }

    [Fact]
    public async Task CancellingTheJob_CanBeSwitchedOff()
    {
        var time = new ManualTimeProvider();
        using var cancel = new CancellationTokenSource();
        await using ScriptedHost host = await new JobScript("sampling").StartAsync();
        using SampleClient client = SampleClient.For(host.BaseAddress, time);

        Task<Job> generate = client.Medium.GenerateAsync(s_valid, progress: null, new CallOptions { CancelJobOnCancellation = false }, cancel.Token);
        await time.WaitingAsync(TimeSpan.FromSeconds(1));
        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => generate);
        host.Requests.Select(r => r.Method).ShouldBe(["POST"]);
    }

    [Fact]
    public async Task ManyJobsAtATime_DoNotMix()
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(AnswerAsync);
        using SampleClient client = SampleClient.For(host.BaseAddress);
        var options = new CallOptions { Polling = new PollingOptions { Initial = TimeSpan.FromMilliseconds(1) } };

        Job[] jobs = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => client.Medium.GenerateAsync(new SampleRequest { Prompt = $"fox-{i}" }, progress: null, options)));

        jobs.Select(j => j.Id).ShouldBe(Enumerable.Range(0, 100).Select(i => $"fox-{i}"));
        host.Requests.Count(r => r.Method == "POST").ShouldBe(100);

        static async Task AnswerAsync(HttpContext context)
        {
            string id = context.Request.Path.Value!.Split('/')[^1];
            string status = "completed";
            if (context.Request.Method == "POST")
            {
                context.Request.Body.Position = 0;
                using var reader = new StreamReader(context.Request.Body);
                id = (await reader.ReadToEndAsync()).Split('"')[3];
                status = "queued";
            }

            await ScriptedHost.AnswerAsync(context, 200, $$"""{"job_id":"{{id}}","status":"{{status}}","created_at":"2026-11-20T12:00:00Z","completed_at":null,"result":null}""");
        }
    }
}
