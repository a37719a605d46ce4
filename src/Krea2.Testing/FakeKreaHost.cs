using Krea2.Testing.Documents;
using Krea2.Testing.Jobs;
using Krea2.Testing.Krea;
using Krea2.Testing.Webhooks;

namespace Krea2.Testing;

/// <summary>
/// A Krea that runs inside a test: real HTTP on 127.0.0.1, bodies checked by Krea's OpenAPI document, jobs that advance, and a PNG
/// painted from prompt and seed at their end. No account, no bill, no connection beyond this machine.
/// </summary>
/// <example>
/// <code>
/// await using var host = await FakeKreaHost.StartAsync();
/// using var krea = new KreaClient(new KreaClientOptions { BaseAddress = host.BaseAddress, ApiKey = host.ApiKey });
/// </code>
/// </example>
public sealed class FakeKreaHost : FakeHost
{
    private readonly KreaState _state;

    private FakeKreaHost(KreaState state, WebhookSender webhooks)
        : base(KreaDialect.Instance, state, webhooks)
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
    public static async Task<FakeKreaHost> StartAsync(FakeKreaHostOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new FakeKreaHostOptions();
        options.ThrowIfInvalid();
        var document = HostDocument.Read(options.Document, "krea");
        var webhooks = new WebhookSender(options.TimeProvider);
        var state = new KreaState(options, webhooks);
        var host = new FakeKreaHost(state, webhooks);
        await host.ListenAsync(endpoints => RouteTable.Map(endpoints, document, state), cancellationToken).ConfigureAwait(false);
        return host;
    }

    /// <summary>Lets the next job that is submitted fail at its end.</summary>
    /// <param name="code">The error code, for example <c>nsfw</c>.</param>
    /// <param name="message">The sentence beside it; null for none.</param>
    /// <param name="place">Where the JSON says so.</param>
    public void FailNextJob(string code, string? message, JobErrorPlace place) =>
        _state.Plan(new JobEnding(_state.Words.Failed, new JobFailure(code, message, place)));
}
