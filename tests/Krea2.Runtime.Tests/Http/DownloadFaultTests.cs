using System.Net;

namespace Krea2.Tests.Http;

/// <summary>Downloads that fail, wherever the fault lies: what is repeated, what is said, and that nothing stays behind.</summary>
public sealed class DownloadFaultTests : IDisposable
{
    private static readonly RetryOptions s_quick = new() { MaximumRetries = 2, InitialDelay = TimeSpan.FromTicks(1), MaximumDelay = TimeSpan.FromTicks(1) };

    private readonly DownloadFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(522)]
    public async Task StatusThatPasses_IsAskedAgain(int status)
    {
        await using var host = new PictureHost { Cuts = [0, 1000], Instead = n => n is 1 or 3 ? Answer(status) : null };

        await DownloadAsync(host);

        (await _folder.ReadAsync()).ShouldBe(host.File);
        host.Requests.Select(r => r.From).ShouldBe([null, null, 1000, 1000]);
    }

    [Theory]
    [InlineData(401, typeof(UnauthorizedException))]
    [InlineData(403, typeof(UnauthorizedException))]
    [InlineData(404, typeof(NotFoundException))]
    [InlineData(410, typeof(NotFoundException))]
    public async Task AddressThatHasExpired_IsSaid(int status, Type type)
    {
        await using var host = new PictureHost { Cuts = [1000], Instead = n => n == 2 ? Answer(status) : null };

        ApiException error = await Should.ThrowAsync<ApiException>(() => DownloadAsync(host));

        error.GetType().ShouldBe(type);
        error.Message.ShouldBe($"Krea answered GET {host.BaseAddress}fox.png with HTTP {status}; the address of a result may expire: read the job again for a new one");
        (error.Advice, error.StatusCode).ShouldBe((RetryAdvice.DoNotRetry, (HttpStatusCode)status));
        host.Requests.Count.ShouldBe(2);
        _folder.Names.ShouldBeEmpty();
    }

    [Fact]
    public async Task PauseThatTheHostAsksFor_IsMade()
    {
        var time = new ManualTimeProvider();
        await using var host = new PictureHost { Instead = n => n == 1 ? Answer(503, "Retry-After: 7\r\n") : null };
        using SampleClient client = SampleClient.For(host.BaseAddress, time, retry: new RetryOptions());

        Task download = client.DownloadAsync(host.Image(), _folder.Target);
        await time.WaitingAsync(TimeSpan.FromSeconds(7));
        host.Requests.Count.ShouldBe(1);
        time.Advance(TimeSpan.FromSeconds(7));
        await download;

        host.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task PauseLongerThanTheBudget_IsNotMade()
    {
        await using var host = new PictureHost { Cuts = [1000], Instead = n => n == 2 ? Answer(503, "Retry-After: 121\r\n") : null };

        ServerErrorException error = await Should.ThrowAsync<ServerErrorException>(() => DownloadAsync(host));

        error.RetryAfter.ShouldBe(TimeSpan.FromSeconds(121));
        host.Requests.Count.ShouldBe(2);
        _folder.Names.ShouldBeEmpty();
    }

    [Fact]
    public async Task Silence_EndsTheAttemptAndTheRestIsAskedFor()
    {
        var time = new ManualTimeProvider();
        var half = new TaskCompletionSource();
        await using var host = new PictureHost { Cuts = [100_000], HangsInsteadOfCutting = true };
        var progress = new Recorder<DownloadProgress>([], report =>
        {
            if (report.BytesReceived == 100_000)
            {
                half.SetResult();
            }
        });
        using SampleClient client = SampleClient.For(host.BaseAddress, time, retry: new RetryOptions { InitialDelay = TimeSpan.FromTicks(1), MaximumDelay = TimeSpan.FromTicks(1) });

        Task download = client.DownloadAsync(host.Image(), _folder.Target, progress);
        await half.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await time.PassAsync(TimeSpan.FromSeconds(100));
        await Task.WhenAny(download, time.WaitingAsync(TimeSpan.FromTicks(1)));      // with its jitter, the pause is one tick or none
        time.Advance(TimeSpan.FromTicks(1));
        await download;

        (await _folder.ReadAsync()).ShouldBe(host.File);
        host.Requests.Select(r => r.From).ShouldBe([null, 100_000]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task CancelledOrDisposedInAPause_LeavesNothing(bool cancelled)
    {
        var time = new ManualTimeProvider();
        await using var host = new PictureHost { Instead = _ => Answer(503, "Retry-After: 7\r\n") };
        SampleClient client = SampleClient.For(host.BaseAddress, time, retry: new RetryOptions());
        using var cancel = new CancellationTokenSource();

        Task download = client.DownloadAsync(host.Image(), _folder.Target, cancellationToken: cancel.Token);
        await time.WaitingAsync(TimeSpan.FromSeconds(7));
        _folder.Names.Length.ShouldBe(1);
        if (cancelled)
        {
            await cancel.CancelAsync();
            (await Should.ThrowAsync<OperationCanceledException>(() => download)).CancellationToken.ShouldBe(cancel.Token);
        }
        else
        {
            client.Dispose();
            await Should.ThrowAsync<ObjectDisposedException>(() => download);
        }

        client.Dispose();
        _folder.Names.ShouldBeEmpty();
    }

    [Fact]
    public async Task DisposedWhileBytesCome_LeavesNothing()
    {
        await using var host = new PictureHost { Cuts = [100_000], HangsInsteadOfCutting = true };
        SampleClient client = SampleClient.For(host.BaseAddress, retry: s_quick);
        var progress = new Recorder<DownloadProgress>([], client.Dispose);

        await Should.ThrowAsync<ObjectDisposedException>(() => client.DownloadAsync(host.Image(), _folder.Target, progress));

        _folder.Names.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("identity, br")]
    public async Task PackedFile_IsRefused(string coding)
    {
        await using var host = new PictureHost { Validators = $"Content-Encoding: {coding}\r\n" };

        (await Should.ThrowAsync<ProtocolException>(() => DownloadAsync(host))).Message.ShouldEndWith($"a file that is packed with {coding.Split(' ')[^1]}, which was not asked for");

        host.Requests.Single().Text.ShouldContain("\r\nAccept-Encoding: identity\r\n");
        _folder.Names.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("aws-chunked")]
    public async Task CodingThatIsNone_IsNotMinded(string coding)
    {
        await using var host = new PictureHost { Validators = $"Content-Encoding: {coding}\r\n" };

        await DownloadAsync(host);

        (await _folder.ReadAsync()).ShouldBe(host.File);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>", "text/html where a file was promised")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: Application/JSON; charset=utf-8\r\nContent-Length: 13\r\n\r\n{\"error\":\"x\"}", "Application/JSON where a file was promised")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/problem+json\r\nContent-Length: 2\r\n\r\n{}", "application/problem+json where a file was promised")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", "an empty body where a file was promised")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 268435457\r\n\r\n", "268435457 bytes, but at most 268435456 bytes are downloaded")]
    public async Task AnswerThatIsNoFile_IsNotAskedForAgain(string answer, string message)
    {
        await using var host = new PictureHost { Instead = _ => answer };

        (await Should.ThrowAsync<ProtocolException>(() => DownloadAsync(host))).Message.ShouldEndWith(message);

        host.Requests.Count.ShouldBe(1);
        _folder.Names.ShouldBeEmpty();
    }

    [Fact]
    public async Task PageThatComesInTheMiddle_LeavesNothing()
    {
        await using var host = new PictureHost { Cuts = [1000], Instead = n => n == 2 ? "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>" : null };

        await Should.ThrowAsync<ProtocolException>(() => DownloadAsync(host));

        _folder.Names.ShouldBeEmpty();
    }

    [Fact]
    public async Task FileThatAppearsMeanwhile_IsNotReplacedUnlessItMay()
    {
        await using var host = new PictureHost();
        using SampleClient client = SampleClient.For(host.BaseAddress);
        var progress = new Recorder<DownloadProgress>([], () => File.WriteAllText(_folder.Target, "another's"));

        await Should.ThrowAsync<IOException>(() => client.DownloadAsync(host.Image(), _folder.Target, progress, overwrite: false));
        (await File.ReadAllTextAsync(_folder.Target)).ShouldBe("another's");
        _folder.Names.ShouldBe(["fox.png"]);

        await client.DownloadAsync(host.Image(), _folder.Target, progress);
        (await _folder.ReadAsync()).ShouldBe(host.File);
        _folder.Names.ShouldBe(["fox.png"]);
    }

    [Fact]
    public async Task NameOfAFolder_IsSaidBeforeAnythingIsFetched()
    {
        await using var host = new PictureHost();

        (await Should.ThrowAsync<IOException>(() => DownloadAsync(host, _folder.Path))).Message.ShouldBe($"'{Path.GetFileName(_folder.Path)}' is a folder, and the name of a file is needed.");

        host.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task FolderThatAppearsMeanwhile_LeavesNothing()
    {
        await using var host = new PictureHost();
        using SampleClient client = SampleClient.For(host.BaseAddress);
        var progress = new Recorder<DownloadProgress>([], () => Directory.CreateDirectory(_folder.Target));

        Exception error = await Should.ThrowAsync<Exception>(() => client.DownloadAsync(host.Image(), _folder.Target, progress));

        (error is IOException or UnauthorizedAccessException).ShouldBeTrue(error.ToString());
        _folder.Names.ShouldBe(["fox.png"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TwoDownloadsToOneName_EachWholeOrRefused(bool overwrite)
    {
        byte[][] pictures = [PictureHost.PictureOf(200_000, 3), PictureHost.PictureOf(300_000, 5)];
        var both = new CountdownEvent(2);
        await using ScriptedHost host = await ScriptedHost.StartAsync(async context =>
        {
            byte[] picture = pictures[context.Request.Path == "/0" ? 0 : 1];
            context.Response.ContentLength = picture.Length;
            await context.Response.Body.WriteAsync(picture.AsMemory(0, 100_000));
            both.Signal();
            await Task.Run(() => both.Wait(TimeSpan.FromSeconds(20)));
            await context.Response.Body.WriteAsync(picture.AsMemory(100_000));
        });
        using SampleClient client = SampleClient.For(host.BaseAddress);

        Task[] downloads = [.. Enumerable.Range(0, 2).Select(i => client.DownloadAsync(new GeneratedImage { Url = new Uri(host.BaseAddress, $"/{i}") }, _folder.Target, overwrite: overwrite))];
        await Task.WhenAll(downloads).ContinueWith(static _ => { }, TaskScheduler.Default);

        byte[] saved = await _folder.ReadAsync();
        pictures.Any(picture => picture.AsSpan().SequenceEqual(saved)).ShouldBeTrue();
        _folder.Names.ShouldBe(["fox.png"]);
        downloads.Count(d => d.IsCompletedSuccessfully).ShouldBe(overwrite ? 2 : 1);
        downloads.Where(d => d.IsFaulted).ShouldAllBe(d => d.Exception!.InnerException is IOException);
    }

    private static string Answer(int status, string headers = "") => $"HTTP/1.1 {status} Whatever\r\n{headers}Content-Length: 0\r\n\r\n";

    private async Task DownloadAsync(PictureHost host, string? path = null)
    {
        using SampleClient client = SampleClient.For(host.BaseAddress, retry: s_quick);
        await client.DownloadAsync(host.Image(), path ?? _folder.Target);
    }
}
