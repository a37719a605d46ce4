using Krea2.Testing;

namespace Webhooks;

/// <summary>The four hosts, on sockets of this machine.</summary>
internal sealed class FakeHosts : IAsyncDisposable
{
    public required FakeKreaHost Krea { get; init; }

    public required FakeReplicateHost Replicate { get; init; }

    public required FakeRunwareHost Runware { get; init; }

    public required FakeWaveSpeedHost WaveSpeed { get; init; }

    /// <summary>A real one comes from <c>GET /webhooks/default/secret</c> once, and from the configuration from then on.</summary>
    public required string ReplicateSecret { get; init; }

    /// <summary>Likewise, from <c>GET /webhook/secret</c>.</summary>
    public required string WaveSpeedSecret { get; init; }

    public static async Task<FakeHosts> StartAsync()
    {
        var replicate = new FakeReplicateHostOptions();
        var waveSpeed = new FakeWaveSpeedHostOptions();
        return new FakeHosts
        {
            Krea = await FakeKreaHost.StartAsync(),
            Replicate = await FakeReplicateHost.StartAsync(replicate),
            Runware = await FakeRunwareHost.StartAsync(),
            WaveSpeed = await FakeWaveSpeedHost.StartAsync(waveSpeed),
            ReplicateSecret = replicate.WebhookSecret,
            WaveSpeedSecret = waveSpeed.WebhookSecret,
        };
    }

    public async ValueTask DisposeAsync()
    {
        await Krea.DisposeAsync();
        await Replicate.DisposeAsync();
        await Runware.DisposeAsync();
        await WaveSpeed.DisposeAsync();
    }
}
