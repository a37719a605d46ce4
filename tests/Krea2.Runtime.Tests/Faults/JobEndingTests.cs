using Krea2.KreaAi;
using Krea2.Runtime.Tests.Generated;
using Krea2.Testing;
using Krea2.Tests.Http;

namespace Krea2.Runtime.Tests.Faults;

/// <summary>Jobs that were accepted and do not end in a picture.</summary>
public sealed class JobEndingTests
{
    [Theory]
    [InlineData(JobErrorPlace.Job)]
    [InlineData(JobErrorPlace.Result)]
    public async Task FailedJob_EndsTheWaitForGood(JobErrorPlace place)
    {
        await using FakeKreaHost host = await StartAsync();
        host.FailNextJob("nsfw", "The prompt was refused.", place);
        using KreaClient krea = Client(host);

        var e = await Should.ThrowAsync<JobFailedException>(() => krea.Medium.GenerateAsync(Requests.Small));

        (e.ProviderCode, e.ProviderMessage, e.Advice, e.MayHaveBeenAccepted).ShouldBe(("nsfw", "The prompt was refused.", RetryAdvice.DoNotRetry, false));
        e.JobId.ShouldBe(host.AcceptedJobs.Single().Id);
    }

    [Fact]
    public async Task CancelledJob_IsNoCancellationOfTheCaller()
    {
        await using FakeKreaHost host = await StartAsync();
        host.CancelNextJob();
        using KreaClient krea = Client(host);

        var e = await Should.ThrowAsync<JobCancelledException>(() => krea.Medium.GenerateAsync(Requests.Small));

        (e.Job.Status, e.Advice, e.JobId).ShouldBe(("cancelled", RetryAdvice.DoNotRetry, host.AcceptedJobs.Single().Id));
    }

    [Fact]
    public async Task JobThatNeverEnds_CanBeWaitedForAgain()
    {
        await using FakeKreaHost host = await StartAsync();
        host.NeverEndNextJob();
        var clock = new SkippingTimeProvider();
        using KreaClient krea = Client(host, clock);

        var first = await Should.ThrowAsync<JobTimeoutException>(() => krea.Medium.GenerateAsync(Requests.Small));
        var second = await Should.ThrowAsync<JobTimeoutException>(() => krea.Jobs.WaitAsync(first.JobId!));

        (first.Advice, second.Advice, second.JobId).ShouldBe((RetryAdvice.WaitForJob, RetryAdvice.WaitForJob, first.JobId));
        (clock.GetUtcNow() - SkippingTimeProvider.Start).ShouldBe(2 * new PollingOptions().MaximumWait);
        host.AcceptedJobs.Count.ShouldBe(1);
        host.Requests.Count(request => request.Kind is RequestKind.Poll).ShouldBeInRange(2 * 90, 2 * 100);
    }

    [Fact]
    public async Task StatusThatNobodyKnows_IsWaitedThrough()
    {
        await using FakeKreaHost host = await StartAsync();
        host.FailNext(Fault.UnknownStatus("dreaming"), request => request.Kind is RequestKind.Submit or RequestKind.Poll, times: 4);
        using KreaClient krea = Client(host);
        var progress = new List<JobProgress>();

        Job job = await krea.Medium.GenerateAsync(Requests.Small, new Recorder<JobProgress>(progress));

        job.State.ShouldBe(JobState.Succeeded);
        progress.Select(p => (p.Job.Status, p.Job.State)).ShouldBe([.. Enumerable.Repeat(("dreaming", JobState.Unknown), 4), ("completed", JobState.Succeeded)]);
    }

    [Fact]
    public async Task FaultsOnEveryStep_AreOvercomeInOneCall()
    {
        await using FakeKreaHost host = await StartAsync();
        host.FailNext(KreaFault.TooManyJobs.WithRetryAfter(TimeSpan.FromSeconds(3)), RequestKind.Submit, times: 2);
        foreach (Fault fault in (Fault[])[Fault.Cut, Fault.Status(502), Fault.TruncatedJson, Fault.EmptyBody])
        {
            host.FailNext(fault, RequestKind.Poll);
        }

        host.FailNext(Fault.CutInBody(), RequestKind.Download, times: 3);
        using KreaClient krea = Client(host);
        using var picture = new MemoryStream();

        Job job = await krea.Medium.GenerateAsync(Requests.Small);
        await krea.DownloadAsync(job.Images[0], picture);

        host.AcceptedJobs.Single().Id.ShouldBe(job.Id);
        Krea2.Testing.Assets.ImageDimensions.Read(picture.ToArray()).ShouldNotBeNull();
        host.Requests.Count(request => request.Kind is RequestKind.Submit).ShouldBe(3);
        host.Requests.Where(request => request.Kind is RequestKind.Download).Select(request => request.Headers.ContainsKey("Range")).ShouldBe([false, true, true, true]);
    }

    private static Task<FakeKreaHost> StartAsync() => FakeKreaHost.StartAsync(new FakeKreaHostOptions { AdvanceOnPoll = true, JobStatuses = ["queued", "processing"] });

    private static KreaClient Client(FakeKreaHost host, SkippingTimeProvider? clock = null)
    {
        return new KreaClient(new KreaClientOptions { BaseAddress = host.BaseAddress, ApiKey = host.ApiKey, TimeProvider = clock ?? new SkippingTimeProvider() });
    }
}
