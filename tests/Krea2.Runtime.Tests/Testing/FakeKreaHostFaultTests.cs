using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Krea2.Testing;

namespace Krea2.Runtime.Tests.Testing;

/// <summary>What each fault does to a program without any client.</summary>
public sealed class FakeKreaHostFaultTests
{
    public static TheoryData<Fault, HttpRequestError> Cuts => new()
    {
        { Fault.Cut, HttpRequestError.ResponseEnded },
        { Fault.CutInHeaders, HttpRequestError.ResponseEnded },
        { Fault.CutInBody(), HttpRequestError.ResponseEnded },
        { Fault.CutInBody(0), HttpRequestError.ResponseEnded },
        { Fault.CutInBody(17), HttpRequestError.ResponseEnded },
    };

    [Theory]
    [MemberData(nameof(Cuts))]
    public async Task Cuts_EndTheConnectionOnce(Fault fault, HttpRequestError expected)
    {
        await using var host = await FakeKreaHost.StartAsync();
        using var client = new HostClient(host);
        host.FailNext(fault, RequestKind.Submit);

        var e = await Should.ThrowAsync<HttpRequestException>(() => client.PostAsync(HostClient.Medium, HostClient.Valid));

        // A reset is an unknown error here; what was announced and did not come is ResponseEnded.
        ((e.InnerException as HttpIOException)?.HttpRequestError ?? e.HttpRequestError).ShouldBeOneOf(expected, HttpRequestError.Unknown);
        host.AcceptedJobs.Count.ShouldBe(fault.CarriesOut ? 1 : 0);
        (await client.PostAsync(HostClient.Medium, HostClient.Valid)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task CutInHeaders_SendsHalfOfTheHead()
    {
        await using var host = await FakeKreaHost.StartAsync();
        host.FailNext(Fault.CutInHeaders);

        string answer = await RawAsync(host, "/jobs");

        answer.ShouldStartWith("HTTP/1.1 200");
        answer.ShouldNotContain("\r\n\r\n");
    }

    [Fact]
    public async Task CutInBody_SendsTheHeadAndSoManyBytes()
    {
        await using var host = await FakeKreaHost.StartAsync();
        host.FailNext(Fault.CutInBody(5));

        string[] answer = (await RawAsync(host, "/jobs")).Split("\r\n\r\n");

        answer[0].ShouldContain("Content-Type: application/json");
        answer[0].ShouldContain("Content-Length: 31");
        answer[1].ShouldBe("""{"ite""");
    }

    [Fact]
    public async Task HangInBody_FallsSilentUntilTheHostEnds()
    {
        var host = await FakeKreaHost.StartAsync();
        using var client = new HostClient(host);
        host.FailNext(Fault.HangInBody(5));
        using var response = await client.Http.GetAsync(new Uri("/jobs", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        using Stream body = await response.Content.ReadAsStreamAsync();
        byte[] start = new byte[5];
        await body.ReadExactlyAsync(start);

        var rest = body.ReadAsync(start).AsTask();
        rest.IsCompleted.ShouldBeFalse();
        await host.DisposeAsync();

        Encoding.ASCII.GetString(start).ShouldBe("""{"ite""");
        await Should.ThrowAsync<IOException>(() => rest);
    }

    [Fact]
    public async Task AfterAccepting_TheJobExistsThoughNobodyWasTold()
    {
        await using var host = await FakeKreaHost.StartAsync();
        using var client = new HostClient(host);
        host.FailNext(Fault.Status(500).AfterAccepting());
        host.FailNext(Fault.Status(500));

        (await client.PostAsync(HostClient.Medium, HostClient.Valid)).Status.ShouldBe(HttpStatusCode.InternalServerError);
        (await client.PostAsync(HostClient.Medium, HostClient.Valid)).Status.ShouldBe(HttpStatusCode.InternalServerError);

        var job = host.AcceptedJobs.ShouldHaveSingleItem();
        (job.Type, job.Prompt, job.Status).ShouldBe(("image/krea/krea-2/medium", "a red fox in a paper boat", "backlogged"));
        job.ToString().ShouldBe($"image/krea/krea-2/medium {job.Id} (backlogged)");
        (await client.StatusAsync(job.Id.ToString())).ShouldBe("backlogged");
    }

    [Fact]
    public async Task RetryAfter_IsASecondsOrADate()
    {
        await using var host = await FakeKreaHost.StartAsync();
        using var client = new HostClient(host);
        var day = new DateTimeOffset(2026, 11, 20, 12, 0, 30, TimeSpan.Zero);
        host.FailNext(Fault.Status(429).WithRetryAfter(TimeSpan.FromSeconds(7)));
        host.FailNext(Fault.Status(503).WithRetryAfter(day));

        using var first = await client.Http.GetAsync(new Uri("/jobs", UriKind.Relative));
        using var second = await client.Http.GetAsync(new Uri("/jobs", UriKind.Relative));

        first.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(7));
        second.Headers.RetryAfter!.Date.ShouldBe(day);
    }

    [Fact]
    public async Task SpoiltJson_IsWhatItsNameSays()
    {
        await using var host = await FakeKreaHost.StartAsync();
        using var client = new HostClient(host);
        string id = await client.SubmitAsync();

        (await SpoiltAsync(Fault.EmptyBody)).ShouldBeEmpty();
        string half = await SpoiltAsync(Fault.TruncatedJson);
        half.ShouldStartWith($$"""{"job_id":"{{id}}""");
        Should.Throw<JsonException>(() => JsonDocument.Parse(half));
        JsonElement wrong = JsonDocument.Parse(await SpoiltAsync(Fault.WrongTypes)).RootElement;
        wrong.EnumerateObject().Select(member => member.Value.ValueKind).ShouldAllBe(kind => kind == JsonValueKind.Number);
        JsonElement more = JsonDocument.Parse(await SpoiltAsync(Fault.UnknownMembers)).RootElement;
        more.GetProperty("job_id").GetString().ShouldBe(id);
        more.GetProperty("x_new_object").GetProperty("deep").GetArrayLength().ShouldBe(2);
        JsonElement unknown = JsonDocument.Parse(await SpoiltAsync(Fault.UnknownStatus())).RootElement;
        (unknown.GetProperty("job_id").GetString(), unknown.GetProperty("status").GetString()).ShouldBe((id, "dreaming"));
        string page = await SpoiltAsync(Fault.Html());
        page.ShouldStartWith("<!DOCTYPE html>");

        async Task<string> SpoiltAsync(Fault fault)
        {
            host.FailNext(fault);
            return await client.Http.GetStringAsync(new Uri($"/jobs/{id}", UriKind.Relative));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TooLarge_IsTheAnswerWithSpaces(bool announced)
    {
        await using var host = await FakeKreaHost.StartAsync();
        using var client = new HostClient(host);
        host.FailNext(Fault.TooLarge(100_000, announced));

        using var response = await client.Http.GetAsync(new Uri("/jobs", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        string body = await response.Content.ReadAsStringAsync();

        response.Headers.TransferEncodingChunked.ShouldBe(announced ? null : true);
        body.Length.ShouldBe(100_000);
        JsonDocument.Parse(body).RootElement.GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Deprecated_AddsTheHeadersToTheRightAnswer()
    {
        await using var host = await FakeKreaHost.StartAsync();
        using var client = new HostClient(host);
        host.FailNext(Fault.Deprecated(new DateTimeOffset(2027, 1, 31, 0, 0, 0, TimeSpan.Zero), new Uri("https://docs.krea.ai/developers/deprecations")));

        using var response = await client.Http.GetAsync(new Uri("/jobs", UriKind.Relative));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.GetValues("Deprecation").ShouldBe(["true"]);
        response.Headers.GetValues("Sunset").ShouldBe(["Sun, 31 Jan 2027 00:00:00 GMT"]);
        response.Headers.GetValues("Link").ShouldBe(["<https://docs.krea.ai/developers/deprecations>; rel=\"deprecation\"; type=\"text/html\""]);
        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"items":[],"next_cursor":null}""");
    }

    [Fact]
    public async Task Plans_AreForOneKindAndSoManyTimes()
    {
        await using var host = await FakeKreaHost.StartAsync();
        using var client = new HostClient(host);
        host.FailNext(Fault.Status(503), RequestKind.Poll, times: 2);
        string id = await client.SubmitAsync();

        var statuses = new List<HttpStatusCode>();
        for (int i = 0; i < 3; i++)
        {
            statuses.Add((await client.GetAsync($"/jobs/{id}")).Status);
        }

        statuses.ShouldBe([HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK]);
        host.Requests.Select(request => request.Kind).ShouldBe([RequestKind.Submit, RequestKind.Poll, RequestKind.Poll, RequestKind.Poll]);
        Should.Throw<ArgumentOutOfRangeException>(() => host.FailNext(Fault.Cut, times: 0));
        Should.Throw<ArgumentOutOfRangeException>(() => Fault.CutInBody(-1));
        Should.Throw<ArgumentOutOfRangeException>(() => Fault.Status(600));
    }

    [Fact]
    public async Task FaultRate_IsTheSameForTheSameSeed()
    {
        int[] first = await StatusesAsync(seed: 1);
        int[] again = await StatusesAsync(seed: 1);
        int[] other = await StatusesAsync(seed: 2);

        first.ShouldBe(again);
        first.ShouldNotBe(other);
        first.Count(status => status != 200).ShouldBeInRange(10, 50);
        Should.Throw<ArgumentOutOfRangeException>(() => new FaultRate(1.1));

        static async Task<int[]> StatusesAsync(int seed)
        {
            await using var host = await FakeKreaHost.StartAsync();
            using var client = new HostClient(host);
            var rate = new FaultRate(0.3, seed) { Faults = [Fault.Status(500), Fault.Status(503)], When = request => request.Path == "/jobs" };
            host.FaultRate = rate;
            var statuses = new List<int>();
            for (int i = 0; i < 100; i++)
            {
                statuses.Add((int)(await client.GetAsync("/jobs")).Status);
                (await client.GetAsync("/styles")).Status.ShouldBe(HttpStatusCode.OK);
            }

            rate.Counts.Keys.ShouldBe(["Status(500)", "Status(503)"], ignoreOrder: true);
            rate.Counts.Values.Sum().ShouldBe(statuses.Count(status => status != 200));
            return [.. statuses];
        }
    }

    [Fact]
    public async Task Jobs_EndAsPlanned()
    {
        await using var host = await FakeKreaHost.StartAsync(new() { AdvanceOnPoll = true, JobStatuses = ["queued"] });
        using var client = new HostClient(host);
        host.CancelNextJob();
        host.NeverEndNextJob();
        string cancelled = await client.SubmitAsync();
        string endless = await client.SubmitAsync();

        (await client.StatusAsync(cancelled)).ShouldBe("cancelled");
        (await client.StatusAsync(endless)).ShouldBe("queued");
        (await client.StatusAsync(endless)).ShouldBe("queued");
        host.ClearJobs();
        host.AcceptedJobs.ShouldBeEmpty();
        (await client.GetAsync($"/jobs/{endless}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task PictureOfTheOptions_IsServedForEveryJobAndNothingIsKept()
    {
        await using var host = await FakeKreaHost.StartAsync(new() { AdvanceOnPoll = true, JobStatuses = ["queued"], Picture = new byte[] { 1, 2, 3 }, KeepRequests = false });
        using var client = new HostClient(host);
        var waited = host.WaitForRequestAsync(request => request.Kind is RequestKind.Download);
        string id = await client.SubmitAsync();
        (await client.StatusAsync(id)).ShouldBe("completed");

        (await client.Http.GetByteArrayAsync(new Uri($"/images/{id}.png", UriKind.Relative))).ShouldBe([1, 2, 3]);

        (await waited).Path.ShouldBe($"/images/{id}.png");
        host.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task UnreachableAddresses_FailEachInItsWay()
    {
        await using var refused = UnreachableAddress.Refused();
        await using var unknown = UnreachableAddress.UnknownName();
        await using var untrusted = UnreachableAddress.UntrustedCertificate();
        await using var plain = UnreachableAddress.WithoutTls();
        using var http = new HttpClient();

        (await ErrorAsync(refused)).ShouldBe(HttpRequestError.ConnectionError);
        (await ErrorAsync(unknown)).ShouldBe(HttpRequestError.NameResolutionError);
        (await ErrorAsync(untrusted)).ShouldBe(HttpRequestError.SecureConnectionError);
        (await ErrorAsync(plain)).ShouldBe(HttpRequestError.SecureConnectionError);
        (refused.Connections, unknown.Connections, untrusted.Connections, plain.Connections).ShouldBe((0, 0, 1, 1));
        refused.ToString().ShouldBe(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{refused.Address.Port}/"));

        int port = refused.Address.Port;
        await refused.DisposeAsync();
        await using var host = await FakeKreaHost.StartAsync(new() { Port = port });

        async Task<HttpRequestError> ErrorAsync(UnreachableAddress nowhere) => (await Should.ThrowAsync<HttpRequestException>(() => http.GetAsync(nowhere.Address))).HttpRequestError;
    }

    /// <summary>Everything that comes back on a connection of its own.</summary>
    private static async Task<string> RawAsync(FakeKreaHost host, string path)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, host.BaseAddress.Port);
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {host.ApiKey}\r\n\r\n"));
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }
}
