using System.Diagnostics;
using Krea2.Tests.Http;
using Microsoft.AspNetCore.Http;

namespace Krea2.Tests.Telemetry;

/// <summary>A host, a client that logs, and listeners to all that the client says.</summary>
internal sealed class TelemetrySession : IAsyncDisposable
{
    private TelemetrySession(ScriptedHost host, Action<SampleOptions>? configure)
    {
        Host = host;
        Metrics = new MetricRecorder(host.BaseAddress);
        var options = new SampleOptions { BaseAddress = host.BaseAddress, ApiKey = SampleClient.Key, TimeProvider = Time, Retry = RetryOptions.None, LoggerFactory = Logs };
        configure?.Invoke(options);
        Client = new SampleClient(options);
    }

    public ScriptedHost Host { get; }

    /// <summary>The client; what it does next is below the span of the test.</summary>
    public SampleClient Client
    {
        get
        {
            // The current span flows into methods, not out of the asynchronous one that made the listener.
            Activity.Current = Spans.Root;
            return field;
        }
    }

    public ManualTimeProvider Time { get; } = new();

    public LogRecorder Logs { get; } = new();

    public SpanRecorder Spans { get; } = new();

    public MetricRecorder Metrics { get; }

    public int Port => Host.BaseAddress.Port;

    public static async Task<TelemetrySession> StartAsync(Func<HttpContext, Task> answer, Action<SampleOptions>? configure = null)
    {
        return new TelemetrySession(await ScriptedHost.StartAsync(answer), configure);
    }

    public static async Task<TelemetrySession> StartAsync(Task<ScriptedHost> host, Action<SampleOptions>? configure = null) => new(await host, configure);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Spans.Dispose();
        Metrics.Dispose();
        Logs.Dispose();
        await Host.DisposeAsync();
    }
}
