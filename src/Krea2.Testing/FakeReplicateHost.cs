using Krea2.Testing.Documents;
using Krea2.Testing.Jobs;
using Krea2.Testing.Replicate;
using Krea2.Testing.Webhooks;

namespace Krea2.Testing;

/// <summary>
/// A Replicate that runs inside a test: real HTTP on 127.0.0.1, predictions that can be waited for, cancelled and given up, signed webhooks by event,
/// files, and a PNG painted from prompt and seed. No account, no bill, no connection beyond this machine.
/// </summary>
/// <example>
/// <code>
/// await using var host = await FakeReplicateHost.StartAsync();
/// using var replicate = new ReplicateClient(new ReplicateClientOptions { BaseAddress = host.BaseAddress, ApiKey = host.ApiKey });
/// </code>
/// </example>
public sealed class FakeReplicateHost : FakeHost
{
    private readonly ReplicateState _state;

    private FakeReplicateHost(ReplicateState state, WebhookSender webhooks)
        : base(ReplicateDialect.Instance, state, webhooks)
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
    public static async Task<FakeReplicateHost> StartAsync(FakeReplicateHostOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new FakeReplicateHostOptions();
        options.ThrowIfInvalid();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.DataLifetime, TimeSpan.Zero, nameof(options.DataLifetime));
        var document = HostDocument.Read(options.Document, "replicate");
        var webhooks = new WebhookSender(options.TimeProvider, WebhookSigner.V1(options.WebhookSecret));
        var state = new ReplicateState(options, document, webhooks);
        var host = new FakeReplicateHost(state, webhooks);
        await host.ListenAsync(endpoints => ReplicateRoutes.Map(endpoints, state), cancellationToken).ConfigureAwait(false);
        return host;
    }

    /// <summary>Lets the next job that is submitted end as <c>aborted</c>: terminated before it started.</summary>
    public void AbortNextJob() => _state.Plan(new JobEnding(ReplicateState.Aborted));
}
