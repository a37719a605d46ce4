using Krea2.Testing.Documents;
using Krea2.Testing.WaveSpeed;
using Krea2.Testing.Webhooks;

namespace Krea2.Testing;

/// <summary>
/// A WaveSpeed that runs inside a test: real HTTP on 127.0.0.1, predictions in envelopes with failure inside HTTP 200, sync mode with its time-out,
/// signed webhooks, uploads, and a PNG painted from the prompt. No account, no bill, no connection beyond this machine.
/// </summary>
/// <example>
/// <code>
/// await using var host = await FakeWaveSpeedHost.StartAsync();
/// using var client = new WaveSpeedClient(new WaveSpeedClientOptions { BaseAddress = host.BaseAddress, ApiKey = host.ApiKey });
/// </code>
/// </example>
public sealed class FakeWaveSpeedHost : FakeHost
{
    private readonly WaveSpeedState _state;

    private FakeWaveSpeedHost(WaveSpeedState state, WebhookSender webhooks)
        : base(WaveSpeedDialect.Instance, state, webhooks)
    {
        _state = state;
    }

    /// <summary>Starts a host.</summary>
    /// <param name="options">How it behaves; null for the defaults. Do not change them afterwards.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The running host; dispose it to free the port.</returns>
    /// <exception cref="ArgumentException">An option has a value that it cannot have.</exception>
    /// <exception cref="FormatException"><see cref="FakeHostOptions.Document"/> is no OpenAPI document in JSON, or a schema in it is wrong.</exception>
    /// <exception cref="NotSupportedException">A schema of the document uses a keyword that the host cannot check.</exception>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<FakeWaveSpeedHost> StartAsync(FakeWaveSpeedHostOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new FakeWaveSpeedHostOptions();
        options.ThrowIfInvalid();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.SyncTimeout, TimeSpan.Zero, nameof(options.SyncTimeout));
        var document = HostDocument.Read(options.Document, "wavespeed");
        var webhooks = new WebhookSender(options.TimeProvider, WebhookSigner.V3(options.WebhookSecret));
        var state = new WaveSpeedState(options, webhooks);
        var host = new FakeWaveSpeedHost(state, webhooks);
        await host.ListenAsync(endpoints => WaveSpeedRoutes.Map(endpoints, document, state), cancellationToken).ConfigureAwait(false);
        return host;
    }

    /// <summary>Lets the next submit with <c>enable_sync_mode</c> time out at once. Its job goes on and can be asked for.</summary>
    public void TimeOutNextSync() => _state.TimeOutNextSync();
}
