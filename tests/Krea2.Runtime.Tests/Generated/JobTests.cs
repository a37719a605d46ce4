using Krea2.KreaAi;

namespace Krea2.Runtime.Tests.Generated;

/// <summary>From a request to a job and its end, against the fake host.</summary>
public sealed class JobTests
{
    private static readonly string[] s_statuses = ["backlogged", "queued", "scheduled", "processing", "sampling", "intermediate-complete", "completed"];

    [Fact]
    public async Task Submit_GivesAJobThatIsNotFinished()
    {
        await using KreaSession session = await KreaSession.StartAsync();

        Job job = await session.Client.Medium.SubmitAsync(Requests.Small);

        Guid.TryParse(job.Id, out _).ShouldBeTrue();
        job.Status.ShouldBe("backlogged");
        job.State.ShouldBe(JobState.Waiting);
        job.IsFinished.ShouldBeFalse();
        job.CreatedAt.ShouldNotBeNull();
        job.CompletedAt.ShouldBeNull();
        job.Images.ShouldBeEmpty();
        session.Submits.ShouldHaveSingleItem().HasValidKey.ShouldBeTrue();
    }

    [Fact]
    public async Task Wait_ReportsEveryStatusAndEndsWithAnImage()
    {
        await using KreaSession session = await KreaSession.StartAsync();
        var progress = new ProgressLog<JobProgress>();

        Job submitted = await session.Client.Large.SubmitAsync(Requests.Small);
        Job job = await session.Client.Jobs.WaitAsync(submitted, progress);

        progress.Reports.Select(report => report.Job.Status).ShouldBe(s_statuses);
        progress.Reports.Select(report => report.Polls).ShouldBe([0, 1, 2, 3, 4, 5, 6]);
        progress.Reports.Select(report => report.Elapsed).ShouldBeInOrder();
        job.ShouldBe(progress.Reports[^1].Job);
        job.State.ShouldBe(JobState.Succeeded);
        job.CompletedAt.ShouldNotBeNull();
        job.Images.ShouldHaveSingleItem().Url!.AbsoluteUri.ShouldStartWith(session.Host.BaseAddress.AbsoluteUri + "images/");
    }

    [Theory]
    [InlineData("medium")]
    [InlineData("large")]
    [InlineData("medium-turbo")]
    public async Task Generate_GoesTheWholeWayOnEveryVariant(string id)
    {
        await using KreaSession session = await KreaSession.StartAsync();
        KreaClient krea = session.Client;
        JobVariant<KreaRequest> variant = new[] { krea.Medium, krea.Large, krea.MediumTurbo }.Single(candidate => candidate.Id == id);
        var progress = new ProgressLog<JobProgress>();

        Job job = await variant.GenerateAsync(Requests.Full, progress);

        job.State.ShouldBe(JobState.Succeeded);
        job.Images.Count.ShouldBe(1);
        progress.Reports.Select(report => report.Job.State).Distinct().ShouldBe([JobState.Waiting, JobState.Running, JobState.Succeeded]);
        session.Submits.ShouldHaveSingleItem().Path.ShouldBe("/generate/image/krea/krea-2/" + id);
    }

    [Fact]
    public async Task Job_IsResumedByItsIdWithANewClient()
    {
        await using KreaSession session = await KreaSession.StartAsync();
        string id = (await session.Client.Medium.SubmitAsync(Requests.Small)).Id;
        session.Client.Dispose();

        using KreaClient other = session.NewClient();
        Job job = await other.Jobs.WaitAsync(id);

        job.Id.ShouldBe(id);
        job.State.ShouldBe(JobState.Succeeded);
        (await other.Jobs.GetAsync(id)).ShouldBe(job);
        session.Submits.Count.ShouldBe(1);
    }

