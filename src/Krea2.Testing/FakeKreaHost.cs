using System.Diagnostics;
using Krea2.Testing.Assets;
using Krea2.Testing.Documents;
using Krea2.Testing.Faults;
using Krea2.Testing.Hosting;
using Krea2.Testing.Jobs;
using Krea2.Testing.Routes;
using Krea2.Testing.Webhooks;
using Microsoft.AspNetCore.Builder;

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
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class FakeKreaHost : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly RequestLog _log;
    private readonly FaultPlan _faults = new();
    private readonly HostState _state;
    private readonly WebhookSender _webhooks = new();
    private readonly CancellationTokenSource _stopping = new();
    private int _disposed;

    private FakeKreaHost(FakeKreaHostOptions options)
    {
        _log = new RequestLog(options.ApiKey, KreaRequestKinds.Of, options.KeepRequests);
        _state = new HostState
        {
            Options = options,
            Jobs = new JobStore(options, SendWebhook),
            Assets = new AssetStore(options.TimeProvider),
            ConcurrencyLimit = options.ConcurrencyLimit,
        };
        _application = KestrelApplication.Create(options.Port);
        _application.Use(new RequestGate(_log, _faults, _stopping.Token).InvokeAsync);
    }

    /// <summary>Where the host listens, for example <c>http://127.0.0.1:41234/</c>.</summary>
    public Uri BaseAddress => _state.BaseAddress;

    /// <summary>The key that the host accepts: <see cref="FakeKreaHostOptions.ApiKey"/>.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string ApiKey => _state.Options.ApiKey;

    /// <summary>Every request so far, in order, whatever it was answered with. A copy: it does not grow.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _log.Requests.Entries;

    /// <summary>Every job that was accepted, in order, also where the client was not told. A copy: it does not grow.</summary>
    public IReadOnlyList<AcceptedJob> AcceptedJobs => [.. _state.Jobs.List().Reverse().Select(job => new AcceptedJob { Id = job.Id, Type = job.Type, Prompt = job.Prompt, Status = job.Status })];

    /// <summary>Every webhook call so far whose end is known. A copy: it does not grow.</summary>
    public IReadOnlyList<WebhookDelivery> Webhooks => _webhooks.Deliveries.Entries;

    /// <summary>True: a request for an image that is otherwise right is answered with 402. Default: false.</summary>
    public bool RunOutOfCredit
    {
        get => _state.OutOfCredit;
        set => _state.OutOfCredit = value;
    }

    /// <summary>How many jobs may be unfinished at the same time; one more is answered with 429. Null: no limit. Starts as <see cref="FakeKreaHostOptions.ConcurrencyLimit"/>.</summary>
    public int? ConcurrencyLimit
    {
        get => _state.ConcurrencyLimit;
        set => _state.ConcurrencyLimit = value;
    }

    /// <summary>Starts a host.</summary>
    /// <param name="options">How it behaves; null for the defaults. Do not change them afterwards.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The running host; dispose it to free the port.</returns>
    /// <exception cref="ArgumentException">An option has a value that it cannot have.</exception>
    /// <exception cref="FormatException"><see cref="FakeKreaHostOptions.Document"/> is no OpenAPI document in JSON, or a schema in it is wrong.</exception>
    /// <exception cref="NotSupportedException">A schema of the document uses a keyword that the host cannot check.</exception>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<FakeKreaHost> StartAsync(FakeKreaHostOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new FakeKreaHostOptions();
        options.ThrowIfInvalid();
        var document = options.Document is null ? KreaDocument.Bundled() : KreaDocument.Parse(options.Document);
        var host = new FakeKreaHost(options);
        try
        {
            RouteTable.Map(host._application, document, host._state);
            await host._application.StartAsync(cancellationToken).ConfigureAwait(false);
            host._state.BaseAddress = new Uri(host._application.Urls.Single());
            return host;
        }
        catch
        {
            await host.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Waits for a request: the first recorded one that fits, or the first that will come.</summary>
    /// <param name="fits">Which request is meant; null for any.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The request, recorded but perhaps not yet answered.</returns>
    /// <exception cref="ObjectDisposedException">The host was disposed before such a request came.</exception>
    public Task<RecordedRequest> WaitForRequestAsync(Func<RecordedRequest, bool>? fits = null, CancellationToken cancellationToken = default) =>
        _log.Requests.FindAsync(fits, cancellationToken);

    /// <summary>Waits until a webhook call has ended: the first one that fits, or the first that will come.</summary>
    /// <param name="fits">Which call is meant; null for any.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The call and how it ended.</returns>
    /// <exception cref="ObjectDisposedException">The host was disposed before there was such a call.</exception>
    public Task<WebhookDelivery> WaitForWebhookAsync(Func<WebhookDelivery, bool>? fits = null, CancellationToken cancellationToken = default) =>
        _webhooks.Deliveries.FindAsync(fits, cancellationToken);

    /// <summary>Forgets the recorded requests.</summary>
    public void ClearRequests() => _log.Requests.Clear();

    /// <summary>Forgets all jobs and their pictures; asked for again, they are not found. Webhooks that are still due do not come.</summary>
    public void ClearJobs() => _state.Jobs.Clear();

    /// <summary>Stops the host, frees the port and forgets all jobs and files.</summary>
    /// <returns>When it has stopped.</returns>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            await _stopping.CancelAsync().ConfigureAwait(false);
            _state.Jobs.Dispose();
            await _webhooks.DisposeAsync().ConfigureAwait(false);
            await _application.DisposeAsync().ConfigureAwait(false);
            _log.Requests.Close();
            _stopping.Dispose();
        }
    }

    /// <summary>The address. The key is not part of it.</summary>
    /// <returns>For example <c>Fake Krea at http://127.0.0.1:41234/</c>.</returns>
    public override string ToString() => $"Fake Krea at {BaseAddress}";

    private void SendWebhook(FakeJob job)
    {
        if (job.Webhook is not null)
        {
            _webhooks.Send(job.Webhook, job.Id, _state.ToJson(job));
        }
    }
}
