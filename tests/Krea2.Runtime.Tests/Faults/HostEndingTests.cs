using Krea2.Runtime.Tests.Hosts;
using Krea2.Runware;
using Krea2.Testing;
using Krea2.WaveSpeed;

namespace Krea2.Runtime.Tests.Faults;

/// <summary>Ends of a job that one host alone knows.</summary>
public sealed class HostEndingTests
{
    private static readonly RunwareRequest s_two = new() { PositivePrompt = "a red fox", Width = 1024, Height = 1024, NumberResults = 2 };

    [Fact]
    public async Task Replicate_AbortedIsCancelledBeforeItBegan()
    {
        var under = HostUnderTest.Find("Replicate");
        await using FakeHost host = await under.StartAsync();
        ((FakeReplicateHost)host).AbortNextJob();
        using ClientUnderTest client = under.NewClient(host, Skipping);

        var e = await Should.ThrowAsync<JobCancelledException>(() => client.GenerateAsync(HostUnderTest.Prompt, null, null, default));

        (e.Job.Status, e.Job.State, e.Advice).ShouldBe(("aborted", JobState.Cancelled, RetryAdvice.DoNotRetry));
    }

    [Fact]
    public async Task Runware_SomeResultsAreASuccessWithAnError()
    {
        await using FakeHost host = await HostUnderTest.Find("Runware").StartAsync();
        ((FakeRunwareHost)host).FailNextResults(1, "contentRejected", "One of the pictures was refused.");
        using RunwareClient client = Runware(host);

        Job job = await client.Medium.GenerateAsync(s_two);

        (job.State, job.Images.Count, job.Error?.Code).ShouldBe((JobState.Succeeded, 1, "contentRejected"));
        host.AcceptedJobs.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Runware_SubmitInDoubtIsResolvedByTheIdOfItsError()
    {
        await using FakeHost host = await HostUnderTest.Find("Runware").StartAsync();
        host.FailNext(Fault.Cut.AfterAccepting(), RequestKind.Submit);
        using RunwareClient client = Runware(host);

        var e = await Should.ThrowAsync<ConnectionException>(() => client.Medium.SubmitAsync(s_two));
        Job job = await client.Jobs.WaitAsync(e.JobId!);

        (e.MayHaveBeenAccepted, job.State, job.Images.Count).ShouldBe((true, JobState.Succeeded, 2));
        host.AcceptedJobs.ShouldHaveSingleItem().Id.ShouldBe(job.Id);
    }

    [Fact]
    public async Task Runware_SubmitThatNeverArrivedIsNotFoundByTheIdOfItsError()
    {
        await using FakeHost host = await HostUnderTest.Find("Runware").StartAsync();
        host.FailNext(Fault.Cut, RequestKind.Submit);
        using RunwareClient client = Runware(host);

        var e = await Should.ThrowAsync<ConnectionException>(() => client.Medium.SubmitAsync(s_two));

        e.MayHaveBeenAccepted.ShouldBeTrue();
        await Should.ThrowAsync<NotFoundException>(() => client.Jobs.WaitAsync(e.JobId!));
        host.AcceptedJobs.ShouldBeEmpty();
    }

    [Fact]
    public async Task WaveSpeed_SyncTimeOutIsAJobThatGoesOn()
    {
        await using FakeHost host = await HostUnderTest.Find("WaveSpeed").StartAsync();
        ((FakeWaveSpeedHost)host).TimeOutNextSync();
        using var client = new WaveSpeedClient(new WaveSpeedClientOptions { BaseAddress = host.BaseAddress, ApiKey = host.ApiKey, TimeProvider = new SkippingTimeProvider() });
        var request = new WaveSpeedRequest { Prompt = "a red fox", EnableSyncMode = true };

        Job submitted = await client.Medium.SubmitAsync(request);
        Job job = await client.Medium.WaitAsync(submitted);

        (submitted.State, submitted.Error, job.State).ShouldBe((JobState.Running, null, JobState.Succeeded));
        host.AcceptedJobs.ShouldHaveSingleItem().Id.ShouldBe(job.Id);
    }

    private static RunwareClient Runware(FakeHost host)
    {
        return new RunwareClient(new RunwareClientOptions { BaseAddress = host.BaseAddress, ApiKey = host.ApiKey, TimeProvider = new SkippingTimeProvider() });
    }

    private static void Skipping(ApiClientOptions options) => options.TimeProvider = new SkippingTimeProvider();
}
