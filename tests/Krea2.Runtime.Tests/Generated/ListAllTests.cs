using Krea2.KreaAi;

namespace Krea2.Runtime.Tests.Generated;

/// <summary>All jobs, assets and styles, page after page.</summary>
public sealed class ListAllTests
{
    [Fact]
    public async Task Jobs_OfAllPages()
    {
        await using KreaSession session = await KreaSession.StartAsync(host => host.TimeProvider = new StepClock());
        var submitted = new List<string>();
        for (int i = 0; i < 5; i++)
        {
            submitted.Insert(0, (await session.Client.Medium.SubmitAsync(Requests.Small)).Id);
        }

        session.Host.ClearRequests();
        IKreaClient client = session.Client;
        List<string> listed = [];
        await foreach (Job job in client.Jobs.ListAllAsync(limit: 2))
        {
            listed.Add(job.Id);
        }

        listed.ShouldBe(submitted);
        session.Host.Requests.Count.ShouldBe(3);
        session.Host.Requests.ShouldAllBe(request => request.Query.Contains("limit=2", StringComparison.Ordinal));
        session.Host.Requests.Select(request => request.Query.Contains("cursor=", StringComparison.Ordinal)).ShouldBe([false, true, true]);
    }

    [Fact]
    public async Task Assets_OfAllPages()
    {
        await using KreaSession session = await KreaSession.StartAsync(host => host.TimeProvider = new StepClock());
        for (int i = 0; i < 3; i++)
        {
            await session.Client.Assets.UploadAsync(new KreaAssetUpload { File = FileContent.FromBytes(new byte[] { 1 }, $"{i}.png"), Description = $"{i}" });
        }

        List<string?> descriptions = [];
        await foreach (KreaAsset asset in session.Client.Assets.ListAllAsync(limit: 1))
        {
            descriptions.Add(asset.Description);
        }

        descriptions.ShouldBe(["2", "1", "0"]);
    }

    [Fact]
    public async Task Styles_KeepTheirFilterOnEveryPage()
    {
        await using KreaSession session = await KreaSession.StartAsync();

        List<string> ids = [];
        await foreach (KreaStyle style in session.Client.Styles.ListAllAsync(limit: 1, filter: KreaStyleFilter.All))
        {
            ids.Add(style.Id);
        }

        ids.ShouldBe(["style-ink-wash", "style-risograph"]);
        session.Host.Requests.Select(request => request.Query.Contains("filter=all", StringComparison.Ordinal)).ShouldBe([true, true]);
    }

    [Fact]
    public async Task WrongArgument_IsRefusedBeforeAnythingIsSent()
    {
        await using KreaSession session = await KreaSession.StartAsync();
        IAsyncEnumerable<Job> jobs = session.Client.Jobs.ListAllAsync(limit: 0);

        var error = await Should.ThrowAsync<InvalidRequestException>(async () => await jobs.GetAsyncEnumerator().MoveNextAsync());

        error.Violations.ShouldHaveSingleItem().Keyword.ShouldBe("minimum");
        session.Host.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task CursorThatIsNoDate_IsSentBackAsItCame()
    {
        await using KreaSession session = await KreaSession.StartAsync();
        session.Host.AnswerNext(200, """{"items":[],"next_cursor":"page two"}""");
        session.Host.AnswerNext(200, """{"items":[],"next_cursor":null}""");

        await foreach (Job job in session.Client.Jobs.ListAllAsync())
        {
            job.ShouldBeNull("there is none");
        }

        session.Host.Requests.Select(request => Uri.UnescapeDataString(request.Query)).ShouldBe(["", "?cursor=page two"]);
    }

    [Fact]
    public async Task Cancellation_EndsTheList()
    {
        await using KreaSession session = await KreaSession.StartAsync(host => host.TimeProvider = new StepClock());
        await session.Client.Medium.SubmitAsync(Requests.Small);
        await session.Client.Medium.SubmitAsync(Requests.Small);
        using var cancellation = new CancellationTokenSource();
        int seen = 0;

        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (Job job in session.Client.Jobs.ListAllAsync(limit: 1).WithCancellation(cancellation.Token))
            {
                seen++;
                await cancellation.CancelAsync();
            }
        });

        seen.ShouldBe(1);
    }

    /// <summary>Each look at it is a second later, so that no two things are of one time.</summary>
    private sealed class StepClock : TimeProvider
    {
        private long _seconds;

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddSeconds(Interlocked.Increment(ref _seconds));
    }
}
