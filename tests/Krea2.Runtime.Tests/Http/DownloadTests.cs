using Microsoft.AspNetCore.Http;

namespace Krea2.Tests.Http;

public sealed class DownloadTests : IDisposable
{
    private static readonly byte[] s_picture = [.. Enumerable.Range(0, 300_000).Select(i => (byte)(i * 31))];

    private readonly string _folder = Directory.CreateTempSubdirectory("krea2-download-").FullName;

    private string Target => Path.Combine(_folder, "fox.png");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Result_IsSavedWithoutSendingTheKey()
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(PictureAsync);
        using SampleClient client = SampleClient.For(new Uri("http://api.example.invalid"));
        var progress = new List<DownloadProgress>();

        await client.DownloadAsync(Image(host, "/fox.png?signature=abc"), Target, new Recorder<DownloadProgress>(progress), cancellationToken: CancellationToken.None);

        (await File.ReadAllBytesAsync(Target)).ShouldBe(s_picture);
        Files().ShouldBe(["fox.png"]);
        RecordedRequest request = host.Requests.Single();
        request.Target.ShouldBe("/fox.png?signature=abc");
        request.Headers.ContainsKey("Authorization").ShouldBeFalse();
        request.Headers.ContainsKey("Cookie").ShouldBeFalse();
        progress.Select(p => p.BytesReceived).ShouldBeInOrder();
        progress[^1].ShouldBe(new DownloadProgress { BytesReceived = s_picture.Length, TotalBytes = s_picture.Length });
    }

    [Fact]
    public async Task Result_IsWrittenToAStreamThatStaysOpen()
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(PictureAsync);
        using SampleClient client = SampleClient.For(host.BaseAddress);
        using var destination = new MemoryStream();

        await client.DownloadAsync(Image(host), destination);

        destination.ToArray().ShouldBe(s_picture);
    }

    [Fact]
    public async Task ExistingFile_IsReplacedOnlyWhenItMay()
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(PictureAsync);
        using SampleClient client = SampleClient.For(host.BaseAddress);
        await File.WriteAllTextAsync(Target, "old");

        (await Should.ThrowAsync<IOException>(() => client.DownloadAsync(Image(host), Target, overwrite: false))).Message.ShouldBe("The file 'fox.png' exists and is not to be replaced.");
        (await File.ReadAllTextAsync(Target)).ShouldBe("old");
        host.Requests.ShouldBeEmpty();

        await client.DownloadAsync(Image(host), Target);
        (await File.ReadAllBytesAsync(Target)).ShouldBe(s_picture);
        Files().ShouldBe(["fox.png"]);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf a pict")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhalf a")]
    [InlineData("HTTP/1.1 200 OK\r\nConte")]
    public async Task CutDownload_LeavesTheOldFileAndNothingElse(string answer)
    {
        await using var host = new RawHost(async (connection, _) =>
        {
            await connection.WriteAsync(answer);
            return false;
        });
        using SampleClient client = SampleClient.For(host.BaseAddress);
        await File.WriteAllTextAsync(Target, "old");

        var error = await Should.ThrowAsync<ConnectionException>(() => client.DownloadAsync(Image(host.BaseAddress, "/fox.png?signature=abc"), Target));

        (await File.ReadAllTextAsync(Target)).ShouldBe("old");
        Files().ShouldBe(["fox.png"]);
        error.ToString().ShouldNotContain("signature");
        error.Route.ShouldBe($"{host.BaseAddress}fox.png");
    }

    [Theory]
    [InlineData(404, "gone", "text/plain", typeof(NotFoundException))]
    [InlineData(403, "<Error>expired</Error>", "application/xml", typeof(UnauthorizedException))]
    [InlineData(500, "", "text/plain", typeof(ServerErrorException))]
    [InlineData(200, "<html>", "text/html", typeof(ProtocolException))]
    [InlineData(200, "", "image/png", typeof(ProtocolException))]
    public async Task AnswerThatIsNoFile_LeavesNoFile(int status, string body, string type, Type error)
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(status, body, type);
        using SampleClient client = SampleClient.For(host.BaseAddress);

        (await Should.ThrowAsync<ApiException>(() => client.DownloadAsync(Image(host), Target))).GetType().ShouldBe(error);

        Files().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TooLarge_IsAnErrorWithoutAFile(bool hasLength)
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(async context =>
        {
            context.Response.ContentLength = hasLength ? s_picture.Length : null;
            await context.Response.Body.WriteAsync(s_picture);
        });
        using var client = new SampleClient(new SampleOptions { BaseAddress = host.BaseAddress, MaximumDownloadBytes = 299_999 });

        (await Should.ThrowAsync<ProtocolException>(() => client.DownloadAsync(Image(host), Target))).Message.ShouldContain("299999");

        Files().ShouldBeEmpty();
        using var larger = new SampleClient(new SampleOptions { BaseAddress = host.BaseAddress, MaximumDownloadBytes = 300_000 });
        await larger.DownloadAsync(Image(host), Target);
        Files().ShouldBe(["fox.png"]);
    }

    [Fact]
    public async Task Cancelled_LeavesNoFile()
    {
        using var cancel = new CancellationTokenSource();
        await using var host = new RawHost(async (connection, _) =>
        {
            await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
            await Task.Delay(Timeout.Infinite, connection.Stop);
            return false;
        });
        using SampleClient client = SampleClient.For(host.BaseAddress);
        var progress = new Recorder<DownloadProgress>([], cancel.Cancel);

        await Should.ThrowAsync<OperationCanceledException>(() => client.DownloadAsync(Image(host.BaseAddress), Target, progress, cancellationToken: cancel.Token));

        Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task Redirects_AreFollowedWithoutTheKey()
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(context =>
        {
            if (context.Request.Path == "/moved")
            {
                context.Response.Redirect("/fox.png");
                return Task.CompletedTask;
            }

            return PictureAsync(context);
        });
        using SampleClient client = SampleClient.For(host.BaseAddress);

        await client.DownloadAsync(Image(host, "/moved"), Target);

        (await File.ReadAllBytesAsync(Target)).ShouldBe(s_picture);
        host.Requests.ShouldAllBe(r => !r.Headers.ContainsKey("Authorization"));
    }

    [Theory]
    [InlineData(302, "/moved", "HTTP 302 and one redirect more than the 5 that are followed")]
    [InlineData(302, "file:///etc/passwd", "HTTP 302 and a redirect to an address that is neither http nor https")]
    [InlineData(302, null, "HTTP 302 and a redirect without an address")]
    [InlineData(300, "/moved", "HTTP 300 and no file")]
    public async Task RedirectsInCirclesOrElsewhere_AreNotFollowed(int status, string? location, string what)
    {
        await using ScriptedHost host = location is null ? await ScriptedHost.StartAsync(status, "") : await ScriptedHost.StartAsync(status, "", headers: ("Location", location));
        using SampleClient client = SampleClient.For(host.BaseAddress);

        var error = await Should.ThrowAsync<ProtocolException>(() => client.DownloadAsync(Image(host, "/moved"), Target));

        error.Message.ShouldBe($"Krea answered GET {host.BaseAddress}moved with {what}");
        error.Route.ShouldBe($"{host.BaseAddress}moved");
        error.Advice.ShouldBe(RetryAdvice.DoNotRetry);
        host.Requests.Count.ShouldBeLessThanOrEqualTo(6);
        Files().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("data:text/plain;base64,Zm94", "fox")]
    [InlineData("data:image/png;base64,Zm9%34", "fox")]
    [InlineData("data:,a%20f%C3%BCchs", "a füchs")]
    [InlineData("data:text/plain;charset=utf-8,100%", "100%")]
    public async Task DataUrl_IsSavedToo(string address, string text)
    {
        using SampleClient client = SampleClient.For(new Uri("http://api.example.invalid"));

        await client.DownloadAsync(new GeneratedImage { Url = new Uri(address) }, Target);

        (await File.ReadAllTextAsync(Target)).ShouldBe(text);
    }

    [Theory]
    [InlineData("file:///etc/passwd", "must be http, https or data, but is file")]
    [InlineData("ftp://x.example.invalid/a", "must be http, https or data, but is ftp")]
    [InlineData("data:image/png;base64", "without a comma")]
    [InlineData("data:image/png;base64,!!!", "not Base64")]
    public async Task OtherAddresses_AreRefused(string address, string message)
    {
        using SampleClient client = SampleClient.For(new Uri("http://api.example.invalid"));

        (await Should.ThrowAsync<ProtocolException>(() => client.DownloadAsync(new GeneratedImage { Url = new Uri(address) }, Target))).Message.ShouldContain(message);

        Files().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Authorization")]
    [InlineData("Cookie")]
    public async Task GivenHttpClientThatSendsAKeyWithEveryRequest_IsNotUsedForOtherHosts(string header)
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(PictureAsync);
        using var http = new HttpClient { DefaultRequestHeaders = { { header, "Bearer hush" } } };
        using SampleClient client = SampleClient.For(host.BaseAddress, http: http);

        var error = await Should.ThrowAsync<InvalidOperationException>(() => client.DownloadAsync(Image(host), Target));

        error.Message.ShouldContain($"'{header}'");
        error.Message.ShouldNotContain("hush");
        host.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task FolderThatDoesNotExist_IsSaidBeforeAnythingIsFetched()
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(PictureAsync);
        using SampleClient client = SampleClient.For(host.BaseAddress);

        await Should.ThrowAsync<DirectoryNotFoundException>(() => client.DownloadAsync(Image(host), Path.Combine(_folder, "none", "fox.png")));

        host.Requests.ShouldBeEmpty();
    }

    private static Task PictureAsync(HttpContext context)
    {
        context.Response.ContentType = "image/png";
        context.Response.ContentLength = s_picture.Length;
        return context.Response.Body.WriteAsync(s_picture).AsTask();
    }

    private static GeneratedImage Image(ScriptedHost host, string path = "/fox.png") => Image(host.BaseAddress, path);

    private static GeneratedImage Image(Uri address, string path = "/fox.png") => new() { Url = new Uri(address, path) };

    private string[] Files() => [.. Directory.GetFiles(_folder).Select(f => Path.GetFileName(f))];
}
