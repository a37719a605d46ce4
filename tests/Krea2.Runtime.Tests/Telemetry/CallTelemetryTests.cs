using System.Diagnostics;
using Krea2.Http;
using Krea2.Tests.Http;
using Microsoft.Extensions.Logging;

namespace Krea2.Tests.Telemetry;

/// <summary>What listeners hear of one call of the API.</summary>
public sealed class CallTelemetryTests
{
    [Fact]
    public async Task Answer_IsASpanUnderTheConventionsForHttp()
    {
        await using TelemetrySession session = await TelemetrySession.StartAsync(ScriptedHost.StartAsync(200, "{}"));

        await session.Client.Api.SendAsync(WithSecrets(HttpMethod.Get), SampleClient.ReadJson);

        Activity call = session.Spans.Spans.Single();
        (call.DisplayName, call.Kind, call.Status, call.ParentSpanId).ShouldBe(("GET /things/{id}", ActivityKind.Client, ActivityStatusCode.Unset, session.Spans.Root.SpanId));
        call.TagObjects.Lines().ShouldBe(["http.request.method=GET", "http.response.status_code=200", "server.address=127.0.0.1", $"server.port={session.Port}", "url.template=/things/{id}"]);
        call.Events.ShouldBeEmpty();
        session.Logs.Entries.ShouldBeEmpty();
        session.Metrics.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task SpansOfTheHttpClient_LieBelow()
    {
        await using TelemetrySession session = await TelemetrySession.StartAsync(ScriptedHost.StartAsync(200, "{}"));
        using var spans = new SpanRecorder("System.Net.Http");

        await session.Client.GetJsonAsync();

        Activity inner = spans.In(session.Spans.Root.TraceId).Single(span => span.Source.Name == "System.Net.Http");
        inner.ParentSpanId.ShouldBe(session.Spans.Single("GET /things").SpanId);
    }

    [Fact]
    public async Task RepeatedCall_IsOneSpanAndCountsItsRepetitions()
    {
        int requests = 0;
        await using TelemetrySession session = await TelemetrySession.StartAsync(
            context =>
            {
                context.Response.Headers.RetryAfter = "2";
                return ScriptedHost.AnswerAsync(context, ++requests < 3 ? 503 : 200, "{}");
            },
            options => options.Retry = new RetryOptions());

        Task call = session.Client.GetJsonAsync();
        await session.Time.PassAsync(TimeSpan.FromSeconds(2));
        await session.Time.PassAsync(TimeSpan.FromSeconds(2));
        await call;

        session.Spans.Spans.Single().TagObjects.Lines().ShouldBe(
            ["http.request.method=GET", "http.request.resend_count=2", "http.response.status_code=200", "server.address=127.0.0.1", $"server.port={session.Port}", "url.template=/things"]);
        session.Metrics.Of("krea2.call.retries").Select(measured => measured.Value).ShouldBe([1, 1]);
        session.Metrics.Of("krea2.call.retries")[0].Tags.Lines().ShouldBe(
            ["error.type=503", "gen_ai.provider.name=krea", "http.request.method=GET", "server.address=127.0.0.1", $"server.port={session.Port}", "url.template=/things"]);
        session.Logs.Messages.ShouldBe(
        [
            "GET /things of Krea ended with 503; retry 1 follows in 2 s",
            "GET /things of Krea ended with 503; retry 2 follows in 2 s",
        ]);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(302)]
    public async Task Refusal_IsAnErrorWithItsStatus(int status)
    {
        await using TelemetrySession session = await TelemetrySession.StartAsync(ScriptedHost.StartAsync(status, """{"error":"A red fox"}"""));

        await Should.ThrowAsync<ApiException>(() => session.Client.GetJsonAsync());

        Activity call = session.Spans.Spans.Single();
        (call.Status, call.StatusDescription).ShouldBe((ActivityStatusCode.Error, null));
        call.TagObjects.Lines().ShouldBe(
            [$"error.type={status}", "http.request.method=GET", $"http.response.status_code={status}", "server.address=127.0.0.1", $"server.port={session.Port}", "url.template=/things"]);
    }

    [Fact]
    public async Task GarbledAnswer_IsAnErrorWithItsType()
    {
        await using TelemetrySession session = await TelemetrySession.StartAsync(ScriptedHost.StartAsync(200, "<html>"));

        await Should.ThrowAsync<ProtocolException>(() => session.Client.GetJsonAsync());

        Activity call = session.Spans.Spans.Single();
        call.GetTagItem("error.type").ShouldBe("Krea2.ProtocolException");
        call.GetTagItem("http.response.status_code").ShouldBe(200);
    }

    [Fact]
    public async Task TimeOutOfASubmit_IsWarnedOf()
    {
        await using TelemetrySession session = await TelemetrySession.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));

        Task call = session.Client.PostAsync(request => request.SetText("A red fox", "text/plain"));
        while (session.Host.Requests.IsEmpty)
        {
            await Task.Yield();
        }

        session.Time.Advance(TimeSpan.FromSeconds(100));
        await Should.ThrowAsync<ApiTimeoutException>(() => call);

        Activity span = session.Spans.Spans.Single();
        span.GetTagItem("error.type").ShouldBe("Krea2.ApiTimeoutException");
        span.GetTagItem("http.response.status_code").ShouldBeNull();
        LogEntry entry = session.Logs.Entries.Single();
        (entry.Level, entry.Id.Name, entry.Exception).ShouldBe((LogLevel.Warning, "SubmitMayHaveBeenAccepted", null));
        entry.Message.ShouldBe("POST /things of Krea ended with Krea2.ApiTimeoutException, but may have been carried out: look there (for example at the list of jobs) before sending it again, it may be paid for twice");
    }

    [Fact]
    public async Task RefusedSubmit_IsNotWarnedOf()
    {
        await using TelemetrySession session = await TelemetrySession.StartAsync(ScriptedHost.StartAsync(402, "{}"));

        await Should.ThrowAsync<OutOfCreditException>(() => session.Client.PostAsync());

        session.Logs.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Download_IsASpanWithoutItsAddress()
    {
        await using TelemetrySession session = await TelemetrySession.StartAsync(ScriptedHost.StartAsync(200, "picture", "image/png"));
        var image = new GeneratedImage { Url = new Uri(session.Host.BaseAddress, "/images/fox.png?signature=1") };

        await session.Client.DownloadAsync(image, Stream.Null);

        session.Spans.Spans.Single().DisplayName.ShouldBe("GET");
        session.Spans.Spans.Single().TagObjects.Lines().ShouldBe(["http.request.method=GET", "http.response.status_code=200", "server.address=127.0.0.1", $"server.port={session.Port}"]);
    }

    private static ApiRequest WithSecrets(HttpMethod method)
    {
        var request = new ApiRequest(method, "/things/{id}");
        request.SetPath("id", "thing-1");
        request.AddQuery("prompt", "A red fox");
        return request;
    }
}
