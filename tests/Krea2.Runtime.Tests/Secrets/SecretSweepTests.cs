using System.Text.Json;
using Krea2.Runtime.Tests.DependencyInjection;
using Krea2.Runtime.Tests.Faults;
using Krea2.Runtime.Tests.Hosts;
using Krea2.Testing;
using Krea2.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Krea2.Runtime.Tests.Secrets;

/// <summary>A marked key and marked queries go every way that a client knows, and nothing that comes of it shows them.</summary>
public sealed class SecretSweepTests
{
    public static TheoryData<string> Hosts => HostUnderTest.Names;

    public static TheoryData<string, string> Writings
    {
        get
        {
            var writings = new TheoryData<string, string>();
            foreach (HostUnderTest host in HostUnderTest.All)
            {
                foreach (string writing in Marks.Writings.Keys)
                {
                    writings.Add(host.Name, writing);
                }
            }

            return writings;
        }
    }

    [Theory]
    [MemberData(nameof(Writings))]
    public async Task HostThatRepeatsSecrets_DoesNotMakeUsRepeatThem(string name, string writing)
    {
        var under = HostUnderTest.Find(name);
        foreach (int status in (int[])[200, 400, 500])
        {
            await using ScriptedHost host = await EchoHost.StartAsync(status, Marks.Writings[writing]);

            await SweepAsync(under, host.BaseAddress);

            host.Requests.ShouldContain(request => request.Headers.GetValueOrDefault("Authorization") == $"Bearer {Marks.Key}");
            host.Requests.ShouldContain(request => under.WebhookOf(request) == Marks.Webhook.AbsoluteUri);
        }
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task Pages_AreNoDifferent(string name)
    {
        var under = HostUnderTest.Find(name);
        foreach (string contentType in (string[])["text/html", "text/plain"])
        {
            foreach (int status in (int[])[200, 302, 401, 410, 429, 503])
            {
                await using ScriptedHost host = await EchoHost.StartAsync(status, static text => text, contentType);

                await SweepAsync(under, host.BaseAddress);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task SecretThatTheEndOfABodyCuts_IsNotShownInPart(string name)
    {
        var under = HostUnderTest.Find(name);
        // So many keys that what is left of the body, each of them masked, is shorter than an excerpt.
        string key = $"kid-{new string('x', 400)}-{Marks.Key}";
        for (int offset = 0; offset < key.Length; offset += 97)
        {
            string body = new string(' ', offset) + string.Concat(Enumerable.Repeat(key, 300));
            await using ScriptedHost host = await ScriptedHost.StartAsync(500, body, "text/plain");
            using ClientUnderTest client = under.NewClient(host.BaseAddress, key, options => options.Retry = RetryOptions.None);

            var error = await Should.ThrowAsync<ServerErrorException>(() => client.Jobs.GetAsync("a"));

            error.Excerpt!.ShouldNotContain("xxxx");
        }
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task EveryFault_OnEveryCall(string name)
    {
        var under = HostUnderTest.Find(name);
        Fault[] faults =
        [
            Fault.Cut, Fault.CutInHeaders, Fault.CutInBody(), Fault.EmptyBody, Fault.TruncatedJson, Fault.WrongTypes, Fault.UnknownMembers, Fault.UnknownStatus(), Fault.Html(), Fault.Html(502), Fault.TooLarge(1 << 20, announced: false),
            Fault.Status(429).WithRetryAfter(TimeSpan.FromSeconds(1)), Fault.Status(500), Fault.Deprecated(link: Marks.Webhook),
            under.Error(401).Fault, under.Error(402).Fault, under.Error(410).Fault, .. under.OwnFaults.Select(row => row.Fault).OfType<Fault>(),
        ];
        foreach (Fault fault in faults)
        {
            await using FakeHost host = await under.StartAsync(options => options.ApiKey = Marks.Key);
            host.FailNext(fault, times: 7);

            await SweepAsync(under, host.BaseAddress);
        }
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task GoodAnswers_AreNoDifferent(string name)
    {
        var under = HostUnderTest.Find(name);
        await using ScriptedHost host = await GoodHost.StartAsync(under);

        Sweep sweep = await SweepAsync(under, host.BaseAddress);

        sweep.Errors.ShouldAllBe(error => error is InvalidWebhookException || (!under.CanCancel && error is InvalidOperationException));
        sweep.Logs.Events.ShouldContain("JobSucceeded");
        sweep.Logs.Entries.ShouldContain(entry => entry.Category.EndsWith("ClientHandler", StringComparison.Ordinal) && entry.Level == LogLevel.Trace);
        sweep.SpanNames.ShouldContain(name => name.Contains("generate_content"));
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task UnreachableHosts_AreNoDifferent(string name)
    {
        var under = HostUnderTest.Find(name);
        foreach (Func<UnreachableAddress> make in (Func<UnreachableAddress>[])[UnreachableAddress.Refused, UnreachableAddress.UnknownName, UnreachableAddress.UntrustedCertificate, UnreachableAddress.WithoutTls])
        {
            await using UnreachableAddress nowhere = make();

            Sweep sweep = await SweepAsync(under, nowhere.Address);

            sweep.Errors.OfType<ConnectionException>().ShouldNotBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task CancelledTimedOutAndDisposedCalls_AreNoDifferent(string name)
    {
        var under = HostUnderTest.Find(name);
        using var sweep = new Sweep();
        using var cancellation = new CancellationTokenSource();
        await using FakeHost host = await under.StartAsync(settings =>
        {
            settings.ApiKey = Marks.Key;
            settings.AdvanceOnPoll = false;
            settings.JobDuration = TimeSpan.FromHours(1);
        });
        ApiClientOptions options = Options(under, host.BaseAddress);
        options.LoggerFactory = sweep.Logs;
        options.TimeProvider = TimeProvider.System;
        options.Retry = RetryOptions.None;
        var call = new CallOptions { WebhookUrl = Marks.Webhook, Polling = new PollingOptions { Initial = TimeSpan.FromMilliseconds(1), MaximumWait = TimeSpan.FromMilliseconds(20) } };
        ClientUnderTest client = under.NewClient(options);
        var time = new ManualTimeProvider();
        options.TimeProvider = time;
        using ClientUnderTest impatient = under.NewClient(options);

        host.FailNext(Fault.Hang);
        Task late = sweep.TryAsync(() => impatient.SubmitAsync(Marks.Prompt, call));
        await host.WaitForRequestAsync(request => request.Kind is RequestKind.Submit);
        time.Advance(TimeSpan.FromSeconds(100));
        await late;
        await sweep.TryAsync(() => client.GenerateAsync(Marks.Prompt, null, call, CancellationToken.None));
        host.FailNext(Fault.Hang, RequestKind.Poll);
        host.ClearRequests();
        Task cancelled = sweep.TryAsync(() => client.GenerateAsync(Marks.Prompt, null, null, cancellation.Token));
        await host.WaitForRequestAsync(request => request.Kind is RequestKind.Poll);
        await cancellation.CancelAsync();
        await cancelled;
        host.FailNext(Fault.Hang);
        host.ClearRequests();
        Task disposed = sweep.TryAsync(() => client.Jobs.GetAsync("job-1"));
        await host.WaitForRequestAsync(request => request.Kind is RequestKind.Poll);
        client.Dispose();
        await disposed;
        await sweep.TryAsync(() => client.Jobs.GetAsync("job-1"));

        sweep.Errors.Select(error => error.GetType()).ShouldBe([typeof(ApiTimeoutException), typeof(JobTimeoutException), typeof(OperationCanceledException), typeof(ObjectDisposedException), typeof(ObjectDisposedException)], ignoreOrder: true);
        ShouldHideSecrets(sweep, [client.Client, options, call]);
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task Settings_AreShownWithoutSecrets(string name)
    {
        var under = HostUnderTest.Find(name);
        ApiClientOptions options = Options(under, new Uri($"https://user:{Uri.EscapeDataString(Marks.Key)}@host.example.invalid/{Marks.Webhook.Query}"));
        using var sweep = new Sweep();

        await sweep.TryAsync(() => Task.FromResult(under.NewClient(options)));
        options.BaseAddress = null;
        options.ApiKey = Marks.Key + "\n";
        await sweep.TryAsync(() => Task.FromResult(under.NewClient(options)));
        options.ApiKey = Marks.Key + "\u00e4";
        await sweep.TryAsync(() => Task.FromResult(under.NewClient(options)));

        sweep.Errors.Count.ShouldBe(2);
        ShouldHideSecrets(sweep, [options]);
        Marks.HoldKey(JsonSerializer.Serialize(options, options.GetType())).ShouldBeFalse();
    }

    /// <summary>Makes all calls with a client as an application has it, everything logged, and searches all that it says.</summary>
    private static async Task<Sweep> SweepAsync(HostUnderTest under, Uri address)
    {
        using var sweep = new Sweep();
        await using ServiceProvider services = Applications.Services(all =>
        {
            all.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(sweep.Logs));
            all.AddSingleton<TimeProvider>(new SkippingTimeProvider());
            under.AddClient(all, null, options => Apply(options, under.At(address)));
            under.AddClient(all, "backup", options => Apply(options, under.At(address)));
        });
        List<object> objects = await Calls.MakeAsync(under, under.ClientOf(services, null), sweep, address);
        await sweep.TryAsync(() => under.ClientOf(services, "backup").Jobs.GetAsync("job-1"));

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

    private static ApiClientOptions Options(HostUnderTest under, Uri address)
    {
        ApiClientOptions options = under.NewOptions();
        Apply(options, address);
        return options;
    }

    private static void Apply(ApiClientOptions options, Uri address)
    {
        options.BaseAddress = address;
        options.ApiKey = Marks.Key;
        options.WebhookUrl = Marks.Webhook;
        options.Deprecated = static notice => notice.ToString();
    }
}
