using Krea2.KreaAi;
using Krea2.Testing;

namespace Krea2.Runtime.Tests.Generated;

/// <summary>A fake host and a generated client that talks to it over a real socket, with pauses short enough for a test; unless told otherwise, the client repeats nothing.</summary>
internal sealed class KreaSession : IAsyncDisposable
{
    private KreaSession(FakeKreaHost host, KreaClient client)
    {
        Host = host;
        Client = client;
    }

    public FakeKreaHost Host { get; }

    public KreaClient Client { get; }

    /// <summary>Bodies of what reached the generate routes.</summary>
    public IReadOnlyList<RecordedRequest> Submits => [.. Host.Requests.Where(request => request.Method == "POST" && request.Path.StartsWith("/generate/", StringComparison.Ordinal))];

    /// <summary>Starts both; unless told otherwise, a job moves on by one status with every poll.</summary>
    public static async Task<KreaSession> StartAsync(Action<FakeKreaHostOptions>? configureHost = null, Action<KreaClientOptions>? configureClient = null)
    {
        var options = new FakeKreaHostOptions { AdvanceOnPoll = true };
        configureHost?.Invoke(options);
        FakeKreaHost host = await FakeKreaHost.StartAsync(options);
        return new KreaSession(host, NewClient(host, configureClient));
    }

    /// <summary>Another client, as another process would make it.</summary>
    public KreaClient NewClient(Action<KreaClientOptions>? configure = null) => NewClient(Host, configure);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Host.DisposeAsync();
    }

    private static KreaClient NewClient(FakeKreaHost host, Action<KreaClientOptions>? configure)
    {
        var options = new KreaClientOptions { BaseAddress = host.BaseAddress, ApiKey = host.ApiKey, Polling = Requests.FastPolling, Retry = RetryOptions.None };
        configure?.Invoke(options);
        return new KreaClient(options);
    }
}
