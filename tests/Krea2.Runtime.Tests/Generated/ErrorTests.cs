using System.Net;
using Krea2.Tests.Http;

namespace Krea2.Runtime.Tests.Generated;

/// <summary>Every answer of Krea that is no success, as the typed error that the user catches.</summary>
public sealed class ErrorTests
{
    [Fact]
    public async Task RefusedBody_IsAnInvalidRequest()
    {
        await using KreaSession session = await KreaSession.StartAsync();

        // Only the host can know this one: the document has no such member.
        InvalidRequestException e = await FailAsync<InvalidRequestException>(session, () => session.Client.Medium.SubmitAsync(Requests.Small with { Extra = new() { { "imageStyleRefs", "x" } } }), 400);

        e.ProviderMessage.ShouldNotBeNull().ShouldContain("Unrecognized key(s) in object: 'imageStyleRefs'");
        e.Message.ShouldStartWith("Krea answered POST /generate/image/krea/krea-2/medium with HTTP 400: ");
        e.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Unprocessable_IsAnInvalidRequestToo()
    {
        await using KreaSession session = await KreaSession.StartAsync();
        session.Host.AnswerNext(422, """{"error":"Expected object, received string"}""");

        InvalidRequestException e = await FailAsync<InvalidRequestException>(session, () => session.Client.Medium.SubmitAsync(Requests.Small), 422);

        e.ProviderMessage.ShouldBe("Expected object, received string");
    }

    [Theory]
    [InlineData("""{"error":"Unauthorized"}""")]
    [InlineData("""{"message":"Unauthorized"}""")]
    public async Task BothShapesOf401_AreUnderstood(string body)
    {
        await using KreaSession session = await KreaSession.StartAsync();
        session.Host.AnswerNext(401, body);

        UnauthorizedException e = await FailAsync<UnauthorizedException>(session, () => session.Client.Medium.SubmitAsync(Requests.Small), 401);

        (e.ProviderMessage, e.Excerpt).ShouldBe(("Unauthorized", body));
    }

    [Fact]
    public async Task WrongOrMissingKey_IsUnauthorised()
    {
        await using KreaSession session = await KreaSession.StartAsync();
        using var wrong = session.NewClient(options => options.ApiKey = "wrong-key-8f3a");
        using var none = session.NewClient(options => options.ApiKey = null);

        UnauthorizedException e = await FailAsync<UnauthorizedException>(session, () => wrong.Medium.SubmitAsync(Requests.Small), 401);
        UnauthorizedException missing = await FailAsync<UnauthorizedException>(session, () => none.Jobs.ListAsync(), 401);

        e.ToString().ShouldNotContain("8f3a");
        missing.Message.ShouldEndWith("; no API key is set: set ApiKey (for example from KREA_API_TOKEN or KREA_API_KEY)");
    }

    [Fact]
    public async Task EmptyAccount_IsOutOfCredit()
    {
        await using KreaSession session = await KreaSession.StartAsync();
        session.Host.RunOutOfCredit = true;

        OutOfCreditException e = await FailAsync<OutOfCreditException>(session, () => session.Client.Medium.GenerateAsync(Requests.Small), 402);

        e.ProviderMessage.ShouldBe("You have run out of credits");
    }

    [Fact]
    public async Task UnknownJob_IsNotFound()
    {
        await using KreaSession session = await KreaSession.StartAsync();

        NotFoundException e = await FailAsync<NotFoundException>(session, () => session.Client.Jobs.WaitAsync("a-job"), 404);

        (e.Method, e.Route, e.JobId, e.ProviderMessage).ShouldBe(("GET", "/jobs/{id}", "a-job", "Job not found"));
    }

    [Fact]
    public async Task EndedModel_SaysWhatReplacesIt()
    {
        await using KreaSession session = await KreaSession.StartAsync();
        session.Host.AnswerNext(410, """
            {"error":"model_unavailable","reason":"deprecated","message":"Krea 2 Medium has ended","sunset_date":"2027-01-31","replacement":"krea-3","migration_url":"https://docs.krea.ai/developers/deprecations"}
            """);

        ModelUnavailableException e = await FailAsync<ModelUnavailableException>(session, () => session.Client.Medium.SubmitAsync(Requests.Small), 410);

        (e.ProviderCode, e.ProviderMessage, e.Reason, e.Replacement).ShouldBe(("model_unavailable", "Krea 2 Medium has ended", "deprecated", "krea-3"));
        e.SunsetDate.ShouldBe(new DateTimeOffset(2027, 1, 31, 0, 0, 0, TimeSpan.Zero));
        e.MigrationUrl.ShouldBe(new Uri("https://docs.krea.ai/developers/deprecations"));
    }

    [Fact]
    public async Task TooManyJobs_AreRateLimited()
    {
        await using KreaSession session = await KreaSession.StartAsync(host => host.ConcurrencyLimit = 1);
        await session.Client.Medium.SubmitAsync(Requests.Small);

        RateLimitedException e = await FailAsync<RateLimitedException>(session, () => session.Client.Large.SubmitAsync(Requests.Small), 429);

        e.RetryAfter.ShouldBeNull();
        e.ProviderMessage.ShouldBe("You have reached the limit of concurrent jobs");
        session.Submits.Count.ShouldBe(2);
    }

    [Fact]
    public async Task RetryAfter_IsPassedOn()
    {
        await using KreaSession session = await KreaSession.StartAsync();
        session.Host.AnswerNext(429, """{"error":"slow down"}""", ("Retry-After", "7"));

        (await FailAsync<RateLimitedException>(session, () => session.Client.Jobs.ListAsync(), 429)).RetryAfter.ShouldBe(TimeSpan.FromSeconds(7));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task BrokenHost_MayHaveAcceptedASubmit(int status)
    {
        await using KreaSession session = await KreaSession.StartAsync();
        session.Host.AnswerNext(status, "<html>oops</html>", ("Content-Type", "text/html"));

        ServerErrorException e = await Should.ThrowAsync<ServerErrorException>(() => session.Client.Medium.SubmitAsync(Requests.Small));

        (e.StatusCode, e.MayHaveBeenAccepted, e.Excerpt).ShouldBe(((HttpStatusCode)status, true, "<html>oops</html>"));
        session.Submits.Count.ShouldBe(1);
    }

    [Fact]
    public async Task CutConnection_MayHaveAcceptedASubmit()
    {
        await using KreaSession session = await KreaSession.StartAsync();
        session.Host.CutNext();

        (await Should.ThrowAsync<ConnectionException>(() => session.Client.Medium.SubmitAsync(Requests.Small))).MayHaveBeenAccepted.ShouldBeTrue();
        session.Submits.Count.ShouldBe(1);
    }

    [Fact]
    public async Task SilentHost_MayHaveAcceptedASubmit()
    {
        var clock = new ManualTimeProvider();
        await using KreaSession session = await KreaSession.StartAsync(configureClient: options => options.TimeProvider = clock);
        session.Host.HangNext();

        Task<Job> submitting = session.Client.Medium.SubmitAsync(Requests.Small, new CallOptions { Timeout = TimeSpan.FromSeconds(30) });
        await session.Host.WaitForRequestAsync();
        clock.Advance(TimeSpan.FromSeconds(31));

        ApiTimeoutException e = await Should.ThrowAsync<ApiTimeoutException>(() => submitting);
        (e.MayHaveBeenAccepted, e.Message).ShouldBe((true, "POST /generate/image/krea/krea-2/medium of Krea was not answered within 30 s"));
        session.Submits.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"job_id":7,"status":"queued"}""")]
    [InlineData("""{"job_id":"a","status":"queued""")]
    public async Task AnswerThatIsNoJob_IsAProtocolError(string body)
    {
        await using KreaSession session = await KreaSession.StartAsync();
        session.Host.AnswerNext(200, body);

        ProtocolException e = await Should.ThrowAsync<ProtocolException>(() => session.Client.Medium.SubmitAsync(Requests.Small));

        (e.StatusCode, e.MayHaveBeenAccepted).ShouldBe((HttpStatusCode.OK, true));
    }

    [Fact]
    public async Task HostThatIsNotThere_HasAcceptedNothing()
    {
        KreaSession session = await KreaSession.StartAsync();
        using var client = session.NewClient();
        await session.DisposeAsync();

        (await Should.ThrowAsync<ConnectionException>(() => client.Medium.SubmitAsync(Requests.Small))).MayHaveBeenAccepted.ShouldBeFalse();
    }

    private static async Task<TError> FailAsync<TError>(KreaSession session, Func<Task> call, int status)
        where TError : ApiException
    {
        TError e = await Should.ThrowAsync<TError>(call);
        e.StatusCode.ShouldBe((HttpStatusCode)status);
        e.MayHaveBeenAccepted.ShouldBeFalse();
        e.ToString().ShouldNotContain(session.Host.ApiKey);
        return e;
    }
}