    [Fact]
    public async Task QueuedJob_IsCancelledAtTheHost()
    {
        await using KreaSession session = await KreaSession.StartAsync(host => host.JobStatuses = ["queued", "processing"]);
        Job job = await session.Client.Medium.SubmitAsync(Requests.Small);

        await session.Client.Jobs.CancelAsync(job.Id);

        (await session.Client.Jobs.GetAsync(job.Id)).State.ShouldBe(JobState.Cancelled);
        JobCancelledException e = await Should.ThrowAsync<JobCancelledException>(() => session.Client.Jobs.WaitAsync(job.Id));
        e.Job.Id.ShouldBe(job.Id);
        e.JobId.ShouldBe(job.Id);
    }

    [Fact]
    public async Task FinishedOrUnknownJob_CannotBeCancelled()
    {
        await using KreaSession session = await KreaSession.StartAsync();
        Job job = await session.Client.Medium.GenerateAsync(Requests.Small);

        (await Should.ThrowAsync<NotFoundException>(() => session.Client.Jobs.CancelAsync(job.Id))).Message.ShouldContain("its status is completed");
        (await Should.ThrowAsync<NotFoundException>(() => session.Client.Jobs.CancelAsync(Guid.NewGuid().ToString()))).ProviderMessage.ShouldBe("Job not found");
        await Should.ThrowAsync<ArgumentException>(() => session.Client.Jobs.CancelAsync(""));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task CancelledToken_CancelsTheJobUnlessToldOtherwise(bool cancelsJob)
    {
        await using KreaSession session = await KreaSession.StartAsync(host => host.JobStatuses = ["queued"]);
        using var cancellation = new CancellationTokenSource();
        session.Host.HangNext(request => request.Method == "GET");
        var options = new CallOptions { CancelJobOnCancellation = cancelsJob };

        Task<Job> generating = session.Client.Medium.GenerateAsync(Requests.Small, null, options, cancellation.Token);
        string path = (await session.Host.WaitForRequestAsync(request => request.Method == "GET")).Path;
        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => generating);
        session.Host.Requests.Count(request => request.Method == "DELETE" && request.Path == path).ShouldBe(cancelsJob ? 1 : 0);
    }

    [Fact]
    public async Task CancelledWait_LeavesTheJobAlone()
    {
        await using KreaSession session = await KreaSession.StartAsync(host => host.JobStatuses = ["queued"]);
        using var cancellation = new CancellationTokenSource();
        Job job = await session.Client.Medium.SubmitAsync(Requests.Small);
        session.Host.HangNext(request => request.Method == "GET");

        Task<Job> waiting = session.Client.Jobs.WaitAsync(job, cancellationToken: cancellation.Token);
        await session.Host.WaitForRequestAsync(request => request.Method == "GET");
        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
        session.Host.Requests.ShouldNotContain(request => request.Method == "DELETE");
        (await session.Client.Jobs.WaitAsync(job)).State.ShouldBe(JobState.Succeeded);
    }

    [Fact]
    public async Task UnknownStatus_IsWaitedOut()
    {
        await using KreaSession session = await KreaSession.StartAsync(host => host.JobStatuses = ["queued", "polishing", "processing"]);
        var progress = new ProgressLog<JobProgress>();

        Job job = await session.Client.Medium.GenerateAsync(Requests.Small, progress);

        job.State.ShouldBe(JobState.Succeeded);
        progress.Reports.Single(report => report.Job.Status == "polishing").Job.State.ShouldBe(JobState.Unknown);
    }

    [Fact]
    public async Task WaitThatLastsTooLong_SaysWhichJobGoesOn()
    {
        await using KreaSession session = await KreaSession.StartAsync(host => (host.AdvanceOnPoll, host.JobDuration) = (false, TimeSpan.FromHours(1)));
        var options = new CallOptions { Polling = Requests.FastPolling with { MaximumWait = TimeSpan.FromMilliseconds(50) } };

        JobTimeoutException e = await Should.ThrowAsync<JobTimeoutException>(() => session.Client.Medium.GenerateAsync(Requests.Small, null, options));

        e.JobId.ShouldBe(e.Job.Id);
        e.Job.IsFinished.ShouldBeFalse();
        session.Host.Requests.ShouldNotContain(request => request.Method == "DELETE");
    }
}
