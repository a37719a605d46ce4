using System.Runtime.ExceptionServices;
using Polly;
using Polly.Retry;

namespace Krea2.Http;

/// <summary>Sends a request again where <see cref="ApiException.Advice"/> says that it may be, after a pause, within the budget of the call.</summary>
internal sealed class RetryPolicy(RetryOptions options, TimeProvider time)
{
    private static readonly ResiliencePropertyKey<CallState> s_call = new("call");

    private readonly ResiliencePipeline? _pipeline = options.MaximumRetries > 0 ? Build(options, time) : null;

    /// <summary>Runs a call. After an attempt that made progress, retries and budget begin anew.</summary>
    /// <param name="attempt">Sends the request once.</param>
    /// <param name="retrying">Is told before each pause.</param>
    /// <param name="caller">Ends the pauses, as the caller's attempts end by it.</param>
    /// <param name="lifetime">Likewise, when the client is disposed of.</param>
    public async Task<T> ExecuteAsync<T>(Func<Task<T>> attempt, Action<RetryNotice>? retrying, CancellationToken caller, CancellationToken lifetime)
    {
        long start = time.GetTimestamp();
        ApiException error;
        try
        {
            // Most calls end here, and need nothing of what repeating takes.
            return await attempt().ConfigureAwait(false);
        }
        catch (ApiException e) when (e.Advice == RetryAdvice.Retry && _pipeline is not null)
        {
            error = e;
        }

        using var pauses = CancellationTokenSource.CreateLinkedTokenSource(caller, lifetime);
        while (true)
        {
            if (error.MadeProgress)
            {
                error.MadeProgress = false;
                start = time.GetTimestamp();
            }

            try
            {
                return await RepeatAsync(_pipeline, FailFirst(error, attempt), new CallState(start, retrying), pauses.Token).ConfigureAwait(false);
            }
            catch (ApiException e) when (e is { MadeProgress: true, Advice: RetryAdvice.Retry })
            {
                error = e;
            }
        }
    }

    /// <summary>An attempt that has failed already, so that there is a pause before it is made again.</summary>
    private static Func<Task<T>> FailFirst<T>(ApiException error, Func<Task<T>> attempt)
    {
        ApiException? first = error;
        return () => Interlocked.Exchange(ref first, null) is { } failed ? Task.FromException<T>(failed) : attempt();
    }

    private static async Task<T> RepeatAsync<T>(ResiliencePipeline pipeline, Func<Task<T>> attempt, CallState call, CancellationToken pauses)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, pauses);
        try
        {
            context.Properties.Set(s_call, call);
            return await pipeline.ExecuteAsync(static async (_, attempt) => await attempt().ConfigureAwait(false), context, attempt).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static ResiliencePipeline Build(RetryOptions options, TimeProvider time)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = time };
        builder.AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = options.MaximumRetries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = options.InitialDelay,
            MaxDelay = options.MaximumDelay,
            ShouldHandle = static arguments => ValueTask.FromResult(arguments.Outcome.Exception is ApiException { Advice: RetryAdvice.Retry, MadeProgress: false }),
            DelayGenerator = static arguments => ValueTask.FromResult(Asked(arguments.Outcome.Exception)),
            OnRetry = arguments =>
            {
                Begin(arguments, options, time);
                return default;
            },
        });
        return builder.Build();
    }

    /// <summary>The pause that the host asks for; <c>null</c> for one of our own.</summary>
    private static TimeSpan? Asked(Exception? exception)
    {
        return exception is ApiException { RetryAfter: { } wait } && wait > TimeSpan.Zero ? wait : null;
    }

    private static void Begin(OnRetryArguments<object> arguments, RetryOptions options, TimeProvider time)
    {
        var error = (ApiException)arguments.Outcome.Exception!;
        CallState call = arguments.Context.Properties.GetValue(s_call, default);
        if (time.GetElapsedTime(call.Start) + arguments.RetryDelay > options.Budget)
        {
            ExceptionDispatchInfo.Throw(error);
        }

        call.Retrying?.Invoke(new RetryNotice(error, arguments.AttemptNumber + 1, arguments.RetryDelay));
    }

    private readonly record struct CallState(long Start, Action<RetryNotice>? Retrying);
}
