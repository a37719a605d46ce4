using System.Text;
using Krea2.Tests.Http;

namespace Krea2.Tests.Webhooks;

/// <summary><see cref="IJobWebhooks"/>: what is believed, what is refused, and what counts as a repeat.</summary>
public sealed class JobWebhooksTests
{
    private const string Id = "6f0b7a52-5d0e-4b53-9a56-0d2f1c1a7b11";
    private const string Completed = $$"""{"job_id":"{{Id}}","status":"completed","created_at":"2026-11-20T12:00:00.000Z","result":{"urls":["https://gen.example/fox.png"]} }""";

    [Fact]
    public async Task Body_IsNotBelieved_TheHostIsAsked()
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(200, Completed);
        using SampleClient client = SampleClient.For(host.BaseAddress);
        using Stream body = Body($$"""{"result":{"urls":["https://evil.example/x.exe"]},"status":7,"job_id":"{{Id}}" }""");

        JobWebhook webhook = await client.Jobs.Webhooks.ReadAsync(body);

        webhook.IsRepeat.ShouldBeFalse();
        (webhook.Job.Id, webhook.Job.State, webhook.Job.Images[0].Url!.AbsoluteUri).ShouldBe((Id, JobState.Succeeded, "https://gen.example/fox.png"));
        (host.Requests.Single().Method, host.Requests.Single().Target).ShouldBe(("GET", $"/jobs/{Id}"));
        body.CanRead.ShouldBeTrue();
    }

    [Fact]
    public async Task TrustedBody_IsTheJob()
    {
        using SampleClient client = SampleClient.For(new Uri("http://api.example.invalid"));

        JobWebhook webhook = await client.Jobs.Webhooks.ReadAsync(Body(Completed), trustBody: true);

        (webhook.Job.State, webhook.Job.Images[0].Url!.AbsoluteUri).ShouldBe((JobState.Succeeded, "https://gen.example/fox.png"));
        (await client.Jobs.Webhooks.ReadAsync(Body(Completed), trustBody: true)).IsRepeat.ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("job")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"job_id":7}""")]
    [InlineData("""{"job_id":""}""")]
    [InlineData("""{"job_id":"\ud800"}""")]
    [InlineData("""{"job_id":"a"} {}""")]
    [InlineData("""{"job_id":"a","status":"completed"}}""")]
    [InlineData("""{"job_id":"a","status":"com""")]
    [InlineData("""{"job_id":"."}""")]
    [InlineData("""{"job_id":".."}""")]
    public async Task BodyThatReportsNoJob_IsRefusedWithoutAskingTheHost(string body)
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(200, Completed);
        using SampleClient client = SampleClient.For(host.BaseAddress);

        await Should.ThrowAsync<InvalidWebhookException>(() => client.Jobs.Webhooks.ReadAsync(Body(body)));

        host.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData($$"""{"job_id":"{{Id}}"}""")]
    [InlineData($$"""{"job_id":"{{Id}}","status":"completed","result":{"urls":["file:///etc/passwd"]} }""")]
    public async Task TrustedBody_MustBeAWholeJob(string body)
    {
        using SampleClient client = SampleClient.For(new Uri("http://api.example.invalid"));

        (await Should.ThrowAsync<InvalidWebhookException>(() => client.Jobs.Webhooks.ReadAsync(Body(body), trustBody: true))).Message.ShouldBe("A webhook of Krea must be the JSON of a job");
    }

    [Theory]
    [InlineData(256, true)]
    [InlineData(257, false)]
    public async Task Id_HasALimit(int length, bool asked)
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(404, """{"error":"Job not found"}""");
        using SampleClient client = SampleClient.For(host.BaseAddress);

        await Should.ThrowAsync<InvalidWebhookException>(() => client.Jobs.Webhooks.ReadAsync(Body($$"""{"job_id":"{{new string('a', length)}}"}""")));

        host.Requests.Count.ShouldBe(asked ? 1 : 0);
    }

    [Fact]
    public async Task Id_CannotLeadElsewhere()
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(404, """{"error":"Job not found"}""");
        using SampleClient client = SampleClient.For(host.BaseAddress);

        await Should.ThrowAsync<InvalidWebhookException>(() => client.Jobs.Webhooks.ReadAsync(Body("""{"job_id":"../assets?limit=1#"}""")));

        host.Requests.Single().Target.ShouldBe("/jobs/..%2Fassets%3Flimit%3D1%23");
    }

    [Theory]
    [InlineData(1 << 20, false)]
    [InlineData((1 << 20) + 1, true)]
    public async Task Body_HasALimit(int length, bool refused)
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(200, Completed);
        using SampleClient client = SampleClient.For(host.BaseAddress);
        using Stream body = Body(Completed.PadRight(length));

        if (refused)
        {
            (await Should.ThrowAsync<InvalidWebhookException>(() => client.Jobs.Webhooks.ReadAsync(body))).Message.ShouldBe("A webhook of Krea must have at most 1048576 bytes");
        }
        else
        {
            (await client.Jobs.Webhooks.ReadAsync(body)).Job.Id.ShouldBe(Id);
        }
    }

    [Fact]
    public async Task BodyWithoutEnd_IsNotReadToItsEnd()
    {
        using SampleClient client = SampleClient.For(new Uri("http://api.example.invalid"));
        using var body = new EndlessStream();

        await Should.ThrowAsync<InvalidWebhookException>(() => client.Jobs.Webhooks.ReadAsync(body));

        body.Given.ShouldBeLessThan(4 << 20);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(400)]
    [InlineData(422)]
    public async Task JobThatTheHostDoesNotKnow_IsRefused(int status)
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(status, """{"error":"no such job"}""");
        using SampleClient client = SampleClient.For(host.BaseAddress);

        InvalidWebhookException error = await Should.ThrowAsync<InvalidWebhookException>(() => client.Jobs.Webhooks.ReadAsync(Body(Completed)));

        error.Message.ShouldBe("A webhook reports a job that Krea does not know");
        error.InnerException.ShouldBeAssignableTo<ApiException>()!.ProviderMessage.ShouldBe("no such job");
    }

    [Fact]
    public async Task HostThatCannotBeAsked_IsAnErrorThatLeavesNoTrace()
    {
        int answers = 0;
        await using ScriptedHost host = await ScriptedHost.StartAsync(context => Interlocked.Increment(ref answers) == 1 ? ScriptedHost.AnswerAsync(context, 503, "{}") : ScriptedHost.AnswerAsync(context, 200, Completed));
        using SampleClient client = SampleClient.For(host.BaseAddress);

        await Should.ThrowAsync<ServerErrorException>(() => client.Jobs.Webhooks.ReadAsync(Body(Completed)));

        (await client.Jobs.Webhooks.ReadAsync(Body(Completed))).IsRepeat.ShouldBeFalse();
    }

    [Fact]
    public async Task CallOptions_AreForTheRequestToTheHost()
    {
        int answers = 0;
        await using ScriptedHost host = await ScriptedHost.StartAsync(context => Interlocked.Increment(ref answers) == 1 ? ScriptedHost.AnswerAsync(context, 503, "{}") : ScriptedHost.AnswerAsync(context, 200, Completed));
        using SampleClient client = SampleClient.For(host.BaseAddress);
        var options = new CallOptions { Retry = new RetryOptions { InitialDelay = TimeSpan.FromTicks(1), MaximumDelay = TimeSpan.FromTicks(1) } };

        (await client.Jobs.Webhooks.ReadAsync(Body(Completed), options: options)).Job.State.ShouldBe(JobState.Succeeded);
    }

    [Fact]
    public async Task SecondWebhookOfAJob_IsARepeat()
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(200, Completed);
        using SampleClient client = SampleClient.For(host.BaseAddress);

        JobWebhook first = await client.Jobs.Webhooks.ReadAsync(Body(Completed));
        JobWebhook second = await client.Jobs.Webhooks.ReadAsync(Body(Completed));

        (first.IsRepeat, second.IsRepeat).ShouldBe((false, true));
        second.Job.ShouldBe(first.Job);
    }

    [Fact]
    public async Task SameWebhookManyTimesAtOnce_CountsOnce()
    {
        const int Times = 20;
        using var all = new CountdownEvent(Times);
        await using ScriptedHost host = await ScriptedHost.StartAsync(async context =>
        {
            all.Signal();
            await Task.Run(() => all.Wait(TimeSpan.FromSeconds(20)));
            await ScriptedHost.AnswerAsync(context, 200, Completed);
        });
        using SampleClient client = SampleClient.For(host.BaseAddress);

        JobWebhook[] webhooks = await Task.WhenAll(Enumerable.Range(0, Times).Select(_ => client.Jobs.Webhooks.ReadAsync(Body(Completed))));

        webhooks.Count(webhook => !webhook.IsRepeat).ShouldBe(1);
    }

    [Fact]
    public async Task Forgotten_CountsAsTheFirstAgain()
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(200, Completed);
        using SampleClient client = SampleClient.For(host.BaseAddress);
        JobWebhook first = await client.Jobs.Webhooks.ReadAsync(Body(Completed));
        JobWebhook repeat = await client.Jobs.Webhooks.ReadAsync(Body(Completed));

        client.Jobs.Webhooks.Forget(repeat);
        (await client.Jobs.Webhooks.ReadAsync(Body(Completed))).IsRepeat.ShouldBeTrue();

        client.Jobs.Webhooks.Forget(first);
        (await client.Jobs.Webhooks.ReadAsync(Body(Completed))).IsRepeat.ShouldBeFalse();
    }

    [Fact]
    public async Task ReportFromBeforeTheEnd_IsNoNewsAfterIt()
    {
        using SampleClient client = SampleClient.For(new Uri("http://api.example.invalid"));
        const string Processing = $$"""{"job_id":"{{Id}}","status":"processing"}""";

        bool[] repeats =
        [
            await IsRepeatAsync(Processing),
            await IsRepeatAsync(Processing),
            await IsRepeatAsync(Completed),
            await IsRepeatAsync(Processing),
            await IsRepeatAsync(Completed),
        ];

        repeats.ShouldBe([false, false, false, true, true]);

        async Task<bool> IsRepeatAsync(string body) => (await client.Jobs.Webhooks.ReadAsync(Body(body), trustBody: true)).IsRepeat;
    }

    [Fact]
    public async Task ReportOfAJobThatIsNotFinished_IsNotTakenForItsEnd()
    {
        string status = "processing";
        await using ScriptedHost host = await ScriptedHost.StartAsync(context => ScriptedHost.AnswerAsync(context, 200, $$"""{"job_id":"{{Id}}","status":"{{status}}"}"""));
        using SampleClient client = SampleClient.For(host.BaseAddress);

        JobWebhook madeUp = await client.Jobs.Webhooks.ReadAsync(Body(Completed));
        status = "completed";
        JobWebhook real = await client.Jobs.Webhooks.ReadAsync(Body(Completed));

        (madeUp.Job.IsFinished, madeUp.IsRepeat).ShouldBe((false, false));
        (real.Job.State, real.IsRepeat).ShouldBe((JobState.Succeeded, false));
    }

    [Fact]
    public async Task Cancelled_EndsIt()
    {
        using SampleClient client = SampleClient.For(new Uri("http://api.example.invalid"));
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => client.Jobs.Webhooks.ReadAsync(Body(Completed), cancellationToken: cancel.Token));
    }

    private static MemoryStream Body(string text) => new(Encoding.UTF8.GetBytes(text));

    private sealed class EndlessStream : MemoryStream
    {
        public long Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)' ');
            Given += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
