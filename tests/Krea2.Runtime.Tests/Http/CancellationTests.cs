using System.Net;
using Krea2.Http;

namespace Krea2.Tests.Http;

public sealed class CancellationTests
{
    [Fact]
    public async Task CancelledBeforehand_SendsNothing()
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(200, "{}");
        using SampleClient client = SampleClient.For(host.BaseAddress);

        await Should.ThrowAsync<OperationCanceledException>(() => client.PostAsync(cancellationToken: new CancellationToken(canceled: true)));

        host.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task CancelledUnderWay_CarriesTheCallersToken()
    {
        using var cancel = new CancellationTokenSource();
        await using RawHost host = SilentHost(() => cancel.CancelAsync());
        using SampleClient client = SampleClient.For(host.BaseAddress);

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetJsonAsync(cancellationToken: cancel.Token));

        error.CancellationToken.ShouldBe(cancel.Token);
        error.Message.ShouldBe("GET /things of Krea was cancelled by the caller");
    }

    [Fact]
    public async Task DisposedUnderWay_EndsTheCall()
    {
        SampleClient? client = null;
        await using RawHost host = SilentHost(() =>
        {
            client!.Dispose();
            return Task.CompletedTask;
        });
        client = SampleClient.For(host.BaseAddress);

        await Should.ThrowAsync<ObjectDisposedException>(() => client.GetJsonAsync());
        await Should.ThrowAsync<ObjectDisposedException>(() => client.GetJsonAsync());
        client.Dispose();
    }

    [Fact]
    public async Task GivenHttpClient_IsNotDisposed()
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(200, "{}");
        using var http = new HttpClient();
        SampleClient client = SampleClient.For(host.BaseAddress, http: http);
        client.Dispose();

        (await http.GetAsync(host.BaseAddress)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task TimeOutOfAGivenHttpClient_IsATimeOutToo()
    {
        await using RawHost host = SilentHost(() => Task.CompletedTask);
        using var http = new HttpClient { Timeout = TimeSpan.FromMilliseconds(50) };
        using SampleClient client = SampleClient.For(host.BaseAddress, http: http);

        (await Should.ThrowAsync<ApiTimeoutException>(() => client.GetJsonAsync())).Message.ShouldContain("the given HttpClient");
    }

    [Fact]
    public async Task TimeOutInTheBody_IsATimeOut()
    {
        var time = new ManualTimeProvider();
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = new RawHost(async (connection, _) =>
        {
            await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
            written.SetResult();
            await Task.Delay(Timeout.Infinite, connection.Stop);
            return false;
        });
        using SampleClient client = SampleClient.For(host.BaseAddress, time);
        var request = new ApiRequest(HttpMethod.Get, "/things") { Options = new CallOptions { Timeout = TimeSpan.FromSeconds(7) } };
        Task call = client.Api.SendAsync(request, SampleClient.ReadJson);
        await written.Task;
        time.Advance(TimeSpan.FromSeconds(7));

        (await Should.ThrowAsync<ApiTimeoutException>(() => call)).Message.ShouldBe("GET /things of Krea was not answered within 7 s");
    }

    [Fact]
    public async Task UploadThatMoves_DoesNotTimeOut()
    {
        var time = new ManualTimeProvider();
        await using ScriptedHost host = await ScriptedHost.StartAsync(200, "{}");
        using SampleClient client = SampleClient.For(host.BaseAddress, time);
        using var stream = new SlowStream(parts: 5, () => time.Advance(TimeSpan.FromSeconds(99)));

        await client.PostAsync(r => r.SetContent(FileContent.FromStream(stream, "a.bin"), "text/plain"));

        host.Requests.Single().Body.ShouldBe("xxxxx");
    }

    [Fact]
    public async Task Grace_LetsTheAnswerOfASentRequestArrive()
    {
        using var cancel = new CancellationTokenSource();
        await using var host = new RawHost(async (connection, _) =>
        {
            await cancel.CancelAsync();
            await connection.WriteAsync(RawHost.Answer("""{"a":1}"""));
            return true;
        });
        using SampleClient client = SampleClient.For(host.BaseAddress);

        (await client.PostAsync(r => r.CancellationGrace = TimeSpan.FromSeconds(30), cancel.Token)).GetProperty("a").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Grace_Ends()
    {
        var time = new ManualTimeProvider();
        using var cancel = new CancellationTokenSource();
        await using RawHost host = SilentHost(async () =>
        {
            await cancel.CancelAsync();
            await time.PassAsync(TimeSpan.FromSeconds(3));
        });
        using SampleClient client = SampleClient.For(host.BaseAddress, time);

        var error = await Should.ThrowAsync<OperationCanceledException>(() => client.PostAsync(r => r.CancellationGrace = TimeSpan.FromSeconds(3), cancel.Token));

        error.CancellationToken.ShouldBe(cancel.Token);
    }

    [Fact]
    public async Task Grace_IsNotGivenToARequestThatNeverWentOut()
    {
        var time = new ManualTimeProvider();
        using var cancel = new CancellationTokenSource();
        using var handler = new StuckHandler();
        using var http = new HttpClient(handler);
        using SampleClient client = SampleClient.For(new Uri("http://127.0.0.1:1"), time, http);
        Task call = client.PostAsync(r => r.CancellationGrace = TimeSpan.FromSeconds(3), cancel.Token);
        await handler.Reached.Task;
        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => call);
    }

    private static RawHost SilentHost(Func<Task> onRequest)
    {
        return new RawHost(async (connection, _) =>
        {
            await onRequest();
            await Task.Delay(Timeout.Infinite, connection.Stop);
            return false;
        });
    }

    /// <summary>Gives a byte at a time, each after a long while.</summary>
    private sealed class SlowStream(int parts, Action pass) : MemoryStream
    {
        private int _given;

        public override bool CanSeek => false;

        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            for (; _given < parts; _given++)
            {
                pass();
                cancellationToken.ThrowIfCancellationRequested();
                await destination.WriteAsync("x"u8.ToArray(), cancellationToken);
            }
        }
    }

    /// <summary>Stands for a connection that does not come about.</summary>
    private sealed class StuckHandler : HttpMessageHandler
    {
        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Reached.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException();
        }
    }
}
