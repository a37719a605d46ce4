using System.Net;
using System.Text.Json;
using Krea2.Testing;

namespace Krea2.Runtime.Tests.Testing;

public sealed class FakeKreaHostJobTests
{
    [Fact]
    public async Task Submit_AnswersWithWhatIsNotKnownYetAsNull()
    {
        await using var host = await FakeKreaHost.StartAsync();
        using var client = new HostClient(host);

        var (status, job) = await client.PostAsync(HostClient.Medium, HostClient.Valid);

        status.ShouldBe(HttpStatusCode.OK);
        job.EnumerateObject().Select(p => p.Name).ShouldBe(["job_id", "status", "created_at", "completed_at", "result"]);
        job.GetProperty("job_id").TryGetGuid(out _).ShouldBeTrue();
        job.GetProperty("status").GetString().ShouldBe("backlogged");
        job.GetProperty("created_at").TryGetDateTimeOffset(out _).ShouldBeTrue();
        job.GetProperty("completed_at").ValueKind.ShouldBe(JsonValueKind.Null);
        job.GetProperty("result").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("/generate/image/krea/krea-2/medium")]
    [InlineData("/generate/image/krea/krea-2/large")]
    [InlineData("/generate/image/krea/krea-2/medium-turbo")]
    public async Task EveryVariant_TakesTheSameBody(string route)
    {
        await using var host = await FakeKreaHost.StartAsync();
        using var client = new HostClient(host);

        (await client.PostAsync(route, HostClient.Valid)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task AdvanceOnPoll_ShowsEachStatusOnce()
    {
        await using var host = await FakeKreaHost.StartAsync(new() { AdvanceOnPoll = true });
        using var client = new HostClient(host);
        var id = await client.SubmitAsync();

        var seen = new List<string>();
        for (var i = 0; i < 7; i++)
        {
            seen.Add(await client.StatusAsync(id));
        }

        seen.ShouldBe(["queued", "scheduled", "processing", "sampling", "intermediate-complete", "completed", "completed"]);
    }

    [Fact]
    public async Task Time_MovesTheJobToItsImage()
    {
        var time = new ManualTimeProvider();
        await using var host = await FakeKreaHost.StartAsync(new() { TimeProvider = time, JobDuration = TimeSpan.FromSeconds(6) });
        using var client = new HostClient(host);
        var id = await client.SubmitAsync();

        (await client.StatusAsync(id)).ShouldBe("backlogged");
        time.Advance(TimeSpan.FromSeconds(1));
        (await client.StatusAsync(id)).ShouldBe("queued");
        time.Advance(TimeSpan.FromSeconds(4.5));
        (await client.StatusAsync(id)).ShouldBe("intermediate-complete");
        time.Advance(TimeSpan.FromSeconds(0.5));

        var (_, job) = await client.GetAsync("/jobs/" + id);
        job.GetProperty("status").GetString().ShouldBe("completed");
        job.GetProperty("completed_at").GetDateTimeOffset().ShouldBe(job.GetProperty("created_at").GetDateTimeOffset().AddSeconds(6));
        var url = job.GetProperty("result").GetProperty("urls")[0].GetString()!;
        url.ShouldStartWith(host.BaseAddress + "images/");

        using var anonymous = new HostClient(host, withKey: false);
        var png = await anonymous.Http.GetByteArrayAsync(new Uri(url));
        png.Take(8).ShouldBe([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
    }

    [Theory]
    [InlineData(ResultUrlShape.Strings, """^\["http://[^"]+\.png"\]$""")]
    [InlineData(ResultUrlShape.Objects, """^\[\{"type":"model","url":"http://[^"]+\.png"\}\]$""")]
    [InlineData(ResultUrlShape.Map, """^\{"image":"http://[^"]+\.png"\}$""")]
    public async Task ResultUrls_HaveTheChosenShape(ResultUrlShape shape, string pattern)
    {
        await using var host = await FakeKreaHost.StartAsync(new() { JobDuration = TimeSpan.Zero, ResultUrls = shape });
        using var client = new HostClient(host);
        var id = await client.SubmitAsync();

        (await client.GetAsync("/jobs/" + id)).Body.GetProperty("result").GetProperty("urls").GetRawText().ShouldMatch(pattern);
    }

    [Theory]
    [InlineData(JobErrorPlace.Job)]
    [InlineData(JobErrorPlace.Result)]
    public async Task FailNextJob_FailsOneJobOnly(JobErrorPlace place)
    {
        await using var host = await FakeKreaHost.StartAsync(new() { JobDuration = TimeSpan.Zero });
        using var client = new HostClient(host);
        host.FailNextJob("nsfw", "The picture was refused", place);
        var failed = (await client.GetAsync("/jobs/" + await client.SubmitAsync())).Body;
        var next = await client.StatusAsync(await client.SubmitAsync());

        failed.GetProperty("status").GetString().ShouldBe("failed");
        var holder = place is JobErrorPlace.Job ? failed : failed.GetProperty("result");
        holder.GetProperty("error").GetRawText().ShouldBe("""{"code":"nsfw","message":"The picture was refused"}""");
        failed.TryGetProperty("completed_at", out _).ShouldBeTrue();
        next.ShouldBe("completed");
    }

    [Fact]
    public async Task Delete_CancelsQueuedAndProcessingJobsOnly()
    {
        await using var host = await FakeKreaHost.StartAsync(new() { AdvanceOnPoll = true });
        using var client = new HostClient(host);
        var id = await client.SubmitAsync();

        var backlogged = await client.SendAsync(HttpMethod.Delete, "/jobs/" + id);
        backlogged.Status.ShouldBe(HttpStatusCode.NotFound);
        backlogged.Body.GetProperty("error").GetString().ShouldBe("Job cannot be cancelled: its status is backlogged, and only queued and processing jobs can");

        (await client.StatusAsync(id)).ShouldBe("queued");
        var queued = await client.SendAsync(HttpMethod.Delete, "/jobs/" + id);
        queued.Status.ShouldBe(HttpStatusCode.OK);
        queued.Body.ValueKind.ShouldBe(JsonValueKind.Undefined);
        (await client.StatusAsync(id)).ShouldBe("cancelled");
        (await client.SendAsync(HttpMethod.Delete, "/jobs/" + id)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task UnknownJob_Is404()
    {
        await using var host = await FakeKreaHost.StartAsync();
        using var client = new HostClient(host);

        var (status, body) = await client.GetAsync("/jobs/no-such-job");

        status.ShouldBe(HttpStatusCode.NotFound);
        body.GetRawText().ShouldBe("""{"error":"Job not found"}""");
    }

    [Fact]
    public async Task List_PagesFromTheNewestJobBack()
    {
        await using var host = await FakeKreaHost.StartAsync(new() { AdvanceOnPoll = true });
        using var client = new HostClient(host);
        var ids = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            ids.Insert(0, await client.SubmitAsync());
        }

        var listed = new List<string>();
        string? cursor = null;
        var pages = 0;
        do
        {
            var (_, page) = await client.GetAsync($"/jobs?limit=2{(cursor is null ? "" : "&cursor=" + Uri.EscapeDataString(cursor))}");
            listed.AddRange(page.GetProperty("items").EnumerateArray().Select(job => job.GetProperty("job_id").GetString()!));
            cursor = page.GetProperty("next_cursor").GetString();
            pages++;
        }
        while (cursor is not null);

        pages.ShouldBe(3);
        listed.ShouldBe(ids);
    }

    [Fact]
    public async Task List_FiltersByStatusAndType()
    {
        await using var host = await FakeKreaHost.StartAsync(new() { AdvanceOnPoll = true });
        using var client = new HostClient(host);
        var medium = await client.SubmitAsync();
        var (_, large) = await client.PostAsync("/generate/image/krea/krea-2/large", HostClient.Valid);
        await client.StatusAsync(medium);

        async Task<string[]> ListAsync(string query) =>
            [.. (await client.GetAsync("/jobs" + query)).Body.GetProperty("items").EnumerateArray().Select(job => job.GetProperty("job_id").GetString()!)];

        (await ListAsync("?status=queued")).ShouldBe([medium]);
        (await ListAsync("?types=video,large")).ShouldBe([large.GetProperty("job_id").GetString()!]);
        (await ListAsync("?types=image/krea/krea-2/medium")).ShouldBe([medium]);
        (await ListAsync("?status=cancelled")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("?limit=0", "'limit' must be at least 1, but is 0")]
    [InlineData("?limit=1001", "'limit' must be at most 1000, but is 1001")]
    [InlineData("?limit=two", "'limit' must be integer, but is string")]
    [InlineData("?status=done", "'status' must be one of")]
    [InlineData("?cursor=yesterday", "'cursor' must be")]
    public async Task List_RefusesWhatTheDocumentRefuses(string query, string error)
    {
        await using var host = await FakeKreaHost.StartAsync();
        using var client = new HostClient(host);

        var (status, body) = await client.GetAsync("/jobs" + query);

        status.ShouldBe(HttpStatusCode.BadRequest);
        body.GetProperty("error").GetString()!.ShouldStartWith(error);
    }
}
