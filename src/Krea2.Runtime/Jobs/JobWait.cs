using Krea2.Http;
using Krea2.Telemetry;

namespace Krea2.Jobs;

/// <summary>Waits for a job, whoever submitted it.</summary>
internal sealed class JobWait(ApiConnection connection, IJobProtocol protocol, bool slow)
{
    /// <summary>How long a cancelled <c>GenerateAsync</c> may go on in order to cancel the job at the host.</summary>
    public static readonly TimeSpan CancellationGrace = TimeSpan.FromSeconds(5);

    public async Task<Job> RunAsync(string id, Job? known, IProgress<JobProgress>? progress, CallOptions? options, JobTelemetry telemetry, CancellationToken cancellationToken)
    {
        try
        {
            return await PollAsync(id, known, progress, options, telemetry, cancellationToken).ConfigureAwait(false);
        }
        catch (ApiException e) when (e.JobId is null)
        {
            // Without the id the user could not wait again; and repeating the whole call would submit again. Whatever became of a poll, the job goes on, unless the host does not know it.
            e.JobId = id;
            e.Advice = e is NotFoundException or ModelUnavailableException ? e.Advice : RetryAdvice.WaitForJob;
            throw;
        }
    }

    /// <summary>Tries to cancel a job that nobody waits for any more; whether it worked is not known.</summary>
    public async Task TryCancelAsync(string id, JobTelemetry telemetry)
    {
        using var limit = new CancellationTokenSource(CancellationGrace, connection.Options.TimeProvider);
        try
        {
            await protocol.CancelAsync(connection, id, new CallOptions { Retry = RetryOptions.None }, limit.Token).ConfigureAwait(false);
            telemetry.CancellationAsked(error: null);
        }
        catch (Exception e) when (e is ApiException or OperationCanceledException or ObjectDisposedException)
        {
            // The caller is told of its own cancellation; there is nothing it could do about this one.
            telemetry.CancellationAsked(e);
        }
    }

    private async Task<Job> PollAsync(string id, Job? known, IProgress<JobProgress>? progress, CallOptions? options, JobTelemetry telemetry, CancellationToken cancellationToken)
    {
        PollingOptions polling = options?.Polling ?? connection.Options.Polling;
        TimeProvider time = connection.Options.TimeProvider;
        long start = time.GetTimestamp();
        var pauses = new PollPauses(polling, slow);
        int polls = 0;
        Job? job = known;
        while (true)
        {
            if (job is null)
            {
                job = await protocol.GetAsync(connection, id, Within(polling.MaximumWait - time.GetElapsedTime(start), options), cancellationToken).ConfigureAwait(false);
                polls++;
                CheckId(job, id);
            }

            TimeSpan elapsed = time.GetElapsedTime(start);
            telemetry.Seen(job, polls, elapsed);
            progress?.Report(new JobProgress { Job = job, Elapsed = elapsed, Polls = polls });
            if (job.IsFinished)
            {
                return Result(job);
            }

            TimeSpan left = polling.MaximumWait - elapsed;
            if (left <= TimeSpan.Zero)
            {
                throw new JobTimeoutException($"{Name(job)} did not finish within {polling.MaximumWait:c} and is '{connection.Errors.Quoted(job.Status)}'", job) { Advice = RetryAdvice.WaitForJob };
            }

            TimeSpan pause = pauses.After(job);
            await connection.DelayAsync(pause < left ? pause : left, cancellationToken).ConfigureAwait(false);
            job = null;
        }
    }

    /// <summary>A store on the way may mix answers up, and the pictures of another job are worse than none.</summary>
    private void CheckId(Job job, string id)
    {
        if (!string.Equals(job.Id, id, StringComparison.OrdinalIgnoreCase))
        {
            throw new ProtocolException($"Job {connection.Errors.Quoted(id)} of {connection.Definition.Title} was asked for, but the answer is about job {connection.Errors.Quoted(job.Id)}") { JobId = id, Advice = RetryAdvice.WaitForJob };
        }
    }

    /// <summary>The options of a poll, whose retries end with the wait at the latest.</summary>
    private CallOptions? Within(TimeSpan left, CallOptions? options)
    {
        RetryOptions retry = options?.Retry ?? connection.Options.Retry;
        return left >= retry.Budget ? options : (options ?? new CallOptions()) with { Retry = retry with { Budget = left > TimeSpan.Zero ? left : TimeSpan.FromTicks(1) } };
    }

    private Job Result(Job job)
    {
        return job.State switch
        {
            JobState.Failed => throw new JobFailedException($"{Name(job)} failed{Why(job)}", job) { ProviderCode = connection.Errors.Shown(job.Error?.Code), ProviderMessage = connection.Errors.Shown(job.Error?.Message) },
            JobState.Cancelled => throw new JobCancelledException($"{Name(job)} was cancelled", job),
            _ => job,
        };
    }

    private string Name(Job job) => $"Job {connection.Errors.Quoted(job.Id)} of {connection.Definition.Title}";

    private string Why(Job job)
    {
        string? said = job.Error?.Message ?? job.Error?.Code;
        return said is null ? "" : $": {connection.Errors.Quoted(said)}";
    }
}
