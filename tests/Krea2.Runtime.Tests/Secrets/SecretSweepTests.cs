using System.Text.Json;
using Krea2.KreaAi;
using Krea2.Runtime.Tests.DependencyInjection;
using Krea2.Runtime.Tests.Faults;
using Krea2.Testing;
using Krea2.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Krea2.Runtime.Tests.Secrets;

/// <summary>A marked key and marked queries go every way that a client knows, and nothing that comes of it shows them.</summary>
public sealed class SecretSweepTests
{
    public static TheoryData<string> Writings => [.. Marks.Writings.Keys];

    [Theory]
    [MemberData(nameof(Writings))]
    public async Task HostThatRepeatsSecrets_DoesNotMakeUsRepeatThem(string writing)
    {
        foreach (int status in (int[])[200, 400, 500])
        {
            await using ScriptedHost host = await EchoHost.StartAsync(status, Marks.Writings[writing]);

            await SweepAsync(host.BaseAddress, host.BaseAddress);

            host.Requests.ShouldContain(request => request.Headers.GetValueOrDefault("Authorization") == $"Bearer {Marks.Key}");
            host.Requests.ShouldContain(request => request.Headers.GetValueOrDefault("X-Webhook-URL") == Marks.Webhook.AbsoluteUri);
        }
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("text/plain")]
    public async Task Pages_AreNoDifferent(string contentType)
    {
        foreach (int status in (int[])[200, 302, 401, 410, 429, 503])
        {
            await using ScriptedHost host = await EchoHost.StartAsync(status, static text => text, contentType);

            await SweepAsync(host.BaseAddress, host.BaseAddress);
        }
    }

    [Fact]
    public async Task SecretThatTheEndOfABodyCuts_IsNotShownInPart()
    {
        // So many keys that what is left of the body, each of them masked, is shorter than an excerpt.
        string key = $"kid-{new string('x', 400)}-{Marks.Key}";
        for (int offset = 0; offset < key.Length; offset += 97)
        {
            string body = new string(' ', offset) + string.Concat(Enumerable.Repeat(key, 300));
            await using ScriptedHost host = await ScriptedHost.StartAsync(500, body, "text/plain");
            using var client = new KreaClient(new KreaClientOptions { BaseAddress = host.BaseAddress, ApiKey = key, Retry = RetryOptions.None });

            var error = await Should.ThrowAsync<ServerErrorException>(() => client.Jobs.GetAsync("a"));

            error.Excerpt!.ShouldNotContain("xxxx");
        }
    }

    [Fact]
    public async Task EveryFault_OnEveryCall()
    {
        Fault[] faults =
        [
            Fault.Cut, Fault.CutInHeaders, Fault.CutInBody(), Fault.EmptyBody, Fault.TruncatedJson, Fault.WrongTypes, Fault.UnknownMembers, Fault.UnknownStatus(), Fault.Html(), Fault.Html(502), Fault.TooLarge(1 << 20, announced: false),
            Fault.Status(429).WithRetryAfter(TimeSpan.FromSeconds(1)), Fault.Status(500), Fault.Deprecated(link: Marks.Webhook), KreaFault.Unauthorized, KreaFault.OutOfCredit, KreaFault.ModelUnavailable(),
        ];
        foreach (Fault fault in faults)
        {
            await using FakeKreaHost host = await FakeKreaHost.StartAsync(new FakeKreaHostOptions { AdvanceOnPoll = true, ApiKey = Marks.Key });
            host.FailNext(fault, times: 7);

            await SweepAsync(host.BaseAddress, host.BaseAddress);
        }
    }

    [Fact]
    public async Task GoodAnswers_AreNoDifferent()
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(context => ScriptedHost.AnswerAsync(context, 200, Good(new Uri($"http://{context.Request.Host}"), $"{context.Request.Method} {context.Request.Path}"), context.Request.Path.StartsWithSegments("/images") ? "image/png" : "application/json"));

        Sweep sweep = await SweepAsync(host.BaseAddress, host.BaseAddress);

