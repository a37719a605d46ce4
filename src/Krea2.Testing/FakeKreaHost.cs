using System.Diagnostics;
using Krea2.Testing.Assets;
using Krea2.Testing.Documents;
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
public sealed class FakeKreaHost : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly RequestLog _log;
    private readonly HostState _state;
    private readonly WebhookSender _webhooks = new();
    private readonly CancellationTokenSource _stopping = new();
    private int _disposed;

    private FakeKreaHost(FakeKreaHostOptions options)
    {
        _log = new RequestLog(options.ApiKey);
        _state = new HostState
        {
            Options = options,
            Jobs = new JobStore(options, SendWebhook),
            Assets = new AssetStore(options.TimeProvider),
            ConcurrencyLimit = options.ConcurrencyLimit,
        };
        _application = KestrelApplication.Create(options.Port);
        _application.Use(new RequestGate(_log, _stopping.Token).InvokeAsync);
    }

    /// <summary>Where the host listens, for example <c>http://127.0.0.1:41234/</c>.</summary>
    public Uri BaseAddress => _state.BaseAddress;

    /// <summary>The key that the host accepts: <see cref="FakeKreaHostOptions.ApiKey"/>.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string ApiKey => _state.Options.ApiKey;

    /// <summary>Every request so far, in order, whatever it was answered with. A copy: it does not grow.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _log.Requests;

    /// <summary>Every webhook call so far whose end is known. A copy: it does not grow.</summary>
    public IReadOnlyList<WebhookDelivery> Webhooks => _webhooks.Deliveries;

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
    /// <exception cref="FormatException"><see cref="FakeKreaHostOptions.Document"/> is no OpenAPI document in JSON, or a schema in it is wrong.</exception>
    /// <exception cref="NotSupportedException">A schema of the document uses a keyword that the host cannot check.</exception>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<FakeKreaHost> StartAsync(FakeKreaHostOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new FakeKreaHostOptions();
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

    /// <summary>Lets the next job that is submitted fail at its end.</summary>
    /// <param name="code">The error code, for example <c>nsfw</c>.</param>
    /// <param name="message">The sentence beside it; null for none.</param>
    /// <param name="place">Where the JSON says so.</param>
    public void FailNextJob(string code, string? message = null, JobErrorPlace place = JobErrorPlace.Job) =>
        _state.PlanFailure(new JobFailure(code, message, place));

    /// <summary>Gives the next request, whatever it is, this answer and no other. Several calls are used up in order.</summary>
    /// <param name="status">The HTTP status, 200 to 599.</param>
    /// <param name="body">The body, sent as application/json unless a header says otherwise.</param>
    /// <param name="headers">Headers of the answer.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is not from 200 to 599.</exception>
    public void AnswerNext(int status, string body, params (string Name, string Value)[] headers) => AnswerNext(static _ => true, status, body, headers);

    /// <summary>Gives the next request that fits this answer and no other.</summary>
    /// <param name="fits">Which request is meant.</param>
    /// <param name="status">The HTTP status, 200 to 599.</param>
    /// <param name="body">The body, sent as application/json unless a header says otherwise.</param>
    /// <param name="headers">Headers of the answer.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is not from 200 to 599.</exception>
    public void AnswerNext(Func<RecordedRequest, bool> fits, int status, string body, params (string Name, string Value)[] headers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 200);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        _log.Plan(new PlannedAnswer(PlannedOutcome.Answer, fits) { Status = status, Body = body, Headers = headers });
    }

    /// <summary>Cuts the connection of the next request that fits, after the whole request was read and before anything is answered. The host does nothing else with it.</summary>
    /// <param name="fits">Which request is meant; null for any.</param>
    public void CutNext(Func<RecordedRequest, bool>? fits = null) => _log.Plan(new PlannedAnswer(PlannedOutcome.Cut, fits));

    /// <summary>Leaves the next request that fits without an answer until the client gives up or the host is disposed.</summary>
    /// <param name="fits">Which request is meant; null for any.</param>
    public void HangNext(Func<RecordedRequest, bool>? fits = null) => _log.Plan(new PlannedAnswer(PlannedOutcome.Hang, fits));

    /// <summary>Forgets the recorded requests.</summary>
    public void ClearRequests() => _log.Clear();

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
