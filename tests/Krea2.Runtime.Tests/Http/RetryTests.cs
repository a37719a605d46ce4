using Krea2.Http;
using Krea2.Runtime.Tests.Faults;

namespace Krea2.Tests.Http;

/// <summary>How often, how long apart, and until when a request is sent again.</summary>
public sealed class RetryTests
{
    private static readonly SampleRequest s_request = new() { Prompt = "A red fox" };

    [Fact]
    public async Task Pauses_GrowWithJitterUpToTheMaximum()
    {
        const int retries = 9;
        var options = new RetryOptions { MaximumRetries = retries, InitialDelay = TimeSpan.FromSeconds(1), MaximumDelay = TimeSpan.FromSeconds(20), Budget = TimeSpan.FromDays(1) };
        var pauses = new List<TimeSpan[]>();
        for (int i = 0; i < 200; i++)
        {
            var clock = new SkippingTimeProvider();
            await Should.ThrowAsync<ServerErrorException>(() => FailingGetAsync(clock, options, 503));
            pauses.Add([.. clock.Pauses]);
        }

        pauses.ShouldAllBe(run => run.Length == retries);
        pauses.SelectMany(run => run).ShouldAllBe(pause => pause > TimeSpan.Zero && pause <= options.MaximumDelay);
        double[] means = [.. Enumerable.Range(0, retries).Select(attempt => pauses.Average(run => run[attempt].TotalSeconds))];
        means[0].ShouldBeInRange(0.5, 1.6);
        (means[1] / means[0]).ShouldBeInRange(1.2, 3.5);
        (means[2] / means[1]).ShouldBeInRange(1.2, 3.5);
        means[retries - 1].ShouldBeGreaterThan(10);
        pauses.Select(run => run[3]).Distinct().Count().ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task PostThatOnlyAsks_IsSentAgainWithItsBody()
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(503, "");
        var clock = new SkippingTimeProvider();
        using SampleClient client = SampleClient.For(host.BaseAddress, clock, retry: new RetryOptions { MaximumRetries = 2 });

        var error = await Should.ThrowAsync<ServerErrorException>(() => client.PostAsync(request =>
        {
            request.OnlyAsks = true;
            request.Submits.ShouldBeFalse();
            request.SetJson(s_request);
        }));

        error.MayHaveBeenAccepted.ShouldBeFalse();
        host.Requests.Select(request => request.Body).ShouldBe(Enumerable.Repeat("""{"prompt":"A red fox"}""", 3));
    }

    [Theory]
    [InlineData("99999999999999999999", int.MaxValue)]
    [InlineData("4000000000", int.MaxValue)]
    [InlineData("1800.5", 1800.5)]
    public async Task RetryAfterThatIsNoWholeNumberOfSeconds_IsKeptToAsWell(string header, double seconds)
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(429, "", headers: ("Retry-After", header));
        using SampleClient client = SampleClient.For(host.BaseAddress);

        var error = await Should.ThrowAsync<RateLimitedException>(() => client.Jobs.GetAsync("job-1"));

