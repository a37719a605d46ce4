using System.Text;
using Krea2.Runtime.Tests.Faults;
using Krea2.Testing;
using AnyFakeHost = Krea2.Testing.FakeHost;
using AnyFakeHostOptions = Krea2.Testing.FakeHostOptions;

namespace Krea2.Tests.Protocols;

/// <summary>The three protocols against the fake hosts, which were written from the hosts' documents and not from the protocols.</summary>
public sealed class FakeHostJobTests
{
    private static readonly byte[] s_picture = [0x89, (byte)'P', (byte)'N', (byte)'G', .. Enumerable.Range(0, 60).Select(static number => (byte)number)];

    // Nobody listens there; a fake host tells of its try all the same.
    private static readonly Uri s_hook = new("http://127.0.0.1:9/hook?token=x");

    public static TheoryData<string> Hosts => ["replicate", "runware", "wavespeed"];

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task Generate_BringsAPictureThatCanBeSaved(string name)
    {
        await using AnyFakeHost host = await StartAsync(name);
        using ProtocolClient client = ProtocolClient.Of(name, host.BaseAddress, host.ApiKey);
        var saved = new MemoryStream();

        Job job = await client.Medium.GenerateAsync(Request(name));
        await client.DownloadAsync(job.Images[0], saved);

        (job.State, job.Error, job.Images.Count).ShouldBe((JobState.Succeeded, null, 1));
        saved.ToArray().ShouldBe(s_picture);
        host.AcceptedJobs.ShouldHaveSingleItem().Id.ShouldBe(job.Id);
        (await client.Jobs.WaitAsync(job.Id)).ShouldBe(job with { PollAfter = null });
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task FailedJob_SaysWhy(string name)
    {
        await using AnyFakeHost host = await StartAsync(name);
        using ProtocolClient client = ProtocolClient.Of(name, host.BaseAddress, host.ApiKey);
        host.FailNextJob("contentModeration", "The prompt is too fox-like");

        var error = await Should.ThrowAsync<JobFailedException>(() => client.Medium.GenerateAsync(Request(name)));

        error.Message.ShouldContain("too fox-like");
        error.JobId.ShouldBe(host.AcceptedJobs.Single().Id);
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task WrongKey_IsUnauthorized(string name)
    {
        await using AnyFakeHost host = await StartAsync(name);
        using ProtocolClient client = ProtocolClient.Of(name, host.BaseAddress, "another-key");

        (await Should.ThrowAsync<UnauthorizedException>(() => client.Medium.SubmitAsync(Request(name)))).MayHaveBeenAccepted.ShouldBeFalse();
        await Should.ThrowAsync<UnauthorizedException>(() => client.Jobs.GetAsync("8a1f7f52-5d0e-4b53-9a56-0d2f1c1a7b11"));
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task EmptyAccount_IsOutOfCredit(string name)
    {
        await using AnyFakeHost host = await StartAsync(name);
        using ProtocolClient client = ProtocolClient.Of(name, host.BaseAddress, host.ApiKey);
        host.RunOutOfCredit = true;

        (await Should.ThrowAsync<OutOfCreditException>(() => client.Medium.SubmitAsync(Request(name)))).MayHaveBeenAccepted.ShouldBeFalse();

        host.AcceptedJobs.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task RequestWithoutAPrompt_IsInvalid(string name)
    {
        await using AnyFakeHost host = await StartAsync(name);
        using ProtocolClient client = ProtocolClient.Of(name, host.BaseAddress, host.ApiKey);

        (await Should.ThrowAsync<InvalidRequestException>(() => client.Medium.SubmitAsync(new RawRequest("{}")))).MayHaveBeenAccepted.ShouldBeFalse();

        host.AcceptedJobs.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task JobThatIsNotThere_IsNotFound(string name)
    {
        await using AnyFakeHost host = await StartAsync(name);
        using ProtocolClient client = ProtocolClient.Of(name, host.BaseAddress, host.ApiKey);

        await Should.ThrowAsync<NotFoundException>(() => client.Jobs.GetAsync("8a1f7f52-5d0e-4b53-9a56-0d2f1c1a7b11"));
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task Webhook_IsReadAndKnownAgain(string name)
    {
        await using AnyFakeHost host = await StartAsync(name);
        using ProtocolClient client = ProtocolClient.Of(name, host.BaseAddress, host.ApiKey, http: null);
        Job job = await client.Medium.GenerateAsync(Request(name), progress: null, new CallOptions { WebhookUrl = s_hook });
        WebhookDelivery delivery = await host.WaitForWebhookAsync(report => report.JobId == job.Id && !report.Body.Contains("processing", StringComparison.Ordinal) && !report.Body.Contains("starting", StringComparison.Ordinal));

        JobWebhook webhook = await ReadAsync();

        (webhook.IsRepeat, webhook.Job.Id, webhook.Job.State).ShouldBe((false, job.Id, JobState.Succeeded));
        webhook.Job.Images.ShouldBe(job.Images);
        (await ReadAsync()).IsRepeat.ShouldBeTrue();

        Task<JobWebhook> ReadAsync()
        {
            var body = new MemoryStream(Encoding.UTF8.GetBytes(delivery.Body));
            return host switch
            {
                FakeRunwareHost => client.Jobs.Webhooks.ReadAsync(body),
                FakeReplicateHost => client.Jobs.Webhooks.ReadAsync(body, Headers(delivery), new FakeReplicateHostOptions().WebhookSecret),
                _ => client.Jobs.Webhooks.ReadAsync(body, Headers(delivery), new FakeWaveSpeedHostOptions().WebhookSecret),
            };
        }
    }

    [Fact]
    public async Task Cancel_CancelsAPrediction()
    {
        await using AnyFakeHost host = await StartAsync("replicate");
        using ProtocolClient client = ProtocolClient.Of("replicate", host.BaseAddress, host.ApiKey);
        host.NeverEndNextJob();
        Job job = await client.Medium.SubmitAsync(Request("replicate"));

        await client.Jobs.CancelAsync(job.Id);

        (await Should.ThrowAsync<JobCancelledException>(() => client.Jobs.WaitAsync(job.Id))).Job.Status.ShouldBe("canceled");
    }

    [Fact]
    public async Task SomeOfTheResultsOfATask_AreASuccessWithAnError()
    {
        await using AnyFakeHost host = await StartAsync("runware");
        using ProtocolClient client = ProtocolClient.Of("runware", host.BaseAddress, host.ApiKey);
        ((FakeRunwareHost)host).FailNextResults(1, "generationFailed", "One did not come out");

        Job job = await client.Medium.GenerateAsync(new RawRequest("""{"positivePrompt":"A red fox","width":1024,"height":1024,"numberResults":4,"includeCost":true}"""));

        (job.State, job.Images.Count, job.Cost, job.Error?.Code).ShouldBe((JobState.Succeeded, 3, 0.09m, "generationFailed"));
        job.Images.Select(image => image.Id).Distinct().Count().ShouldBe(3);
    }

    [Theory]
    [InlineData("URL", true, false)]
    [InlineData("base64Data", false, true)]
    [InlineData("dataURI", false, true)]
    public async Task SyncTask_BringsItsResultsAtOnce(string outputType, bool address, bool data)
    {
        await using AnyFakeHost host = await FakeRunwareHost.StartAsync(new FakeRunwareHostOptions { JobDuration = TimeSpan.FromTicks(1), Picture = s_picture });
        using ProtocolClient client = ProtocolClient.Of("runware", host.BaseAddress, host.ApiKey);

        Job job = await client.Medium.GenerateAsync(new RawRequest($$"""{"positivePrompt":"A red fox","width":1024,"height":1024,"deliveryMethod":"sync","outputType":"{{outputType}}","numberResults":2}"""));

        job.Images.Select(image => (image.Url is not null, image.Data is not null)).ShouldBe([(address, data), (address, data)]);
        host.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Batch_ComesBackInOrder()
    {
        await using AnyFakeHost host = await StartAsync("runware");
        using ProtocolClient client = ProtocolClient.Of("runware", host.BaseAddress, host.ApiKey);

        IReadOnlyList<Job> jobs = await client.Batch!.SubmitManyAsync([Request("runware"), new RawRequest("{}"), Request("runware")]);

        jobs.Select(job => job.State is JobState.Failed).ShouldBe([false, true, false]);
        (await client.Jobs.WaitAsync(jobs[2])).State.ShouldBe(JobState.Succeeded);
    }

    private static WebhookHeaders Headers(WebhookDelivery delivery) => WebhookHeaders.From(name => delivery.Headers.GetValueOrDefault(name));

    private static RawRequest Request(string host) => host == "runware" ? new RawRequest("""{"positivePrompt":"A red fox","width":1024,"height":1024}""") : RawRequest.Fox;

    private static async Task<AnyFakeHost> StartAsync(string name)
    {
        return name switch
        {
            "replicate" => await FakeReplicateHost.StartAsync(Quick(new FakeReplicateHostOptions())),
            "runware" => await FakeRunwareHost.StartAsync(Quick(new FakeRunwareHostOptions())),
            _ => await FakeWaveSpeedHost.StartAsync(Quick(new FakeWaveSpeedHostOptions())),
        };
    }

    private static T Quick<T>(T options)
        where T : AnyFakeHostOptions
    {
        options.AdvanceOnPoll = true;
        options.Picture = s_picture;
        options.TimeProvider = new SkippingTimeProvider();
        return options;
    }
}
