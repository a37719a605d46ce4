using Krea2.Runtime.Tests.Hosts;
using Krea2.Testing;
using Krea2.Tests.Http;

namespace Krea2.Runtime.Tests.Faults;

/// <summary>Jobs that were accepted and do not end in a picture.</summary>
public sealed class JobEndingTests
{
    public static TheoryData<string> Hosts => HostUnderTest.Names;

    public static TheoryData<string> HostsThatCancel => [.. HostUnderTest.All.Where(host => host.Cancelled is not null).Select(host => host.Name)];

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task FailedJob_EndsTheWaitForGood(string name)
    {
        var under = HostUnderTest.Find(name);
        await using FakeHost host = await under.StartAsync();
        host.FailNextJob("nsfw", "The prompt was refused.");
        using ClientUnderTest client = Client(under, host);

        var e = await Should.ThrowAsync<JobFailedException>(() => GenerateAsync(client));

        (e.ProviderCode, e.ProviderMessage, e.Advice, e.MayHaveBeenAccepted).ShouldBe((under.JobErrorsHaveCodes ? "nsfw" : null, "The prompt was refused.", RetryAdvice.DoNotRetry, false));
        e.JobId.ShouldBe(host.AcceptedJobs.Single().Id);
    }

    [Fact]
    public async Task FailedJobThatSaysWhyInItsResult_EndsTheWaitForGood()
    {
        var under = HostUnderTest.Find("Krea");
        await using FakeHost host = await under.StartAsync();
        ((FakeKreaHost)host).FailNextJob("nsfw", "The prompt was refused.", JobErrorPlace.Result);
        using ClientUnderTest client = Client(under, host);

        var e = await Should.ThrowAsync<JobFailedException>(() => GenerateAsync(client));

        (e.ProviderCode, e.ProviderMessage).ShouldBe(("nsfw", "The prompt was refused."));
    }

    [Theory]
    [MemberData(nameof(HostsThatCancel))]
    public async Task CancelledJob_IsNoCancellationOfTheCaller(string name)
    {
        var under = HostUnderTest.Find(name);
        await using FakeHost host = await under.StartAsync(options => options.JobStatuses = under.Statuses);
        under.CancelNextJob(host);
        using ClientUnderTest client = Client(under, host);

        var e = await Should.ThrowAsync<JobCancelledException>(() => GenerateAsync(client));

        (e.Job.Status, e.Advice, e.JobId).ShouldBe((under.Cancelled!, RetryAdvice.DoNotRetry, host.AcceptedJobs.Single().Id));
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task JobThatNeverEnds_CanBeWaitedForAgain(string name)
    {
        var under = HostUnderTest.Find(name);
        await using FakeHost host = await under.StartAsync(options => options.JobStatuses = under.Statuses);
        host.NeverEndNextJob();
        var clock = new SkippingTimeProvider();
        using ClientUnderTest client = Client(under, host, clock);

        var first = await Should.ThrowAsync<JobTimeoutException>(() => GenerateAsync(client));
        var second = await Should.ThrowAsync<JobTimeoutException>(() => client.Jobs.WaitAsync(first.JobId!));

        (first.Advice, second.Advice, second.JobId).ShouldBe((RetryAdvice.WaitForJob, RetryAdvice.WaitForJob, first.JobId));
        (clock.GetUtcNow() - SkippingTimeProvider.Start).ShouldBe(2 * new PollingOptions().MaximumWait);
        host.AcceptedJobs.Count.ShouldBe(1);
        host.Requests.Count(request => request.Kind is RequestKind.Poll).ShouldBeInRange(2 * 90, 2 * 100);
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task StatusThatNobodyKnows_IsWaitedThrough(string name)
    {
        var under = HostUnderTest.Find(name);
        await using FakeHost host = await under.StartAsync(options => options.JobStatuses = under.Statuses);
        host.FailNext(Fault.UnknownStatus("dreaming"), request => request.Kind is RequestKind.Submit or RequestKind.Poll, times: 4);
        using ClientUnderTest client = Client(under, host);
        var progress = new List<JobProgress>();

        Job job = await GenerateAsync(client, new Recorder<JobProgress>(progress));

        job.State.ShouldBe(JobState.Succeeded);
        progress.Select(p => (p.Job.Status, p.Job.State)).Where(seen => seen.Status != under.StatusOfSubmit).ShouldBe([.. Enumerable.Repeat(("dreaming", JobState.Unknown), under.StatusOfSubmit is null ? 4 : 3), (under.Completed, JobState.Succeeded)]);
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task FaultsOnEveryStep_AreOvercomeInOneCall(string name)
    {
        var under = HostUnderTest.Find(name);
        await using FakeHost host = await under.StartAsync(options => options.JobStatuses = under.Statuses);
        host.FailNext(under.Error(429).Fault.WithRetryAfter(TimeSpan.FromSeconds(3)), RequestKind.Submit, times: 2);
        foreach (Fault fault in (Fault[])[Fault.Cut, Fault.Status(502), Fault.TruncatedJson, Fault.EmptyBody])
        {
            host.FailNext(fault, RequestKind.Poll);
        }

        host.FailNext(Fault.CutInBody(), RequestKind.Download, times: 3);
        using ClientUnderTest client = Client(under, host);
        using var picture = new MemoryStream();

        Job job = await GenerateAsync(client);
        await client.Client.DownloadAsync(job.Images[0], picture);

        host.AcceptedJobs.Single().Id.ShouldBe(job.Id);
        Krea2.Testing.Assets.ImageDimensions.Read(picture.ToArray()).ShouldNotBeNull();
        host.Requests.Count(request => request.Kind is RequestKind.Submit).ShouldBe(3);
        host.Requests.Where(request => request.Kind is RequestKind.Download).Select(request => request.Headers.ContainsKey("Range")).ShouldBe([false, true, true, true]);
    }

    private static ClientUnderTest Client(HostUnderTest under, FakeHost host, SkippingTimeProvider? clock = null)
    {
        return under.NewClient(host, options => options.TimeProvider = clock ?? new SkippingTimeProvider());
    }

    private static Task<Job> GenerateAsync(ClientUnderTest client, IProgress<JobProgress>? progress = null)
    {
        return client.GenerateAsync(HostUnderTest.Prompt, progress, null, CancellationToken.None);
    }
}
