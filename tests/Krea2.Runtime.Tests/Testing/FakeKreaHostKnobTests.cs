using System.Net;
using Krea2.Testing;

namespace Krea2.Runtime.Tests.Testing;

public sealed class FakeKreaHostKnobTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("Bearer wrong")]
    [InlineData("Basic test-key")]
    public async Task WithoutTheKey_401(string? authorization)
    {
        await using var host = await FakeKreaHost.StartAsync();
        using var client = new HostClient(host, withKey: false);
        (string, string)[] headers = authorization is null ? [] : [("Authorization", authorization)];

        var (status, body) = await client.PostAsync(HostClient.Medium, HostClient.Valid, headers);

        status.ShouldBe(HttpStatusCode.Unauthorized);
        body.GetRawText().ShouldBe("""{"error":"You are not authenticated"}""");
        host.Requests.Single().HasValidKey.ShouldBeFalse();
    }

    [Fact]
    public async Task Requests_AreRecordedWithoutTheKey()
    {
        await using var host = await FakeKreaHost.StartAsync(new() { ApiKey = "k-93c1d0" });
        using var client = new HostClient(host);
        await client.PostAsync(HostClient.Medium, HostClient.Valid);
        await client.GetAsync("/jobs?types=k-93c1d0");

        host.Requests.Count.ShouldBe(2);
        var submit = host.Requests[0];
        submit.Method.ShouldBe("POST");
        submit.Path.ShouldBe(HostClient.Medium);
        submit.BodyText.ShouldBe(HostClient.Valid);
        submit.Headers["content-type"].ShouldBe("application/json; charset=utf-8");
        submit.Headers["authorization"].ShouldBe("Bearer [redacted]");
        submit.HasValidKey.ShouldBeTrue();
        submit.ToString().ShouldBe($"POST {HostClient.Medium} ({HostClient.Valid.Length} bytes)");
        host.Requests[1].Query.ShouldBe("?types=[redacted]");
        host.ToString().ShouldBe($"Fake Krea at {host.BaseAddress}");

        host.ClearRequests();
        host.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task RunOutOfCredit_Answers402UntilSwitchedOff()
    {
        await using var host = await FakeKreaHost.StartAsync();
        using var client = new HostClient(host);
        host.RunOutOfCredit = true;

        var (status, body) = await client.PostAsync(HostClient.Medium, HostClient.Valid);
        status.ShouldBe(HttpStatusCode.PaymentRequired);
        body.GetProperty("error").GetString().ShouldBe("You have run out of credits");
        (await client.PostAsync(HostClient.Medium, "{}")).Status.ShouldBe(HttpStatusCode.BadRequest);

        host.RunOutOfCredit = false;
        await client.SubmitAsync();
    }

    [Fact]
    public async Task ConcurrencyLimit_Answers429UntilAJobIsFinished()
    {
        var time = new ManualTimeProvider();
        await using var host = await FakeKreaHost.StartAsync(new() { TimeProvider = time, ConcurrencyLimit = 1 });
        using var client = new HostClient(host);
        await client.SubmitAsync();

        (await client.PostAsync(HostClient.Medium, HostClient.Valid)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        time.Advance(TimeSpan.FromSeconds(2));
        await client.SubmitAsync();
        host.ConcurrencyLimit = 2;
        await client.SubmitAsync();
    }

    [Fact]
    public async Task AnswerNext_IsUsedOnceAndInOrder()
    {
        await using var host = await FakeKreaHost.StartAsync();
        using var client = new HostClient(host);
        host.AnswerNext(503, """{"error":"busy"}""", ("Retry-After", "3"));
        host.AnswerNext(200, "<html>", ("Content-Type", "text/html"));

        using (var first = await client.Http.GetAsync(new Uri("/jobs", UriKind.Relative)))
        {
            first.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            first.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(3));
            first.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        }

        using (var second = await client.Http.GetAsync(new Uri("/jobs", UriKind.Relative)))
        {
            second.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
            (await second.Content.ReadAsStringAsync()).ShouldBe("<html>");
        }

        (await client.GetAsync("/jobs")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task AnswerNext_WaitsForTheRequestThatFits()
    {
        await using var host = await FakeKreaHost.StartAsync();
        using var client = new HostClient(host);
        host.AnswerNext(request => request.Method == "POST", 500, "{}");

        (await client.GetAsync("/jobs")).Status.ShouldBe(HttpStatusCode.OK);
        (await client.PostAsync(HostClient.Medium, HostClient.Valid)).Status.ShouldBe(HttpStatusCode.InternalServerError);
        (await client.GetAsync("/jobs")).Body.GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(600)]
    public async Task AnswerNext_TakesFinalStatusesOnly(int status)
    {
        await using var host = await FakeKreaHost.StartAsync();

        Should.Throw<ArgumentOutOfRangeException>(() => host.AnswerNext(status, ""));
    }

    [Fact]
    public async Task CutNext_RecordsTheRequestAndCutsTheConnection()
    {
        await using var host = await FakeKreaHost.StartAsync();
        using var client = new HostClient(host);
        host.CutNext();

        await Should.ThrowAsync<HttpRequestException>(() => client.PostAsync(HostClient.Medium, HostClient.Valid));

        host.Requests.Single().BodyText.ShouldBe(HostClient.Valid);
    }

    [Fact]
    public async Task HangNext_EndsWhenTheHostDoes()
    {
        var host = await FakeKreaHost.StartAsync();
        using var client = new HostClient(host);
        host.HangNext();
        var hanging = client.GetAsync("/jobs");
        await host.WaitForRequestAsync();

        hanging.IsCompleted.ShouldBeFalse();
        await host.DisposeAsync();

        await Should.ThrowAsync<HttpRequestException>(() => hanging);
    }

    [Fact]
    public async Task WaitForRequest_FindsPastAndFutureRequests()
    {
        await using var host = await FakeKreaHost.StartAsync();
        using var client = new HostClient(host);
        await client.GetAsync("/styles");
        var past = await host.WaitForRequestAsync();
        var future = host.WaitForRequestAsync(request => request.Path == "/assets");
        await client.GetAsync("/jobs");

        future.IsCompleted.ShouldBeFalse();
        await client.GetAsync("/assets");
        (await future).Path.ShouldBe("/assets");
        past.Path.ShouldBe("/styles");
    }

    [Fact]
    public async Task WaitForRequest_EndsWithItsTokenOrTheHost()
    {
        var host = await FakeKreaHost.StartAsync();
        using var source = new CancellationTokenSource();
        var cancelled = host.WaitForRequestAsync(cancellationToken: source.Token);
        var disposed = host.WaitForRequestAsync();
        await source.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => cancelled);

        await host.DisposeAsync();
        await Should.ThrowAsync<ObjectDisposedException>(() => disposed);
        await Should.ThrowAsync<ObjectDisposedException>(() => host.WaitForWebhookAsync());
    }

    [Fact]
    public async Task Options_AreChecked()
    {
        await Should.ThrowAsync<ArgumentException>(() => FakeKreaHost.StartAsync(new() { ApiKey = "" }));
        await Should.ThrowAsync<ArgumentException>(() => FakeKreaHost.StartAsync(new() { JobDuration = TimeSpan.FromTicks(-1) }));
        await Should.ThrowAsync<ArgumentException>(() => FakeKreaHost.StartAsync(new() { JobStatuses = [] }));
        await Should.ThrowAsync<ArgumentException>(() => FakeKreaHost.StartAsync(new() { ConcurrencyLimit = -1 }));
        await Should.ThrowAsync<ArgumentException>(() => FakeKreaHost.StartAsync(new() { Port = 65536 }));
    }

    [Fact]
    public async Task JobStatuses_MayBeOnesThatNobodyKnows()
    {
        await using var host = await FakeKreaHost.StartAsync(new() { AdvanceOnPoll = true, JobStatuses = ["dreaming", "waking"] });
        using var client = new HostClient(host);
        var id = await client.SubmitAsync();

        (await client.StatusAsync(id)).ShouldBe("waking");
        (await client.StatusAsync(id)).ShouldBe("completed");
    }

    [Fact]
    public async Task Dispose_FreesThePort()
    {
        var first = await FakeKreaHost.StartAsync();
        var port = first.BaseAddress.Port;
        await first.DisposeAsync();
        await first.DisposeAsync();

        await using var second = await FakeKreaHost.StartAsync(new() { Port = port });
        second.BaseAddress.Port.ShouldBe(port);
        await Should.ThrowAsync<IOException>(() => FakeKreaHost.StartAsync(new() { Port = port }));
    }
}
