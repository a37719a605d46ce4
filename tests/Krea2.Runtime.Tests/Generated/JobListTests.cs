using Krea2.KreaAi;
using Krea2.Testing;

namespace Krea2.Runtime.Tests.Generated;

/// <summary><c>krea.Jobs.ListAsync</c>.</summary>
public sealed class JobListTests
{
    [Fact]
    public async Task Pages_FollowEachOtherByTheirCursor()
    {
        await using KreaSession session = await KreaSession.StartAsync();
        var submitted = new List<string>();
        for (int i = 0; i < 5; i++)
        {
            submitted.Add((await session.Client.Medium.SubmitAsync(Requests.Small)).Id);
        }

        var pages = new List<JobPage>();
        string? cursor = null;
        do
        {
            JobPage page = await session.Client.Jobs.ListAsync(cursor, limit: 2);
            pages.Add(page);
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        pages.Select(page => page.Items.Count).ShouldBe([2, 2, 1]);
        pages.SelectMany(page => page.Items).Select(job => job.Id).ShouldBe(Enumerable.Reverse(submitted));
    }

    [Fact]
    public async Task Filters_AreSentAsTheDocumentNamesThem()
    {
        await using KreaSession session = await KreaSession.StartAsync(host => host.JobStatuses = ["queued", "intermediate-complete"]);
        Job first = await session.Client.Medium.SubmitAsync(Requests.Small);
        Job second = await session.Client.Large.SubmitAsync(Requests.Small);
        await session.Client.Jobs.GetAsync(second.Id);

        JobPage running = await session.Client.Jobs.ListAsync(status: KreaJobStatus.IntermediateComplete);
        JobPage medium = await session.Client.Jobs.ListAsync(limit: 1000, types: "medium,large-xl");

        running.Items.ShouldHaveSingleItem().Id.ShouldBe(second.Id);
        medium.Items.ShouldHaveSingleItem().Id.ShouldBe(first.Id);
        medium.NextCursor.ShouldBeNull();
        session.Host.Requests.Where(request => request.Path == "/jobs").Select(request => request.Query)
            .ShouldBe(["?status=intermediate-complete", "?limit=1000&types=medium%2Clarge-xl"]);
    }

    [Fact]
    public async Task NothingAsked_SendsNoQuery()
    {
        await using KreaSession session = await KreaSession.StartAsync();

        JobPage page = await session.Client.Jobs.ListAsync();

        page.Items.ShouldBeEmpty();
        RecordedRequest request = session.Host.Requests.ShouldHaveSingleItem();
        (request.Method, request.Path, request.Query).ShouldBe(("GET", "/jobs", ""));
        request.Headers["Accept"].ShouldBe("application/json");
    }

    [Theory]
    [InlineData(0, "'limit' must be at least 1 on Krea, but is 0")]
    [InlineData(1001, "'limit' must be at most 1000 on Krea, but is 1001")]
    public async Task LimitOutsideItsRange_IsNotSent(int limit, string message)
    {
        await using KreaSession session = await KreaSession.StartAsync();

        InvalidRequestException e = await Should.ThrowAsync<InvalidRequestException>(() => session.Client.Jobs.ListAsync(limit: limit));

        e.Message.ShouldBe(message);
        (e.Method, e.Route, e.StatusCode).ShouldBe(("GET", "/jobs", null));
        e.Violations.ShouldHaveSingleItem().Pointer.ShouldBe("/limit");
        session.Host.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task CursorThatIsNoTime_IsNotSent()
    {
        await using KreaSession session = await KreaSession.StartAsync();

        InvalidRequestException e = await Should.ThrowAsync<InvalidRequestException>(() => session.Client.Jobs.ListAsync("page 2"));

        e.Violations.ShouldHaveSingleItem().RuleId.ShouldBe("KREA1004");
        session.Host.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task StatusOutsideTheEnum_IsNotSent()
    {
        await using KreaSession session = await KreaSession.StartAsync();

        InvalidRequestException e = await Should.ThrowAsync<InvalidRequestException>(() => session.Client.Jobs.ListAsync(status: (KreaJobStatus)99));

        ConstraintViolation violation = e.Violations.ShouldHaveSingleItem();
        (violation.RuleId, violation.Pointer, violation.Value).ShouldBe(("KREA1007", "/status", "99"));
        session.Host.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task OldNameOfTheCursor_IsUnderstood()
    {
        await using KreaSession session = await KreaSession.StartAsync();
        session.Host.AnswerNext(200, """{"items":[{"job_id":"a","status":"polishing","created_at":"2026-10-09T08:00:00.000Z"}],"nextCursor":"2026-10-09T08:00:00.000Z"}""");

        JobPage page = await session.Client.Jobs.ListAsync();

        page.NextCursor.ShouldBe("2026-10-09T08:00:00.000Z");
        page.Items.ShouldHaveSingleItem().State.ShouldBe(JobState.Unknown);
    }
}
