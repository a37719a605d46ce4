using Krea2.Http;

namespace Krea2.Tests.Http;

/// <summary>Following the cursors of a list to its end, and no further.</summary>
public sealed class CursorPagesTests : IDisposable
{
    private readonly SampleClient _client = SampleClient.For(new Uri("http://127.0.0.1:1"));
    private readonly List<string?> _read = [];

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task AllPages_AreRead()
    {
        (await AllAsync(Pages(("", [1, 2], "b"), ("b", [], "c"), ("c", [3], null)))).ShouldBe([1, 2, 3]);
        _read.ShouldBe([null, "b", "c"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task NoCursor_IsTheEnd(string? next) => (await AllAsync(Pages(("", [1], next)))).ShouldBe([1]);

    [Fact]
    public async Task PageWithoutAList_IsAnEmptyOne()
    {
        (await AllAsync(Pages(("", null, "b"), ("b", [1], null)))).ShouldBe([1]);
    }

    [Fact]
    public async Task EmptyPageWhoseCursorRepeats_IsTheEnd()
    {
        (await AllAsync(Pages(("", [1], "b"), ("b", [], "b")))).ShouldBe([1]);
        _read.ShouldBe([null, "b"]);
    }

    [Theory]
    [InlineData("b")]
    [InlineData("c")]
    public async Task CursorThatComesASecondTime_IsAnErrorInsteadOfALoop(string again)
    {
        var items = new List<int>();

        var error = await Should.ThrowAsync<ProtocolException>(async () =>
        {
            await foreach (int item in Read(Pages(("", [1], "b"), ("b", [2], "c"), ("c", [3], again))))
            {
                items.Add(item);
            }
        });

        error.Message.ShouldBe($"GET /things of Krea gave the cursor \"{again}\" a second time, so that its pages would never end");
        items.ShouldBe([1, 2, 3]);
        _read.ShouldBe([null, "b", "c"]);
    }

    [Fact]
    public async Task CursorThatIsTheKey_IsNotShown()
    {
        var error = await Should.ThrowAsync<ProtocolException>(() => AllAsync(Pages(("", [1], SampleClient.Key), (SampleClient.Key, [2], SampleClient.Key))));

        error.Message.ShouldContain("gave the cursor \"***\" a second time");
    }

    [Fact]
    public async Task NothingIsRead_BeforeItIsNeeded()
    {
        await using IAsyncEnumerator<int> items = Read(Pages(("", [1, 2], "b"), ("b", [3], null))).GetAsyncEnumerator();
        _read.ShouldBeEmpty();

        await items.MoveNextAsync();
        await items.MoveNextAsync();

        items.Current.ShouldBe(2);
        _read.ShouldBe([null]);
    }

    [Fact]
    public async Task Token_OfTheEnumeration_ReachesTheCalls()
    {
        using var given = new CancellationTokenSource();
        using var later = new CancellationTokenSource();
        var tokens = new List<CancellationToken>();
        IAsyncEnumerable<int> items = CursorPages.ReadAllAsync(_client.Api, "GET /things", (_, _, token) => PageAsync(tokens, token), page => page.Items, page => page.Next, null, given.Token);

        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (int item in items.WithCancellation(later.Token))
            {
                await later.CancelAsync();
            }
        });
        await given.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(async () => await items.GetAsyncEnumerator().MoveNextAsync());

        tokens.Count.ShouldBe(3);
        tokens.ShouldAllBe(token => token.IsCancellationRequested);

        static Task<Page> PageAsync(List<CancellationToken> tokens, CancellationToken token)
        {
            tokens.Add(token);
            token.ThrowIfCancellationRequested();
            return Task.FromResult(new Page([1], "b"));
        }
    }

    [Fact]
    public async Task CursorOfTheHost_IsNotChecked()
    {
        var options = new CallOptions { Timeout = TimeSpan.FromSeconds(3) };
        var seen = new List<CallOptions?>();

        await foreach (int item in CursorPages.ReadAllAsync(_client.Api, "GET /things", (cursor, call, _) => Add(call, cursor), page => page.Items, page => page.Next, options))
        {
            item.ShouldBe(1);
        }

        seen.ShouldBe([options, options with { Validate = false }]);

        Task<Page> Add(CallOptions? call, string? cursor)
        {
            seen.Add(call);
            return Task.FromResult(new Page([1], cursor is null ? "b" : null));
        }
    }

    private static Dictionary<string, Page> Pages(params (string Cursor, int[]? Items, string? Next)[] pages)
    {
        return pages.ToDictionary(page => page.Cursor, page => new Page(page.Items, page.Next));
    }

    private IAsyncEnumerable<int> Read(Dictionary<string, Page> pages)
    {
        return CursorPages.ReadAllAsync(
            _client.Api,
            "GET /things",
            (cursor, _, _) =>
            {
                _read.Add(cursor);
                return Task.FromResult(pages[cursor ?? ""]);
            },
            page => page.Items,
            page => page.Next,
            options: null);
    }

    private async Task<List<int>> AllAsync(Dictionary<string, Page> pages)
    {
        var items = new List<int>();
        await foreach (int item in Read(pages))
        {
            items.Add(item);
        }

        return items;
    }

    private sealed record Page(IReadOnlyList<int>? Items, string? Next);
}
