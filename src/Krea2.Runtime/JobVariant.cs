using Krea2.Http;
using Krea2.Jobs;
using Krea2.Telemetry;

namespace Krea2;

/// <summary>One model that a host sells: submit a request, wait for the job, or both in one call.</summary>
/// <typeparam name="TRequest">The generated request.</typeparam>
public class JobVariant<TRequest> : IJobVariant<TRequest>
    where TRequest : class, IApiRequest
{
    private readonly IJobProtocol _protocol;
    private readonly JobVariantDefinition<TRequest> _definition;
    private readonly JobWait _wait;
    private readonly JobObserver _observer;

    /// <summary>Makes the variant of one client.</summary>
    /// <param name="connection">What sends.</param>
    /// <param name="protocol">How the host deals with jobs.</param>
    /// <param name="definition">The variant.</param>
    public JobVariant(ApiConnection connection, IJobProtocol protocol, JobVariantDefinition<TRequest> definition)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentNullException.ThrowIfNull(definition);
        Connection = connection;
        _protocol = protocol;
        _definition = definition;
        _wait = new JobWait(connection, protocol, definition.Slow);
        _observer = new JobObserver(connection.Telemetry, definition.Id, definition.Title);
    }

    /// <summary>Our id of the variant, for example <c>medium-turbo</c>.</summary>
    public string Id => _definition.Id;

    /// <summary>The host's name for the variant.</summary>
    public string Title => _definition.Title;

    /// <summary>What sends.</summary>
    private protected ApiConnection Connection { get; }

    /// <summary>What the request costs by the documented prices, in USD; <c>null</c> where no source gives a price.</summary>
    public decimal? EstimateCost(TRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _definition.EstimateCost?.Invoke(request);
    }

    /// <summary>Submits a request. It is sent again only where the host certainly did not accept it (no connection, HTTP 429), so it is never paid for twice.</summary>
    /// <param name="request">The request.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Cancels the exchange. Once the request is on its way, a job may come to be all the same.</param>
    /// <returns>The job, as a rule not finished.</returns>
    /// <exception cref="InvalidRequestException">The request breaks the rules; nothing was spent.</exception>
    /// <exception cref="ApiException">The exchange did not end as promised; <see cref="ApiException.MayHaveBeenAccepted"/> says whether there may be a job.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<Job> SubmitAsync(TRequest request, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ThrowIfInvalid(request, options);
        using IDisposable? place = await Connection.JobLimit.EnterAsync(cancellationToken).ConfigureAwait(false);
        return await SubmitAsync(request, options, TimeSpan.Zero, telemetry: null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Submits a request and waits for its results. Cancelling the token tries to cancel the job too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="progress">Is told of the job when it is submitted and after each poll.</param>
    /// <param name="cancellationToken">Cancels the call and, as far as possible within 5 s, the job.</param>
    /// <returns>The job with its results.</returns>
    /// <exception cref="InvalidRequestException">The request breaks the rules; nothing was spent.</exception>
    /// <exception cref="JobException">The job failed, was cancelled at the host, or did not finish in time (and then goes on).</exception>
    /// <exception cref="ApiException">An exchange did not end as promised. With a <see cref="ApiException.JobId"/> the job goes on and can be waited for again.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<Job> GenerateAsync(TRequest request, IProgress<JobProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        return GenerateAsync(request, progress, options: null, cancellationToken);
    }

    /// <summary>Submits a request and waits for its results. Cancelling the token tries to cancel the job too, unless <see cref="CallOptions.CancelJobOnCancellation"/> is off.</summary>
    /// <param name="request">The request.</param>
    /// <param name="progress">Is told of the job when it is submitted and after each poll.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Cancels the call and, as far as possible within 5 s, the job.</param>
    /// <returns>The job with its results.</returns>
    /// <exception cref="InvalidRequestException">The request breaks the rules; nothing was spent.</exception>
    /// <exception cref="JobException">The job failed, was cancelled at the host, or did not finish in time (and then goes on).</exception>
    /// <exception cref="ApiException">An exchange did not end as promised. With a <see cref="ApiException.JobId"/> the job goes on and can be waited for again.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<Job> GenerateAsync(TRequest request, IProgress<JobProgress>? progress, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ThrowIfInvalid(request, options);
        return await _observer.RunAsync(_observer.Generates, telemetry => GenerateAsync(request, progress, options, telemetry, cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>Waits for a job of this variant. Cancelling the token ends the wait, not the job. A job that is finished already is not asked for again.</summary>
    /// <param name="job">The job.</param>
    /// <param name="progress">Is told of the job as it is, and after each poll.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The job with its results.</returns>
    /// <exception cref="JobException">The job failed, was cancelled at the host, or did not finish in time (and then goes on).</exception>
    /// <exception cref="ApiException">An exchange did not end as promised; the job goes on.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<Job> WaitAsync(Job job, IProgress<JobProgress>? progress = null, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(job);
        return _observer.RunAsync(_observer.Waits, telemetry => _wait.RunAsync(job.Id, job, progress, options, telemetry, cancellationToken));
    }

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    /// <summary>Checks a request, unless the call is not to be checked.</summary>
    /// <param name="request">The request.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="place">Which of several requests it is, for the message; empty for the only one.</param>
    private protected void ThrowIfInvalid(TRequest request, CallOptions? options, string place = "")
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Validates(options) && _definition.Validate(request) is { Count: > 0 } violations)
        {
            throw InvalidRequestException.Of(violations, _definition.Method.Method, _definition.Route, place);
        }
    }

    private bool Validates(CallOptions? options) => options?.Validate ?? Connection.Options.ValidateRequests;

    private async Task<Job> GenerateAsync(TRequest request, IProgress<JobProgress>? progress, CallOptions? options, JobTelemetry telemetry, CancellationToken cancellationToken)
    {
        using IDisposable? place = await Connection.JobLimit.EnterAsync(cancellationToken).ConfigureAwait(false);
        bool cancels = _protocol.CanCancel && (options?.CancelJobOnCancellation ?? true);
        Job job = await SubmitAsync(request, options, cancels ? JobWait.CancellationGrace : TimeSpan.Zero, telemetry, cancellationToken).ConfigureAwait(false);
        try
        {
            return await _wait.RunAsync(job.Id, job, progress, options, telemetry, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancels && cancellationToken.IsCancellationRequested)
        {
            await _wait.TryCancelAsync(job.Id, telemetry).ConfigureAwait(false);
            throw;
        }
    }

    private async Task<Job> SubmitAsync(TRequest request, CallOptions? options, TimeSpan grace, JobTelemetry? telemetry, CancellationToken cancellationToken)
    {
        Job job = await _protocol.SubmitAsync(Connection, Submission(request, options, grace), cancellationToken).ConfigureAwait(false);
        Accepted(job, request, telemetry);
        return job;
    }

    private protected JobSubmission Submission(TRequest request, CallOptions? options, TimeSpan grace)
    {
        return new JobSubmission
        {
            Method = _definition.Method,
            Route = _definition.Route,
            Body = request,
            VariantId = _definition.Id,
            Constants = _definition.Constants,
            Validate = Validates(options),
            Options = options,
            WebhookUrl = options?.UseWebhook ?? true ? options?.WebhookUrl ?? Connection.Options.WebhookUrl : null,
            CancellationGrace = grace,
        };
    }

    private protected void Accepted(Job job, TRequest request, JobTelemetry? telemetry) => _observer.Accepted(job, () => EstimateCost(request), telemetry);
}
