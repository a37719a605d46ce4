namespace Krea2.Tests.Http;

/// <summary>Downloads that are cut: they go on where they ended, or begin anew, and never leave half a file.</summary>
public sealed class ResumedDownloadTests : IDisposable
{
    private const string Modified = "Last-Modified: Fri, 20 Nov 2026 10:00:00 GMT\r\n";
    private const string Date = "Date: Fri, 20 Nov 2026 10:00:01 GMT\r\n";

    private static readonly RetryOptions s_quick = new() { MaximumRetries = 2, InitialDelay = TimeSpan.FromTicks(1), MaximumDelay = TimeSpan.FromTicks(1) };

    private readonly DownloadFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(81_920)]
    [InlineData(299_999)]
    public async Task Cut_GoesOnAtTheNextByte(int cut)
    {
        await using var host = new PictureHost { Cuts = [cut] };

        await DownloadAsync(host);

        (await _folder.ReadAsync()).ShouldBe(host.File);
        _folder.Names.ShouldBe(["fox.png"]);
        host.Requests.Select(r => (r.From, r.IfRange)).ShouldBe([(null, null), (cut, "\"one\"")]);
    }

    [Fact]
    public async Task CutBeforeTheFirstByte_AsksForAll()
    {
        await using var host = new PictureHost { Cuts = [0] };

        await DownloadAsync(host);

        (await _folder.ReadAsync()).ShouldBe(host.File);
        host.Requests.Select(r => r.From).ShouldBe([null, null]);
    }

    [Fact]
    public async Task DateOfChange_IsAValidatorToo()
    {
        await using var host = new PictureHost { Cuts = [1000], Validators = Modified + Date };

        await DownloadAsync(host);

        (await _folder.ReadAsync()).ShouldBe(host.File);
        host.Requests.Select(r => (r.From, r.IfRange)).ShouldBe([(null, null), (1000, "Fri, 20 Nov 2026 10:00:00 GMT")]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ETag: W/\"one\"\r\n")]
    [InlineData("ETag: W/\"one\"\r\n" + Modified + Date)]
    [InlineData(Modified)]
    [InlineData(Modified + "Date: Fri, 20 Nov 2026 10:00:00 GMT\r\n")]
    [InlineData("ETag: \"one\"\r\nAccept-Ranges: none\r\n")]
    public async Task WithoutAStrongValidator_AllIsFetchedAgain(string validators)
    {
        await using var host = new PictureHost { Cuts = [200_000], Validators = validators };
        var progress = new List<DownloadProgress>();

        await DownloadAsync(host, progress: new Recorder<DownloadProgress>(progress));

        (await _folder.ReadAsync()).ShouldBe(host.File);
        host.Requests.Select(r => r.From).ShouldBe([null, null]);
        progress.Select(p => p.BytesReceived).Zip(progress.Skip(1).Select(p => p.BytesReceived)).Count(pair => pair.Second < pair.First).ShouldBe(1);
        progress[^1].ShouldBe(new DownloadProgress { BytesReceived = 300_000, TotalBytes = 300_000 });
    }

    [Fact]
    public async Task UnknownLength_AllIsFetchedAgain()
    {
        await using var host = new PictureHost
        {
            File = "a picture"u8.ToArray(),
            Instead = n => n == 1 ? "HTTP/1.1 200 OK\r\nETag: \"one\"\r\nTransfer-Encoding: chunked\r\n\r\n5\r\na pic\r\n" : null,
        };

        await DownloadAsync(host);

        (await _folder.ReadAsync()).ShouldBe(host.File);
        host.Requests.Select(r => r.From).ShouldBe([null, null]);
    }

    [Fact]
    public async Task ProgressOfTheRest_GoesOn()
    {
        await using var host = new PictureHost { Cuts = [100_000] };
        var progress = new List<DownloadProgress>();

        await DownloadAsync(host, progress: new Recorder<DownloadProgress>(progress));

        progress.Select(p => p.BytesReceived).ShouldBe(progress.Select(p => p.BytesReceived).Distinct().Order());
        progress.ShouldContain(p => p.BytesReceived == 100_000);
        progress.ShouldAllBe(p => p.TotalBytes == 300_000);
    }

    [Theory]
    [InlineData("ETag: \"two\"\r\n", "ETag: \"one\"\r\n")]
    [InlineData("Last-Modified: Fri, 20 Nov 2026 10:30:00 GMT\r\n" + Date, Modified + Date)]
    public async Task FileThatChangedInBetween_IsFetchedFromItsStart(string after, string before)
    {
        await using var host = new PictureHost { Cuts = [200_000], Validators = before };
        host.AfterCut = _ => (host.File, host.Validators) = (PictureHost.PictureOf(150_000, 7), after);

        await DownloadAsync(host);

        (await _folder.ReadAsync()).ShouldBe(PictureHost.PictureOf(150_000, 7));
        host.Requests.Select(r => r.From).ShouldBe([null, 200_000]);
    }

    [Theory]
    [InlineData("206 Partial Content", "Content-Range: bytes 1000-1008/300000\r\nETag: \"two\"\r\n")]
    [InlineData("206 Partial Content", "Content-Range: bytes 999-1007/300000\r\n")]
    [InlineData("206 Partial Content", "Content-Range: bytes 1001-1009/300000\r\n")]
    [InlineData("206 Partial Content", "Content-Range: bytes 1000-1008/1009\r\n")]
    [InlineData("206 Partial Content", "Content-Range: items 1000-1008/300000\r\n")]
    [InlineData("206 Partial Content", "Content-Range: nonsense\r\n")]
    [InlineData("206 Partial Content", "")]
    [InlineData("416 Range Not Satisfiable", "Content-Range: bytes */300000\r\n")]
    [InlineData("204 No Content", "")]
    public async Task PartThatDoesNotFit_IsThrownAwayForTheWhole(string status, string headers)
    {
        await using var host = new PictureHost
        {
            Cuts = [1000],
            Instead = n => n == 2 ? $"HTTP/1.1 {status}\r\n{headers}Content-Length: {(status.StartsWith("204", StringComparison.Ordinal) ? 0 : 9)}\r\n\r\n{(status.StartsWith("204", StringComparison.Ordinal) ? "" : "not a fox")}" : null,
        };

        await DownloadAsync(host);

        (await _folder.ReadAsync()).ShouldBe(host.File);
        host.Requests.Select(r => r.From).ShouldBe([null, 1000, null]);
    }

    [Fact]
    public async Task HostThatServesNoParts_IsAskedForTheWhole()
    {
        await using var host = new PictureHost { Cuts = [100_000], IgnoresRanges = true };

        await DownloadAsync(host);

        (await _folder.ReadAsync()).ShouldBe(host.File);
        host.Requests.Select(r => r.From).ShouldBe([null, 100_000]);
    }

    [Fact]
    public async Task PartNobodyAskedFor_IsRefused()
    {
        await using var host = new PictureHost { Instead = _ => "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 5-8/9\r\nContent-Length: 4\r\n\r\nfoxs" };

        (await Should.ThrowAsync<ProtocolException>(() => DownloadAsync(host))).Message.ShouldEndWith("HTTP 206 and a part of a file that was asked for as a whole");

        _folder.Names.ShouldBeEmpty();
        host.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task ShorterPartsThanAskedFor_AreAllFetched()
    {
        await using var host = new PictureHost { Cuts = [1000], LongestPart = 50_000 };

        await DownloadAsync(host);

        (await _folder.ReadAsync()).ShouldBe(host.File);
        host.Requests.Select(r => r.From).ShouldBe([null, 1000, 51_000, 101_000, 151_000, 201_000, 251_000]);
    }

    [Fact]
    public async Task LongerRestThanAnnounced_IsNotTrusted()
    {
        await using var host = new PictureHost
        {
            File = "a picture"u8.ToArray(),
            Cuts = [5],
            Instead = n => n == 2 ? "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 5-8/9\r\nContent-Length: 6\r\n\r\nturtle" : null,
        };

        await DownloadAsync(host);

        (await _folder.ReadAsync()).ShouldBe(host.File);
        host.Requests.Select(r => r.From).ShouldBe([null, 5, null]);
    }

    [Fact]
    public async Task RedirectsInBetween_AreFollowedForTheRestToo()
    {
        await using var host = new PictureHost
        {
            Cuts = [0, 1000],
            Instead = n => n is 1 or 3 ? $"HTTP/1.1 302 Found\r\nLocation: /fox.png?signature={n}\r\nContent-Length: 0\r\n\r\n" : null,
        };

        await DownloadAsync(host, host.Image("/moved"));

        (await _folder.ReadAsync()).ShouldBe(host.File);
        host.Requests.Select(r => (r.Target, r.From)).ShouldBe([("/moved", null), ("/fox.png?signature=1", null), ("/moved", 1000), ("/fox.png?signature=3", 1000)]);
        host.Requests.ShouldAllBe(r => !r.Text.Contains("Authorization", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task ManyCuts_AreNoProblemWhileItMovesForward()
    {
        await using var host = new PictureHost { Cuts = [.. Enumerable.Repeat(1000, 200)] };

        await DownloadAsync(host);

        (await _folder.ReadAsync()).ShouldBe(host.File);
        host.Requests.Count.ShouldBe(201);
    }

    [Fact]
    public async Task NothingGained_EndsAfterTheRetries()
    {
        await using var host = new PictureHost { Cuts = [1000, 0, 0, 0, 0] };

        ConnectionException error = await Should.ThrowAsync<ConnectionException>(() => DownloadAsync(host));

        host.Requests.Select(r => r.From).ShouldBe([null, 1000, 1000]);
        error.Advice.ShouldBe(RetryAdvice.Retry);
        _folder.Names.ShouldBeEmpty();
    }

    [Fact]
    public async Task SamePlaceAgainAfterARestart_IsNoProgress()
    {
        await using var host = new PictureHost { Cuts = [.. Enumerable.Repeat(1000, 20)], Validators = "" };

        await Should.ThrowAsync<ConnectionException>(() => DownloadAsync(host));

        host.Requests.Count.ShouldBe(3);
        _folder.Names.ShouldBeEmpty();
    }

    [Fact]
    public async Task WithoutRetries_ACutIsTheEnd()
    {
        await using var host = new PictureHost { Cuts = [1000] };

        await Should.ThrowAsync<ConnectionException>(() => DownloadAsync(host, retry: RetryOptions.None));

        host.Requests.Count.ShouldBe(1);
        _folder.Names.ShouldBeEmpty();
    }

    private async Task DownloadAsync(PictureHost host, GeneratedImage? image = null, IProgress<DownloadProgress>? progress = null, RetryOptions? retry = null)
    {
        using SampleClient client = SampleClient.For(host.BaseAddress, retry: retry ?? s_quick);
        await client.DownloadAsync(image ?? host.Image(), _folder.Target, progress);
    }
}