        sweep.Errors.ShouldAllBe(error => error is InvalidWebhookException);
        sweep.Logs.Events.ShouldContain("JobSucceeded");
        sweep.Logs.Entries.ShouldContain(entry => entry.Category.EndsWith("ClientHandler", StringComparison.Ordinal) && entry.Level == LogLevel.Trace);
        sweep.SpanNames.ShouldContain(name => name.Contains("generate_content"));
    }

    [Fact]
    public async Task UnreachableHosts_AreNoDifferent()
    {
        foreach (Func<UnreachableAddress> make in (Func<UnreachableAddress>[])[UnreachableAddress.Refused, UnreachableAddress.UnknownName, UnreachableAddress.UntrustedCertificate, UnreachableAddress.WithoutTls])
        {
            await using UnreachableAddress nowhere = make();

            Sweep sweep = await SweepAsync(nowhere.Address, nowhere.Address);

            sweep.Errors.OfType<ConnectionException>().ShouldNotBeEmpty();
        }
    }

    [Fact]
    public async Task CancelledTimedOutAndDisposedCalls_AreNoDifferent()
    {
        using var sweep = new Sweep();
        using var cancellation = new CancellationTokenSource();
        await using FakeKreaHost host = await FakeKreaHost.StartAsync(new FakeKreaHostOptions { ApiKey = Marks.Key, JobDuration = TimeSpan.FromHours(1) });
        KreaClientOptions options = Options(host.BaseAddress);
        options.LoggerFactory = sweep.Logs;
        options.TimeProvider = TimeProvider.System;
        options.Retry = RetryOptions.None;
        var call = new CallOptions { WebhookUrl = Marks.Webhook, Polling = new PollingOptions { Initial = TimeSpan.FromMilliseconds(1), MaximumWait = TimeSpan.FromMilliseconds(20) } };
        var client = new KreaClient(options);
        var time = new ManualTimeProvider();
        options.TimeProvider = time;
        using var impatient = new KreaClient(options);

        host.FailNext(Fault.Hang);
        Task late = sweep.TryAsync(() => impatient.Medium.SubmitAsync(Calls.Request, call));
        await host.WaitForRequestAsync(request => request.Method == "POST");
        time.Advance(TimeSpan.FromSeconds(100));
        await late;
        await sweep.TryAsync(() => client.Medium.GenerateAsync(Calls.Request, null, call));
        host.FailNext(Fault.Hang, request => request.Method == "GET");
        Task cancelled = sweep.TryAsync(() => client.Medium.GenerateAsync(Calls.Request, null, null, cancellation.Token));
        await host.WaitForRequestAsync(request => request.Method == "GET");
        await cancellation.CancelAsync();
        await cancelled;
        host.FailNext(Fault.Hang);
        Task disposed = sweep.TryAsync(() => client.Jobs.ListAsync());
        await host.WaitForRequestAsync(request => request.Path == "/jobs");
        client.Dispose();
        await disposed;
        await sweep.TryAsync(() => client.Jobs.ListAsync());

        sweep.Errors.Select(error => error.GetType()).ShouldBe([typeof(ApiTimeoutException), typeof(JobTimeoutException), typeof(OperationCanceledException), typeof(ObjectDisposedException), typeof(ObjectDisposedException)], ignoreOrder: true);
        ShouldHideSecrets(sweep, [client, options, call]);
    }

    [Fact]
    public async Task Settings_AreShownWithoutSecrets()
    {
        KreaClientOptions options = Options(new Uri($"https://user:{Uri.EscapeDataString(Marks.Key)}@host.example.invalid/{Marks.Webhook.Query}"));
        using var sweep = new Sweep();

        await sweep.TryAsync(() => Task.FromResult(new KreaClient(options)));
        options.BaseAddress = null;
        options.ApiKey = Marks.Key + "\n";
        await sweep.TryAsync(() => Task.FromResult(new KreaClient(options)));
        options.ApiKey = Marks.Key + "\u00e4";
        await sweep.TryAsync(() => Task.FromResult(new KreaClient(options)));

        sweep.Errors.Count.ShouldBe(2);
        ShouldHideSecrets(sweep, [options]);
        Marks.HoldKey(JsonSerializer.Serialize(options)).ShouldBeFalse();
    }

    /// <summary>Makes all calls with a client as an application has it, everything logged, and searches all that it says.</summary>
    private static async Task<Sweep> SweepAsync(Uri address, Uri results)
    {
        using var sweep = new Sweep();
        await using ServiceProvider services = Applications.Services(all =>
        {
            all.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(sweep.Logs));
            all.AddSingleton<TimeProvider>(new SkippingTimeProvider());
            all.AddKreaClient(options => Apply(options, address));
            all.AddKreaClient("backup", options => Apply(options, address));
        });
        List<object> objects = await Calls.MakeAsync(services.GetRequiredService<KreaClient>(), sweep, results);
        await sweep.TryAsync(() => services.GetRequiredKeyedService<KreaClient>("backup").Jobs.ListAsync());

        ShouldHideSecrets(sweep, objects);
        return sweep;
    }

    private static void ShouldHideSecrets(Sweep sweep, IEnumerable<object> objects)
    {
        ObjectTexts[] shown = [.. objects.Select(value => ObjectTexts.Of(value, value.GetType().Name))];
        List<(string Place, string Text)> all = [.. sweep.Everything(), .. shown.SelectMany(texts => texts.Shown)];

        all.Count.ShouldBeGreaterThan(20);
        all.Where(found => Marks.HoldKey(found.Text) || Marks.HoldQuery(found.Text)).Select(found => $"{found.Place}: {found.Text}").Distinct().ShouldBeEmpty();
        shown.SelectMany(texts => texts.Addresses).Where(found => Marks.HoldKey(found.Text)).ShouldBeEmpty();
        sweep.Telemetry().Where(found => Marks.HoldPrompt(found.Text)).ShouldBeEmpty();
    }

    private static KreaClientOptions Options(Uri address)
    {
        var options = new KreaClientOptions();
        Apply(options, address);
        return options;
    }

    private static void Apply(KreaClientOptions options, Uri address)
    {
        options.BaseAddress = address;
        options.ApiKey = Marks.Key;
        options.WebhookUrl = Marks.Webhook;
        options.Deprecated = static notice => notice.ToString();
    }

    private static string Good(Uri host, string call)
    {
        string signed = Marks.Signed(host, "/images/fox.png").AbsoluteUri;
        return call switch
        {
            "POST /assets" => $$"""{"id":"0f8fad5b-d9cb-469f-a165-70867728950e","image_url":"{{signed}}","uploaded_at":"2026-11-20T12:00:00Z","width":1,"height":1,"size_bytes":3,"mime_type":"image/png"}""",
            "GET /assets" or "GET /jobs" or "GET /styles" => """{"items":[],"next_cursor":null}""",
            "GET /images/fox.png" => "picture",
            _ => $$"""{"job_id":"job-1","status":"completed","created_at":"2026-11-20T12:00:00Z","completed_at":null,"result":{"urls":["{{signed}}"] } }""",
        };
    }
}
