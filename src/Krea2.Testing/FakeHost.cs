using System.Diagnostics;
using Krea2.Testing.Faults;
using Krea2.Testing.Hosting;
using Krea2.Testing.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Krea2.Testing;

/// <summary>A host that runs inside a test: real HTTP on 127.0.0.1. What the fake hosts have in common: what they have seen, and what goes wrong on request.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public abstract partial class FakeHost : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly RequestLog _log;
    private readonly FaultPlan _faults = new();
    private readonly HostState _state;
    private readonly WebhookSender _webhooks;
    private readonly CancellationTokenSource _stopping = new();
    private int _disposed;

    private protected FakeHost(HostDialect dialect, HostState state, WebhookSender webhooks)
    {
        _state = state;
        _webhooks = webhooks;
        _log = new RequestLog(state.Options.ApiKey, dialect, state.Options.KeepRequests);
        _application = KestrelApplication.Create(state.Options.Port);
        _application.Use(new RequestGate(_log, _faults, dialect, _stopping.Token).InvokeAsync);
        Dialect = dialect;
    }

    /// <summary>The base address for clients, for example <c>http://127.0.0.1:41234/</c>; with the path that the API has at the real host.</summary>
    public Uri BaseAddress => _state.BaseAddress;

    /// <summary>The key that the host accepts: <see cref="FakeHostOptions.ApiKey"/>.</summary>
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

    /// <summary>How many jobs may be unfinished at the same time; one more is answered with 429. Null: no limit. Starts as <see cref="FakeHostOptions.ConcurrencyLimit"/>.</summary>
    public int? ConcurrencyLimit
    {
        get => _state.ConcurrencyLimit;
        set => _state.ConcurrencyLimit = value;
    }

    private protected HostDialect Dialect { get; }

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

    /// <summary>Makes a webhook call once more, as hosts do that were not answered in time: the same address, id and body, signed now.</summary>
    /// <param name="delivery">An earlier call of this host; as hosts guarantee no order, any will do.</param>
    /// <returns>The call and how it ended; it is in <see cref="Webhooks"/>, too.</returns>
    public Task<WebhookDelivery> SendWebhookAgainAsync(WebhookDelivery delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return _webhooks.SendAgainAsync(delivery);
    }

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
            await StopAsync().ConfigureAwait(false);
            await _application.DisposeAsync().ConfigureAwait(false);
            _log.Requests.Close();
            _stopping.Dispose();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>The address. The key is not part of it.</summary>
    /// <returns>For example <c>Fake Krea at http://127.0.0.1:41234/</c>.</returns>
    public override string ToString() => $"Fake {Dialect.Name} at {BaseAddress}";

    /// <summary>Stops what a host does beside answering.</summary>
    private protected virtual ValueTask StopAsync() => ValueTask.CompletedTask;

    /// <summary>Maps the routes and listens.</summary>
    private protected async Task ListenAsync(Action<IEndpointRouteBuilder> map, CancellationToken cancellationToken)
    {
        try
        {
            map(_application);
            _application.Map("{**path}", context => Dialect.WriteErrorAsync(context, 404, $"Route not found: {context.Request.Method} {context.Request.Path}"));
            await _application.StartAsync(cancellationToken).ConfigureAwait(false);
            _state.Origin = new Uri(_application.Urls.Single());
            _state.BaseAddress = new Uri(_state.Origin, Dialect.BasePath);
        }
        catch
        {
            await DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
