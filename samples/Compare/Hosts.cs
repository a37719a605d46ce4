using Krea2;
using Krea2.KreaAi;
using Krea2.Replicate;
using Krea2.Runware;
using Krea2.Testing;
using Krea2.WaveSpeed;

namespace Compare;

/// <summary>The four hosts, and for each the request that asks for the same picture: 4:5, medium creativity.</summary>
internal sealed class Hosts : IAsyncDisposable
{
    private static readonly TimeSpan s_jobDuration = TimeSpan.FromSeconds(2);

    // On this machine asking costs nothing; the defaults suit a real host.
    private static readonly PollingOptions s_often = new() { Initial = TimeSpan.FromMilliseconds(100), Factor = 1 };

    private readonly List<IAsyncDisposable> _fakes = [];
    private readonly List<ApiClient> _clients = [];

    private Hosts()
    {
    }

    public List<Contestant> Contestants { get; } = [];

    public static async Task<Hosts> StartFakesAsync(string prompt, CancellationToken cancellationToken)
    {
        var hosts = new Hosts();
        var krea = hosts.Keep(await FakeKreaHost.StartAsync(new FakeKreaHostOptions { JobDuration = s_jobDuration }, cancellationToken));
        hosts.AddKrea(new KreaClientOptions { BaseAddress = krea.BaseAddress, ApiKey = krea.ApiKey, Polling = s_often }, prompt);
        var replicate = hosts.Keep(await FakeReplicateHost.StartAsync(new FakeReplicateHostOptions { JobDuration = s_jobDuration }, cancellationToken));
        hosts.AddReplicate(new ReplicateClientOptions { BaseAddress = replicate.BaseAddress, ApiKey = replicate.ApiKey, Polling = s_often }, prompt);
        var runware = hosts.Keep(await FakeRunwareHost.StartAsync(new FakeRunwareHostOptions { JobDuration = s_jobDuration }, cancellationToken));
        hosts.AddRunware(new RunwareClientOptions { BaseAddress = runware.BaseAddress, ApiKey = runware.ApiKey, Polling = s_often }, prompt);
        var waveSpeed = hosts.Keep(await FakeWaveSpeedHost.StartAsync(new FakeWaveSpeedHostOptions { JobDuration = s_jobDuration }, cancellationToken));
        hosts.AddWaveSpeed(new WaveSpeedClientOptions { BaseAddress = waveSpeed.BaseAddress, ApiKey = waveSpeed.ApiKey, Polling = s_often }, prompt);
        return hosts;
    }

    /// <summary>The hosts whose key is in the environment.</summary>
    public static Hosts Live(string prompt)
    {
        var hosts = new Hosts();
        TryAdd(() => hosts.AddKrea(KreaClientOptions.FromEnvironment(), prompt));
        TryAdd(() => hosts.AddReplicate(ReplicateClientOptions.FromEnvironment(), prompt));
        TryAdd(() => hosts.AddRunware(RunwareClientOptions.FromEnvironment(), prompt));
        TryAdd(() => hosts.AddWaveSpeed(WaveSpeedClientOptions.FromEnvironment(), prompt));
        return hosts.Contestants.Count > 0 ? hosts : throw new UsageException("No key is in the environment; dotnet run --project samples/Compare -- --help names the variables.");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients)
        {
            client.Dispose();
        }

        foreach (var fake in _fakes)
        {
            await fake.DisposeAsync();
        }
    }

    private static void TryAdd(Action add)
    {
        try
        {
            add();
        }
        catch (InvalidOperationException)
        {
            // No key: this host does not take part.
        }
    }

    private void AddKrea(KreaClientOptions options, string prompt)
    {
        var client = KeepClient(new KreaClient(options));
        var request = new KreaRequest { Prompt = prompt, AspectRatio = KreaAspectRatio.Ratio4x5, Resolution = KreaResolution.Resolution1K, Creativity = KreaCreativity.Medium };
        Contestants.Add(Contestant.Of(client, "Krea", client.Medium, request, sent => sent.ToJson()));
    }

    private void AddReplicate(ReplicateClientOptions options, string prompt)
    {
        var client = KeepClient(new ReplicateClient(options));
        var request = new ReplicateRequest { Prompt = prompt, AspectRatio = ReplicateAspectRatio.Ratio4x5, Creativity = ReplicateCreativity.Medium };
        Contestants.Add(Contestant.Of(client, "Replicate", client.Medium, request, sent => sent.ToJson()));
    }

    private void AddRunware(RunwareClientOptions options, string prompt)
    {
        // Pixels here: 4:5 is the pair 928x1152.
        var client = KeepClient(new RunwareClient(options));
        var (width, height) = RunwareSize.Ratio4x5;
        var request = new RunwareRequest { PositivePrompt = prompt, Width = width, Height = height, Settings = new() { Creativity = RunwareCreativity.Medium } };
        Contestants.Add(Contestant.Of(client, "Runware", client.Medium, request, sent => sent.ToJson()));
    }

    private void AddWaveSpeed(WaveSpeedClientOptions options, string prompt)
    {
        var client = KeepClient(new WaveSpeedClient(options));
        var request = new WaveSpeedRequest { Prompt = prompt, AspectRatio = WaveSpeedAspectRatio.Ratio4x5, Creativity = WaveSpeedCreativity.Medium };
        Contestants.Add(Contestant.Of(client, "WaveSpeed", client.Medium, request, sent => sent.ToJson()));
    }

    private T Keep<T>(T fake)
        where T : IAsyncDisposable
    {
        _fakes.Add(fake);
        return fake;
    }

    private T KeepClient<T>(T client)
        where T : ApiClient
    {
        _clients.Add(client);
        return client;
    }
}
