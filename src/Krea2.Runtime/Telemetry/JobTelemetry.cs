using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Krea2.Telemetry;

/// <summary>One call that waits for a job, from its beginning to its end: a span, logs and measurements.</summary>
internal sealed class JobTelemetry : IDisposable
{
    private readonly ClientTelemetry _client;
    private readonly JobOperation _operation;
    private readonly Activity? _span;
    private readonly long _start;
    private Job? _job;
    private string? _errorType;
    private bool _waits;
    private bool _isCounted;

    /// <summary>Begins a call. It must end in the same method, for the sake of the current span.</summary>
    public JobTelemetry(ClientTelemetry client, JobOperation operation)
    {
        _client = client;
        _operation = operation;
        _start = client.Time.GetTimestamp();
        _span = Instruments.Spans.StartActivity(ActivityKind.Client, tags: operation.SpanTags, name: operation.SpanName);
    }

    public bool HasSpan => _span is not null;

    private ILogger Logger => _client.Logger;

    private string Host => _client.Definition.Title;

    private string JobId => _client.Errors.Quoted(_job!.Id);

    private double Seconds => _client.Time.GetElapsedTime(_start).TotalSeconds;

    public void Priced(decimal? cost)
    {
        if (cost is { } price)
        {
            _span?.SetTag(TagNames.JobEstimatedCost, (double)price);
        }
    }

    /// <summary>The job was read, or is known from its submission.</summary>
    /// <param name="job">The job as it is.</param>
    /// <param name="polls">How often it was asked for.</param>
    /// <param name="elapsed">How long it has been waited for.</param>
    public void Seen(Job job, int polls, TimeSpan elapsed)
    {
        bool isNews = _job?.Status != job.Status;
        bool isFirst = _job is null;
        _job = job;
        Count(isFirst, job, polls, elapsed);
        if (isFirst)
        {
            _span?.SetTag(TagNames.ResponseId, _span is null ? null : JobId);
        }

        _span?.SetTag(TagNames.JobPolls, polls);
        if (isNews)
        {
            Changed(job, polls);
        }
    }

    /// <summary>The call ends with an error, or was cancelled.</summary>
    public void Fail(Exception error)
    {
        _errorType = ErrorTypes.Of(error);
        _span?.SetTag(TagNames.ErrorType, _errorType);
        _span?.SetStatus(ActivityStatusCode.Error);
        if (_job is null || _job.IsFinished)
        {
            return;
        }

        switch (error)
        {
            case JobTimeoutException when Logger.IsEnabled(LogLevel.Warning):
                Log.JobTimedOut(Logger, Host, JobId, Seconds, _client.Errors.Quoted(_job.Status));
                break;
            case OperationCanceledException when Logger.IsEnabled(LogLevel.Information):
                Log.JobWaitCancelled(Logger, Host, JobId, Seconds);
                break;
            case not (JobTimeoutException or OperationCanceledException) when Logger.IsEnabled(LogLevel.Warning):
                Log.JobWaitFailed(Logger, Host, JobId, Seconds, _errorType);
                break;
        }
    }

    /// <summary>The caller gave up, and the host was asked to cancel the job.</summary>
    /// <param name="error">Why it did not; <c>null</c> when it did.</param>
    public void CancellationAsked(Exception? error)
    {
        if (error is null && Logger.IsEnabled(LogLevel.Information))
        {
            Log.JobCancellationAccepted(Logger, Host, JobId);
        }
        else if (error is not null && Logger.IsEnabled(LogLevel.Warning))
        {
            Log.JobCancellationFailed(Logger, Host, JobId, ErrorTypes.Of(error));
        }
    }

    public void Dispose()
    {
        if (_isCounted)
        {
            Instruments.JobsInFlight.Add(-1, _operation.MetricTags);
        }

        if (Instruments.OperationDuration.Enabled)
        {
            var tags = new TagList(_operation.MetricTags);
            if (_job is not null)
            {
                tags.Add(TagNames.JobState, Word(_job.State));
            }

            if (_errorType is not null)
            {
                tags.Add(TagNames.ErrorType, _errorType);
            }

            Instruments.OperationDuration.Record(Seconds, tags);
        }

        _span?.Dispose();
    }

    private static string Word(JobState state)
    {
        return state switch
        {
            JobState.Waiting => "waiting",
            JobState.Running => "running",
            JobState.Succeeded => "succeeded",
            JobState.Failed => "failed",
            JobState.Cancelled => "cancelled",
            _ => "unknown",
        };
    }

    private void Count(bool isFirst, Job job, int polls, TimeSpan elapsed)
    {
        if (isFirst && !job.IsFinished)
        {
            _isCounted = true;
            Instruments.JobsInFlight.Add(1, _operation.MetricTags);
        }

        if (job.State == JobState.Waiting || (isFirst && polls == 0 && job.State == JobState.Unknown))
        {
            _waits = true;
        }
        else if (_waits && job.State != JobState.Unknown)
        {
            _waits = false;
            Instruments.WaitingTime.Record(elapsed.TotalSeconds, _operation.MetricTags);
        }
    }

    private void Changed(Job job, int polls)
    {
        if (_span is null && !Logger.IsEnabled(LogLevel.Warning))
        {
            return;
        }

        string status = _client.Errors.Quoted(job.Status);
        _span?.SetTag(TagNames.JobStatus, status);
        Log.JobStateChanged(Logger, Host, JobId, status, job.State, Seconds, polls);
        switch (job.State)
        {
            case JobState.Succeeded:
                Log.JobSucceeded(Logger, Host, JobId, Seconds, polls);
                break;
            case JobState.Failed:
                LogFailed(HostCode.Of(job.Error?.Code), polls);
                break;
            case JobState.Cancelled:
                Log.JobCancelled(Logger, Host, JobId, Seconds, polls);
                break;
        }
    }

    private void LogFailed(string? code, int polls)
    {
        if (code is null)
        {
            Log.JobFailedWithoutCode(Logger, Host, JobId, Seconds, polls);
        }
        else
        {
            Log.JobFailed(Logger, Host, JobId, Seconds, polls, code);
        }
    }
}
