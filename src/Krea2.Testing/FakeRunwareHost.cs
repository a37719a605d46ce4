using Krea2.Testing.Documents;
using Krea2.Testing.Runware;
using Krea2.Testing.Webhooks;

namespace Krea2.Testing;

/// <summary>
/// A Runware that runs inside a test: real HTTP on 127.0.0.1, arrays of tasks with results and errors side by side, synchronous and asynchronous delivery,
/// several results a task, uploads, webhooks by result, and PNGs painted from prompt and seed. No account, no bill, no connection beyond this machine.
/// </summary>
/// <remarks>Results are PNGs whatever <c>outputFormat</c> says.</remarks>
/// <example>
/// <code>
/// await using var host = await FakeRunwareHost.StartAsync();
/// using var runware = new RunwareClient(new RunwareClientOptions { BaseAddress = host.BaseAddress, ApiKey = host.ApiKey });
/// </code>
/// </example>
public sealed class FakeRunwareHost : FakeHost
{
    private readonly RunwareState _state;

    private FakeRunwareHost(RunwareState state, WebhookSender webhooks)
        : base(RunwareDialect.Instance, state, webhooks)
    {
        _state = state;
    }

    /// <summary>Every result that was put at a task's upload address and whose end is known. A copy: it does not grow.</summary>
    public IReadOnlyList<ResultUpload> Uploads => _state.Uploader.Uploads.Entries;

    /// <summary>Starts a host.</summary>
    /// <param name="options">How it behaves; null for the defaults. Do not change them afterwards.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The running host; dispose it to free the port.</returns>
    /// <exception cref="ArgumentException">An option has a value that it cannot have.</exception>
    /// <exception cref="FormatException"><see cref="FakeHostOptions.Document"/> is no OpenAPI document in JSON, or a schema in it is wrong.</exception>
    /// <exception cref="NotSupportedException">A schema of the document uses a keyword that the host cannot check.</exception>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<FakeRunwareHost> StartAsync(FakeRunwareHostOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new FakeRunwareHostOptions();
        options.ThrowIfInvalid();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.SyncTimeout, TimeSpan.Zero, nameof(options.SyncTimeout));
        ArgumentOutOfRangeException.ThrowIfNegative(options.CostPerResult, nameof(options.CostPerResult));
        var document = HostDocument.Read(options.Document, "runware");
        var webhooks = new WebhookSender(options.TimeProvider);
        var state = new RunwareState(options, new TaskSchemas(document), webhooks);
        var host = new FakeRunwareHost(state, webhooks);
        await host.ListenAsync(endpoints => RunwareRoutes.Map(endpoints, state), cancellationToken).ConfigureAwait(false);
        return host;
    }

    /// <summary>Lets the last results of the next task fail; the others succeed.</summary>
    /// <param name="count">How many; a task with no more results than that fails.</param>
    /// <param name="code">The error code, for example <c>timeoutProvider</c>.</param>
    /// <param name="message">The sentence beside it; null for none.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is zero or less.</exception>
    public void FailNextResults(int count, string code, string? message = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentNullException.ThrowIfNull(code);
        _state.PlanFailedResults(count, code, message);
    }

    /// <summary>Waits until a result was put at a task's upload address: the first one that fits, or the first that will come.</summary>
    /// <param name="fits">Which upload is meant; null for any.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The upload and how it ended.</returns>
    /// <exception cref="ObjectDisposedException">The host was disposed before there was such an upload.</exception>
    public Task<ResultUpload> WaitForUploadAsync(Func<ResultUpload, bool>? fits = null, CancellationToken cancellationToken = default) =>
        _state.Uploader.Uploads.FindAsync(fits, cancellationToken);

    private protected override ValueTask StopAsync() => _state.Uploader.DisposeAsync();
}
