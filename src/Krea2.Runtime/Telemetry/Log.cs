using Microsoft.Extensions.Logging;

namespace Krea2.Telemetry;

/// <summary>Every message that a client logs. Ids and names stay as they are from version to version.</summary>
internal static partial class Log
{
#pragma warning disable SYSLIB1006, SYSLIB1025 // An event has two wordings where a value is not always there: "(null)" is no sentence.
    [LoggerMessage(1, LogLevel.Information, "{Host} accepted job {JobId} of {Variant}; estimated cost in USD: {EstimatedCost}", EventName = "JobSubmitted")]
    public static partial void JobSubmitted(ILogger logger, string host, string jobId, string variant, decimal estimatedCost);

    [LoggerMessage(1, LogLevel.Information, "{Host} accepted job {JobId} of {Variant}; no source names its price", EventName = "JobSubmitted")]
    public static partial void JobSubmittedWithoutPrice(ILogger logger, string host, string jobId, string variant);

    [LoggerMessage(2, LogLevel.Debug, "Job {JobId} of {Host} is '{Status}' ({State}) after {Seconds:0.###} s and {Polls} polls", EventName = "JobStateChanged")]
    public static partial void JobStateChanged(ILogger logger, string host, string jobId, string status, JobState state, double seconds, int polls);

    [LoggerMessage(3, LogLevel.Information, "Job {JobId} of {Host} succeeded after {Seconds:0.###} s and {Polls} polls", EventName = "JobSucceeded")]
    public static partial void JobSucceeded(ILogger logger, string host, string jobId, double seconds, int polls);

    [LoggerMessage(4, LogLevel.Warning, "Job {JobId} of {Host} failed after {Seconds:0.###} s and {Polls} polls; the host's code: {Code}", EventName = "JobFailed")]
    public static partial void JobFailed(ILogger logger, string host, string jobId, double seconds, int polls, string code);

    [LoggerMessage(4, LogLevel.Warning, "Job {JobId} of {Host} failed after {Seconds:0.###} s and {Polls} polls", EventName = "JobFailed")]
    public static partial void JobFailedWithoutCode(ILogger logger, string host, string jobId, double seconds, int polls);

#pragma warning restore SYSLIB1006, SYSLIB1025

    [LoggerMessage(5, LogLevel.Warning, "Job {JobId} of {Host} was cancelled at the host after {Seconds:0.###} s and {Polls} polls", EventName = "JobCancelled")]
    public static partial void JobCancelled(ILogger logger, string host, string jobId, double seconds, int polls);

    [LoggerMessage(6, LogLevel.Warning, "Job {JobId} of {Host} did not finish within {Seconds:0.###} s and is '{Status}'; it goes on at the host: wait for it again by its id, and do not submit it a second time", EventName = "JobTimedOut")]
    public static partial void JobTimedOut(ILogger logger, string host, string jobId, double seconds, string status);

    [LoggerMessage(7, LogLevel.Warning, "The wait for job {JobId} of {Host} ended after {Seconds:0.###} s with {ErrorType}; the job goes on at the host: wait for it again by its id, and do not submit it a second time", EventName = "JobWaitFailed")]
    public static partial void JobWaitFailed(ILogger logger, string host, string jobId, double seconds, string errorType);

    [LoggerMessage(8, LogLevel.Information, "The wait for job {JobId} of {Host} was cancelled by its caller after {Seconds:0.###} s", EventName = "JobWaitCancelled")]
    public static partial void JobWaitCancelled(ILogger logger, string host, string jobId, double seconds);

    [LoggerMessage(9, LogLevel.Information, "{Host} cancelled job {JobId} because its caller gave up", EventName = "JobCancellationAccepted")]
    public static partial void JobCancellationAccepted(ILogger logger, string host, string jobId);

    [LoggerMessage(10, LogLevel.Warning, "Job {JobId}, which its caller gave up, could not be cancelled at {Host} ({ErrorType}); it may go on and be paid for", EventName = "JobCancellationFailed")]
    public static partial void JobCancellationFailed(ILogger logger, string host, string jobId, string errorType);

    [LoggerMessage(20, LogLevel.Information, "{Method} {Route} of {Host} ended with {ErrorType}; retry {Attempt} follows in {Seconds:0.###} s", EventName = "CallRepeated")]
    public static partial void CallRepeated(ILogger logger, string host, string method, string route, string errorType, double seconds, int attempt);

    [LoggerMessage(21, LogLevel.Warning, "{Method} {Route} of {Host} ended with {ErrorType}, but may have been carried out: look there (for example at the list of jobs) before sending it again, it may be paid for twice", EventName = "SubmitMayHaveBeenAccepted")]
    public static partial void SubmitMayHaveBeenAccepted(ILogger logger, string host, string method, string route, string errorType);

    [LoggerMessage(30, LogLevel.Warning, "{Host} will remove {Method} {Route}; it stops working: {Sunset}; what to do: {Link}", EventName = "DeprecationSeen")]
    public static partial void DeprecationSeen(ILogger logger, string host, string method, string route, string sunset, string link);

    [LoggerMessage(31, LogLevel.Error, "The receiver of deprecations that the options name has failed", EventName = "DeprecationReceiverFailed")]
    public static partial void DeprecationReceiverFailed(ILogger logger, Exception exception);

    [LoggerMessage(40, LogLevel.Information, "The download from {Address} was cut by {ErrorType} and goes on at byte {Position}", EventName = "DownloadResumed")]
    public static partial void DownloadResumed(ILogger logger, string address, string errorType, long position);

    [LoggerMessage(41, LogLevel.Information, "The download from {Address} was cut by {ErrorType} and begins again", EventName = "DownloadRestarted")]
    public static partial void DownloadRestarted(ILogger logger, string address, string errorType);
}