        error.RetryAfter.ShouldBe(TimeSpan.FromSeconds(seconds));
        host.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("NaN")]
    [InlineData("-Infinity")]
    [InlineData("")]
    public async Task RetryAfterThatSaysNothing_IsNone(string header)
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(429, "", headers: ("Retry-After", header));
        using SampleClient client = SampleClient.For(host.BaseAddress);

        (await Should.ThrowAsync<RateLimitedException>(() => client.Jobs.GetAsync("job-1", new CallOptions { Retry = RetryOptions.None }))).RetryAfter.ShouldBeNull();
    }

    [Fact]
    public async Task FirstPause_IsNeverOverTheMaximum()
    {
        var clock = new SkippingTimeProvider();

        await Should.ThrowAsync<ServerErrorException>(() => FailingGetAsync(clock, new RetryOptions { InitialDelay = TimeSpan.FromSeconds(30), MaximumDelay = TimeSpan.FromSeconds(2) }, 503));

        clock.Pauses.Count.ShouldBe(4);
        clock.Pauses.ShouldAllBe(pause => pause <= TimeSpan.FromSeconds(2));
    }

    [Theory]
    [InlineData("11")]
    [InlineData("Fri, 20 Nov 2026 12:00:11 GMT")]
    [InlineData("2147483647")]
    public async Task RetryAfterBeyondTheBudget_IsTheErrorAtOnce(string retryAfter)
    {
        var clock = new SkippingTimeProvider();
        using var handler = new StubHandler(_ => StubHandler.Answer(429, retryAfter: retryAfter));
        using SampleClient client = Client(handler, clock, new RetryOptions { Budget = TimeSpan.FromSeconds(10) });

        var error = await Should.ThrowAsync<RateLimitedException>(() => client.Medium.SubmitAsync(s_request));

        error.RetryAfter.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(11));
        error.Advice.ShouldBe(RetryAdvice.Retry);
        error.MayHaveBeenAccepted.ShouldBeFalse();
        handler.Requests.ShouldBe(1);
        clock.Pauses.ShouldBeEmpty();
    }

    [Fact]
    public async Task Budget_EndsARowOfRetries()
    {
        var clock = new SkippingTimeProvider();
        using var handler = new StubHandler(_ => StubHandler.Answer(503, retryAfter: "4"));
        using SampleClient client = Client(handler, clock, new RetryOptions { Budget = TimeSpan.FromSeconds(10), MaximumRetries = 100 });

        var error = await Should.ThrowAsync<ServerErrorException>(() => client.GetJsonAsync());

        error.StackTrace.ShouldNotBeNull().ShouldContain(nameof(ApiConnection));
        handler.Requests.ShouldBe(3);
        clock.Pauses.ShouldBe([TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(4)]);
    }

    [Fact]
    public async Task RetryAfterInThePast_IsAPauseOfOurOwn()
    {
        var clock = new SkippingTimeProvider();
        using var handler = new StubHandler(number => StubHandler.Answer(number == 1 ? 429 : 200, retryAfter: number == 1 ? "Fri, 20 Nov 2026 11:00:00 GMT" : null));
        using SampleClient client = Client(handler, clock, new RetryOptions());

        await client.GetJsonAsync();

        clock.Pauses.Single().ShouldBeGreaterThan(TimeSpan.Zero);
    }

    [Theory]
    [InlineData(4, null, 5)]
    [InlineData(4, 0, 1)]
    [InlineData(0, 2, 3)]
    [InlineData(0, null, 1)]
    [InlineData(1, 1, 2)]
    public async Task RetriesOfTheCall_WinOverTheClients(int ofTheClient, int? ofTheCall, int attempts)
    {
        var clock = new SkippingTimeProvider();
        using var handler = new StubHandler(_ => StubHandler.Answer(500));
        using SampleClient client = Client(handler, clock, new RetryOptions { MaximumRetries = ofTheClient });
        var options = new CallOptions { Retry = ofTheCall is { } retries ? new RetryOptions { MaximumRetries = retries } : null };

        await Should.ThrowAsync<ServerErrorException>(() => client.Jobs.GetAsync("job-1", options));

        handler.Requests.ShouldBe(attempts);
        clock.Pauses.Count.ShouldBe(attempts - 1);
    }

    [Fact]
    public async Task CancelledDuringAPause_SaysSoWithTheCallersToken()
    {
        var time = new ManualTimeProvider();
        using var cancel = new CancellationTokenSource();
        using var handler = new StubHandler(_ => StubHandler.Answer(429, retryAfter: "7"));
        using SampleClient client = Client(handler, time, new RetryOptions());

        Task<Job> submit = client.Medium.SubmitAsync(s_request, cancellationToken: cancel.Token);
        await time.WaitingAsync(TimeSpan.FromSeconds(7));
        await cancel.CancelAsync();

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => submit);
        error.CancellationToken.ShouldBe(cancel.Token);
        error.Message.ShouldBe("POST /generate/medium of Krea was cancelled by the caller");
        handler.Requests.ShouldBe(1);
    }

    [Fact]
    public async Task DisposedDuringAPause_EndsTheCall()
    {
        var time = new ManualTimeProvider();
        using var handler = new StubHandler(_ => StubHandler.Answer(503, retryAfter: "7"));
        SampleClient client = Client(handler, time, new RetryOptions());

        Task call = client.GetJsonAsync();
        await time.WaitingAsync(TimeSpan.FromSeconds(7));
        client.Dispose();

        await Should.ThrowAsync<ObjectDisposedException>(() => call);
        handler.Requests.ShouldBe(1);
    }

    [Fact]
    public async Task CancelledBeforeTheCall_SendsNothing()
    {
        using var handler = new StubHandler(_ => StubHandler.Answer(200));
        using SampleClient client = Client(handler, new SkippingTimeProvider(), new RetryOptions());
        var cancelled = new CancellationToken(canceled: true);

        (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetJsonAsync(cancellationToken: cancelled))).CancellationToken.ShouldBe(cancelled);

        handler.Requests.ShouldBe(0);
    }

    [Theory]
    [InlineData(true, 5, RetryAdvice.Retry)]
    [InlineData(false, 1, RetryAdvice.CheckFirst)]
    public async Task UnavailableAfterASubmit_IsARefusalOnlyWhereTheHostSaysSo(bool documented, int attempts, RetryAdvice advice)
    {
        var definition = new ApiDefinition { Host = "krea", Title = "Krea", BaseAddress = SampleClient.Definition.BaseAddress, RefusesWithUnavailable = documented };
        using var handler = new StubHandler(_ => StubHandler.Answer(503));
        using var http = new HttpClient(handler);
        using var client = new SampleClient(new SampleOptions { TimeProvider = new SkippingTimeProvider() }, http, definition);

        var error = await Should.ThrowAsync<ServerErrorException>(() => client.Medium.SubmitAsync(s_request));

        handler.Requests.ShouldBe(attempts);
        error.Advice.ShouldBe(advice);
        error.MayHaveBeenAccepted.ShouldBe(!documented);
    }

    [Fact]
    public async Task StreamThatCannotSeek_IsNotSentTwiceAndTheErrorIsTheHosts()
    {
        using var handler = new StubHandler(_ => StubHandler.Answer(429, retryAfter: "1"));
        using SampleClient client = Client(handler, new SkippingTimeProvider(), new RetryOptions());
        FileContent file = FileContent.FromStream(new OneTimeStream([1, 2, 3]), "fox.png");

        var error = await Should.ThrowAsync<RateLimitedException>(() => client.PostAsync(request => request.SetContent(file, "image/png")));
        var again = await Should.ThrowAsync<InvalidOperationException>(() => client.PostAsync(request => request.SetContent(file, "image/png")));

        error.Advice.ShouldBe(RetryAdvice.DoNotRetry);
        error.RetryAfter.ShouldBe(TimeSpan.FromSeconds(1));
        again.Message.ShouldBe("The stream of 'fox.png' cannot seek and was already sent: make a new FileContent.");
        handler.Requests.ShouldBe(1);
    }

    [Theory]
    [InlineData("GET", 15)]
    [InlineData("POST", 1)]
    public async Task HandlerOfTheUserThatRetries_AndOursDoNotRepeatASubmit(string method, int attempts)
    {
        using var handler = new StubHandler(_ => StubHandler.Answer(500));
        using var resilience = new ResilienceLikeHandler { InnerHandler = handler };
        using SampleClient client = Client(resilience, new SkippingTimeProvider(), new RetryOptions());

        Task call = method == "GET" ? client.GetJsonAsync() : client.Medium.SubmitAsync(s_request);

        var error = await Should.ThrowAsync<ApiException>(() => call);
        handler.Requests.ShouldBe(attempts);
        error.MayHaveBeenAccepted.ShouldBe(method == "POST");
        error.Advice.ShouldBe(method == "POST" ? RetryAdvice.CheckFirst : RetryAdvice.Retry);
    }

    [Fact]
    public async Task SubmitsAtTheSameTime_HaveEachTheirOwnBudgetAndAttempts()
    {
        var clock = new SkippingTimeProvider();
        int number = 0;
        using var handler = new StubHandler(_ => Interlocked.Increment(ref number) % 2 == 1
            ? StubHandler.Answer(429)
            : StubHandler.Answer(200, """{"job_id":"a","status":"queued","created_at":"2026-11-20T12:00:00Z"}"""));
        using SampleClient client = Client(handler, clock, new RetryOptions { MaximumRetries = 100, Budget = TimeSpan.FromDays(1) });

        Job[] jobs = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => client.Medium.SubmitAsync(s_request)));

        jobs.ShouldAllBe(job => job.Id == "a");
        clock.Pauses.Count.ShouldBe(handler.Requests - 50);
    }

    private static async Task FailingGetAsync(TimeProvider clock, RetryOptions options, int status)
    {
        using var handler = new StubHandler(_ => StubHandler.Answer(status));
        using SampleClient client = Client(handler, clock, options);
        await client.GetJsonAsync();
    }

    private static SampleClient Client(HttpMessageHandler handler, TimeProvider clock, RetryOptions retry)
    {
        return SampleClient.For(new Uri("http://krea.invalid"), clock, new HttpClient(handler), retry);
    }

    /// <summary>What a resilience library puts before the socket: three attempts after 5xx, 429 and lost connections, whatever the method.</summary>
    private sealed class ResilienceLikeHandler : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            for (int attempt = 1; ; attempt++)
            {
                HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
                if ((int)response.StatusCode is not (>= 500 or 429) || attempt == 3)
                {
                    return response;
                }

                response.Dispose();
            }
        }
    }
}
