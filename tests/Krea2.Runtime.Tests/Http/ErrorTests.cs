using System.Globalization;
using System.IO.Pipelines;
using System.Net;
using System.Text;

namespace Krea2.Tests.Http;

public sealed class ErrorTests
{
    [Theory]
    [InlineData(400, """{"error":"Expected object"}""", typeof(InvalidRequestException), null, "Expected object")]
    [InlineData(422, """{"error":"Unrecognized keys"}""", typeof(InvalidRequestException), null, "Unrecognized keys")]
    [InlineData(401, """{"error":"Bad token"}""", typeof(UnauthorizedException), null, "Bad token")]
    [InlineData(401, """{"message":"Unauthorized"}""", typeof(UnauthorizedException), null, "Unauthorized")]
    [InlineData(403, """{"detail":"Not yours"}""", typeof(UnauthorizedException), null, "Not yours")]
    [InlineData(402, """{"error":"Out of credits."}""", typeof(OutOfCreditException), null, "Out of credits.")]
    [InlineData(404, """{"error":{"code":"job_not_found","message":"No such job"}}""", typeof(NotFoundException), "job_not_found", "No such job")]
    [InlineData(410, """{"error":"gone"}""", typeof(NotFoundException), null, "gone")]
    [InlineData(429, """{"errors":[{"code":"tooMany","message":"Slow down"}]}""", typeof(RateLimitedException), "tooMany", "Slow down")]
    [InlineData(500, """{"code":1500,"message":"Oops"}""", typeof(ServerErrorException), "1500", "Oops")]
    [InlineData(502, "<html>Bad gateway</html>", typeof(ServerErrorException), null, null)]
    [InlineData(503, "", typeof(ServerErrorException), null, null)]
    [InlineData(504, "[]", typeof(ServerErrorException), null, null)]
    [InlineData(400, """{"detail":[{"loc":["body","prompt"],"msg":"field required","type":"missing"}]}""", typeof(InvalidRequestException), "missing", "field required")]
    [InlineData(400, "\"just text\"", typeof(InvalidRequestException), null, "just text")]
    [InlineData(415, """{"title":"Unsupported","status":415}""", typeof(ApiException), null, "Unsupported")]
    [InlineData(301, "", typeof(ProtocolException), null, null)]
    [InlineData(304, "", typeof(ProtocolException), null, null)]
    public async Task Status_DecidesTheType(int status, string body, Type type, string? code, string? message)
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return status == 304 ? Task.CompletedTask : context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body)).AsTask();
        });
        using SampleClient client = SampleClient.For(host.BaseAddress);

        var error = await Should.ThrowAsync<ApiException>(() => client.GetJsonAsync("/jobs"));

        error.GetType().ShouldBe(type);
        error.StatusCode.ShouldBe((HttpStatusCode)status);
        error.ProviderCode.ShouldBe(code);
        error.ProviderMessage.ShouldBe(message);
        error.Excerpt.ShouldBe(body.Length == 0 ? null : body);
        error.Method.ShouldBe("GET");
        error.Route.ShouldBe("/jobs");
        error.MayHaveBeenAccepted.ShouldBeFalse();
        error.Message.ShouldStartWith($"Krea answered GET /jobs with HTTP {status}");
        if (message is not null)
        {
            error.Message.ShouldEndWith($": {message.TrimEnd('.')}");
        }
    }

    [Fact]
    public async Task DeprecatedModel_SaysWhatComesInItsPlace()
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(410, """
            {"error":"model_unavailable","reason":"deprecated","message":"Krea 1 is gone","sunset_date":"2026-06-19","replacement":"krea-2-medium","migration_url":"https://docs.example.invalid/move"}
            """);
        using SampleClient client = SampleClient.For(host.BaseAddress);

        var error = await Should.ThrowAsync<ModelUnavailableException>(() => client.Medium.SubmitAsync(new SampleRequest { Prompt = "fox" }));

        error.ProviderCode.ShouldBe("model_unavailable");
        error.Reason.ShouldBe("deprecated");
        error.SunsetDate.ShouldBe(new DateTimeOffset(2026, 6, 19, 0, 0, 0, TimeSpan.Zero));
        error.Replacement.ShouldBe("krea-2-medium");
        error.MigrationUrl.ShouldBe(new Uri("https://docs.example.invalid/move"));
        error.Message.ShouldEndWith(": Krea 1 is gone");
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("Fri, 20 Nov 2026 12:01:30 GMT", 90)]
    [InlineData("Fri, 20 Nov 2026 11:00:00 GMT", 0)]
    [InlineData("soon", null)]
    [InlineData(null, null)]
    public async Task RetryAfter_IsSecondsOrADate(string? header, int? seconds)
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(429, "{}", headers: header is null ? [] : [("Retry-After", header)]);
        using SampleClient client = SampleClient.For(host.BaseAddress, new ManualTimeProvider());

        var error = await Should.ThrowAsync<RateLimitedException>(() => client.GetJsonAsync());

        error.RetryAfter.ShouldBe(seconds is null ? null : TimeSpan.FromSeconds(seconds.Value));
    }

    [Theory]
    [InlineData("", "an empty body where JSON was promised")]
    [InlineData("{\"a\":", "JSON that is not what the API promises")]
    [InlineData("{} {}", "JSON that is not what the API promises")]
    [InlineData("nope", "JSON that is not what the API promises")]
    public async Task JsonThatCannotBeRead_IsAProtocolError(string body, string what)
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(200, body);
        using SampleClient client = SampleClient.For(host.BaseAddress);

        var error = await Should.ThrowAsync<ProtocolException>(() => client.GetJsonAsync());

        error.Message.ShouldStartWith($"Krea answered GET /things with HTTP 200 and {what}");
        error.StatusCode.ShouldBe(HttpStatusCode.OK);
        error.MayHaveBeenAccepted.ShouldBeFalse();
    }

    [Fact]
    public async Task HtmlInsteadOfJson_IsNamed()
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(200, "<html>Log in</html>", "text/html; charset=utf-8");
        using SampleClient client = SampleClient.For(host.BaseAddress);

        var error = await Should.ThrowAsync<ProtocolException>(() => client.GetJsonAsync());

        error.Message.ShouldEndWith("text/html where JSON was promised");
        error.Excerpt.ShouldBe("<html>Log in</html>");
    }

    [Fact]
    public async Task ByteOrderMark_IsPassedOver()
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(200, "\uFEFF{\"a\":1}");
        using SampleClient client = SampleClient.For(host.BaseAddress);

        (await client.GetJsonAsync()).GetProperty("a").GetInt32().ShouldBe(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AnswerOverTheLimit_IsNotRead(bool chunked)
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(async context =>
        {
            byte[] body = Encoding.UTF8.GetBytes($"\"{new string('x', 5000)}\"");
            if (!chunked)
            {
                context.Response.ContentLength = body.Length;
            }

            await context.Response.Body.WriteAsync(body);
        });
        var options = new SampleOptions { BaseAddress = host.BaseAddress, MaximumResponseBytes = 4000 };
        using var client = new SampleClient(options);

        var error = await Should.ThrowAsync<ProtocolException>(() => client.GetJsonAsync());

        error.Message.ShouldContain("more than 4000 bytes");
        options.MaximumResponseBytes = 5002;
        using var larger = new SampleClient(options);
        (await larger.GetJsonAsync()).GetString()!.Length.ShouldBe(5000);
    }

    [Fact]
    public async Task Excerpt_IsBoundedAndWholeCharacters()
    {
        string text = new string('a', 1023) + "\U0001F98A" + new string('b', 100_000);
        await using ScriptedHost host = await ScriptedHost.StartAsync(500, text, "text/plain");
        using SampleClient client = SampleClient.For(host.BaseAddress);

        var error = await Should.ThrowAsync<ServerErrorException>(() => client.GetJsonAsync());

        error.Excerpt.ShouldBe(new string('a', 1023));
    }

    [Fact]
    public async Task Message_IsOneAsciiLineWhateverTheHostSays()
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(400, $$"""{"error":"Füchse\nschlafen\u0007 {{new string('z', 2000)}}"}""");
        using SampleClient client = SampleClient.For(host.BaseAddress);

        var error = await Should.ThrowAsync<InvalidRequestException>(() => client.GetJsonAsync());

        error.Message.ShouldStartWith("Krea answered GET /things with HTTP 400: F\\u00fcchse schlafen zzz");
        error.Message.All(c => c is >= ' ' and <= '~').ShouldBeTrue();
        error.Message.Length.ShouldBeLessThan(400);
        error.ProviderMessage!.Length.ShouldBe(1024);
    }

    [Fact]
    public async Task Redirect_IsNotFollowed()
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(302, "", headers: ("Location", "https://other.example.invalid/x?signature=abc"));
        using SampleClient client = SampleClient.For(host.BaseAddress);

        var error = await Should.ThrowAsync<ProtocolException>(() => client.GetJsonAsync());

        error.Message.ShouldBe("Krea answered GET /things with HTTP 302, a redirect to https://other.example.invalid/x, and redirects of API calls are not followed");
        host.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task NoKey_IsSaidWhenTheHostWantsOne()
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(401, """{"message":"Unauthorized"}""");
        using var client = new SampleClient(new SampleOptions { BaseAddress = host.BaseAddress, ApiKey = "  " });

        var error = await Should.ThrowAsync<UnauthorizedException>(() => client.GetJsonAsync());

        error.Message.ShouldBe("Krea answered GET /things with HTTP 401: Unauthorized; no API key is set: set ApiKey (for example from SAMPLE_TOKEN or SAMPLE_KEY)");
        host.Requests.Single().Headers.ContainsKey("Authorization").ShouldBeFalse();
    }

    [Fact]
    public async Task ErrorBodyThatIsCut_StillGivesTheErrorOfItsStatus()
    {
        await using var host = new RawHost(async (connection, _) =>
        {
            await connection.WriteAsync("HTTP/1.1 402 Payment Required\r\nContent-Length: 100\r\n\r\n{\"err");
            return false;
        });
        using SampleClient client = SampleClient.For(host.BaseAddress);

        (await Should.ThrowAsync<OutOfCreditException>(() => client.GetJsonAsync())).Excerpt.ShouldBeNull();
    }

    [Fact]
    public async Task ErrorBodyThatFallsSilent_StillGivesTheErrorOfItsStatus()
    {
        var time = new ManualTimeProvider();
        var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var handler = new StubHandler(_ =>
        {
            HttpResponseMessage response = StubHandler.Answer(429, retryAfter: "7");
            response.Content = new StreamContent(new Pipe().Reader.AsStream());
            answered.SetResult();
            return response;
        });
        using var http = new HttpClient(handler);
        using SampleClient client = SampleClient.For(new Uri("http://127.0.0.1:1"), time, http);

        Task<Job> submit = client.Medium.SubmitAsync(new SampleRequest { Prompt = "fox" });
        await answered.Task;
        time.Advance(TimeSpan.FromSeconds(100));

        var error = await Should.ThrowAsync<RateLimitedException>(() => submit);
        error.MayHaveBeenAccepted.ShouldBeFalse();
        error.Advice.ShouldBe(RetryAdvice.Retry);
        error.RetryAfter.ShouldBe(TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task SomethingThatIsNotHttp_IsAProtocolError()
    {
        await using var host = new RawHost(async (connection, _) =>
        {
            await connection.WriteAsync("SSH-2.0-OpenSSH_9.9\r\n\r\n");
            return false;
        });
        using SampleClient client = SampleClient.For(host.BaseAddress);

        (await Should.ThrowAsync<ProtocolException>(() => client.GetJsonAsync())).Message.ShouldBe("GET /things of Krea was answered with something that is not HTTP");
    }

    [Fact]
    public async Task UnknownHostName_FindsNoConnection()
    {
        using SampleClient client = SampleClient.For(new Uri("http://krea.invalid"));

        var error = await Should.ThrowAsync<ConnectionException>(() => client.PostAsync());

        error.MayHaveBeenAccepted.ShouldBeFalse();
        error.Message.ShouldStartWith("POST /things of Krea found no connection");
    }

    [Fact]
    public async Task TextAndStream_AreReadAsTheyCome()
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(context =>
        {
            context.Response.ContentType = "text/plain; charset=iso-8859-1";
            return context.Response.Body.WriteAsync(Encoding.Latin1.GetBytes("Füchse")).AsTask();
        });
        using SampleClient client = SampleClient.For(host.BaseAddress);

        (await client.Api.SendForTextAsync(new(HttpMethod.Get, "/text"))).ShouldBe("Füchse");
        await using Stream stream = await client.Api.SendForStreamAsync(new(HttpMethod.Get, "/text"));
        using var reader = new StreamReader(stream, Encoding.Latin1);
        (await reader.ReadToEndAsync()).ShouldBe("Füchse");
        host.Requests.Select(r => r.Headers["Accept"]).ShouldBe(["*/*", "*/*"]);
    }

    [Fact]
    public async Task StreamThatIsCut_EndsWithOurError()
    {
        await using var host = new RawHost(async (connection, _) =>
        {
            await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc");
            return false;
        });
        using SampleClient client = SampleClient.For(host.BaseAddress);
        await using Stream stream = await client.Api.SendForStreamAsync(new(HttpMethod.Get, "/file"));

        await Should.ThrowAsync<ConnectionException>(async () => await stream.CopyToAsync(Stream.Null));
    }

    [Fact]
    public async Task StreamThatFallsSilent_TimesOut()
    {
        var time = new ManualTimeProvider();
        await using var host = new RawHost(async (connection, _) =>
        {
            await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc");
            await Task.Delay(Timeout.Infinite, connection.Stop);
            return false;
        });
        using SampleClient client = SampleClient.For(host.BaseAddress, time);
        await using Stream stream = await client.Api.SendForStreamAsync(new(HttpMethod.Get, "/file"));
        byte[] buffer = new byte[100];
        int first = await stream.ReadAsync(buffer);
        time.Advance(TimeSpan.FromSeconds(99));
        ValueTask<int> rest = stream.ReadAsync(buffer.AsMemory());
        time.Advance(TimeSpan.FromSeconds(99));
        rest.IsCompleted.ShouldBe(first < 3);
        time.Advance(TimeSpan.FromSeconds(1));

        await Should.ThrowAsync<ApiTimeoutException>(async () => await rest);
    }

    [Fact]
    public void Sentences_AreReadableInAnyCulture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        try
        {
            Should.Throw<ArgumentOutOfRangeException>(() => new PollingOptions { Factor = 0.5 }).Message.ShouldContain("'Factor' must be a finite number of at least 1.");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
