using System.Net;
using Krea2.Http;

namespace Krea2.Tests.Http;

/// <summary>A submit reaches the host once, whatever happens on the way.</summary>
public sealed class NeverTwiceTests
{
    private const string Thing = """{"job_id":"a","status":"queued","created_at":"2026-11-20T12:00:00Z","completed_at":null,"result":null}""";

    private static readonly SampleRequest s_request = new() { Prompt = "A red fox" };

    [Fact]
    public async Task KeepAliveConnectionClosedAfterTheSecondSubmitWasRead_IsNotSubmittedAgain()
    {
        int served = 0;
        await using var host = new RawHost(async (connection, _) =>
        {
            if (Interlocked.Increment(ref served) != 1)
            {
                return false;
            }

            await connection.WriteAsync(RawHost.Answer(Thing));
            return true;
        });
        using SampleClient client = SampleClient.For(host.BaseAddress);
        await client.Medium.SubmitAsync(s_request);

        var error = await Should.ThrowAsync<ConnectionException>(() => client.Medium.SubmitAsync(s_request));

        error.MayHaveBeenAccepted.ShouldBeTrue();
        error.Method.ShouldBe("POST");
        error.Route.ShouldBe("/generate/medium");
        host.Requests.ShouldBe(2);
    }

    [Fact]
    public async Task SubmitWithoutABody_IsNotRepeatedEither()
    {
        // The transport repeats a request without a body on its own when a kept-alive connection ends; only the gate stops that.
        int served = 0;
        await using var host = new RawHost(async (connection, _) =>
        {
            if (Interlocked.Increment(ref served) == 2)
            {
                return false;
            }

            await connection.WriteAsync(RawHost.Answer("{}"));
            return true;
        });
        using SampleClient client = SampleClient.For(host.BaseAddress);
        await client.PostAsync();

        var error = await Should.ThrowAsync<ConnectionException>(() => client.PostAsync());

        error.MayHaveBeenAccepted.ShouldBeTrue();
        host.Requests.ShouldBe(2);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, false)]
    [InlineData(HttpStatusCode.TemporaryRedirect, true)]
    public async Task HandlerOfTheUserThatRepeats_IsStopped(HttpStatusCode status, bool redirect)
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync((int)status, "{}", headers: ("Location", "/elsewhere"));
        using HttpMessageHandler handler = redirect ? new HttpClientHandler() : new RetryingHandler();
        using var http = new HttpClient(handler);
        using SampleClient client = SampleClient.For(host.BaseAddress, http: http);

        var error = await Should.ThrowAsync<ConnectionException>(() => client.Medium.SubmitAsync(s_request));

        error.MayHaveBeenAccepted.ShouldBeTrue();
        error.Message.ShouldContain("a submit is never repeated");
        host.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task HandlerOfTheUserThatThrowsAfterASubmitWasSent_LeavesItInDoubt()
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(500, "{}");
        using var handler = new BreakingHandler();
        using var http = new HttpClient(handler);
        using SampleClient client = SampleClient.For(host.BaseAddress, http: http);

        var error = await Should.ThrowAsync<ConnectionException>(() => client.Medium.SubmitAsync(s_request));

        error.Message.ShouldBe("POST /generate/medium of Krea was cut short by a message handler (NotSupportedException)");
        error.MayHaveBeenAccepted.ShouldBeTrue();
        error.Advice.ShouldBe(RetryAdvice.CheckFirst);
        error.InnerException.ShouldBeOfType<NotSupportedException>();
        await Should.ThrowAsync<NotSupportedException>(() => client.GetJsonAsync());
    }

    [Fact]
    public async Task RequestThatIsNoSubmit_MayBeRepeatedByAHandler()
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(500, "{}");
        using var handler = new RetryingHandler();
        using var http = new HttpClient(handler);
        using SampleClient client = SampleClient.For(host.BaseAddress, http: http);

        var error = await Should.ThrowAsync<ServerErrorException>(() => client.GetJsonAsync());

        error.MayHaveBeenAccepted.ShouldBeFalse();
        host.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task RefusedConnection_WasCertainlyNotAccepted()
    {
        Uri address;
        await using (var host = new RawHost((_, _) => Task.FromResult(false)))
        {
            address = host.BaseAddress;
        }

        using SampleClient client = SampleClient.For(address);

        var error = await Should.ThrowAsync<ConnectionException>(() => client.Medium.SubmitAsync(s_request));

        error.MayHaveBeenAccepted.ShouldBeFalse();
        error.StatusCode.ShouldBeNull();
        error.Message.ShouldStartWith("POST /generate/medium of Krea found no connection");
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"job_id\":")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"job")]
    public async Task AnswerCutInHeadersOrBody_MayHaveBeenAccepted(string answer)
    {
        await using var host = new RawHost(async (connection, _) =>
        {
            await connection.WriteAsync(answer);
            return false;
        });
        using SampleClient client = SampleClient.For(host.BaseAddress);

        var error = await Should.ThrowAsync<ConnectionException>(() => client.Medium.SubmitAsync(s_request));

        error.MayHaveBeenAccepted.ShouldBeTrue();
        host.Requests.ShouldBe(1);
    }

    [Fact]
    public async Task TimeOutOfASubmit_MayHaveBeenAccepted()
    {
        var time = new ManualTimeProvider();
        var read = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = new RawHost(async (connection, _) =>
        {
            read.SetResult();
            await Task.Delay(Timeout.Infinite, connection.Stop);
            return false;
        });
        using SampleClient client = SampleClient.For(host.BaseAddress, time);
        Task<Job> submit = client.Medium.SubmitAsync(s_request);
        await read.Task;
        time.Advance(TimeSpan.FromSeconds(100));

        var error = await Should.ThrowAsync<ApiTimeoutException>(() => submit);

        error.MayHaveBeenAccepted.ShouldBeTrue();
        error.Message.ShouldBe("POST /generate/medium of Krea was not answered within 100 s");
        host.Requests.ShouldBe(1);
    }

    [Fact]
    public async Task AnswerThatIsNoJob_MayHaveBeenAccepted()
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(200, """{"status":"queued"}""");
        using SampleClient client = SampleClient.For(host.BaseAddress);

        var error = await Should.ThrowAsync<ProtocolException>(() => client.Medium.SubmitAsync(s_request));

        error.MayHaveBeenAccepted.ShouldBeTrue();
        error.Message.ShouldContain("'job_id' is missing");
    }

    [Theory]
    [InlineData(400, false)]
    [InlineData(401, false)]
    [InlineData(402, false)]
    [InlineData(404, false)]
    [InlineData(408, true)]
    [InlineData(409, true)]
    [InlineData(422, false)]
    [InlineData(429, false)]
    [InlineData(303, true)]
    [InlineData(500, true)]
    [InlineData(503, true)]
    public async Task Status_SaysWhetherASubmitMayHaveBeenAccepted(int status, bool accepted)
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(status, """{"error":"no"}""");
        using SampleClient client = SampleClient.For(host.BaseAddress);

        var error = await Should.ThrowAsync<ApiException>(() => client.Medium.SubmitAsync(s_request));

        error.MayHaveBeenAccepted.ShouldBe(accepted);
        host.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("POST", true)]
    [InlineData("PATCH", true)]
    [InlineData("PUT", false)]
    [InlineData("DELETE", false)]
    [InlineData("GET", false)]
    public void Submits_FollowsFromTheMethod(string method, bool submits)
    {
        new ApiRequest(new HttpMethod(method), "/x").Submits.ShouldBe(submits);
    }

    private sealed class BreakingHandler() : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (await base.SendAsync(request, cancellationToken)).Dispose();
            throw new NotSupportedException("The circuit is open.");
        }
    }

    private sealed class RetryingHandler() : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (await base.SendAsync(request, cancellationToken)).Dispose();
            (await base.SendAsync(request, cancellationToken)).Dispose();
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
