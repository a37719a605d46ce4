namespace Krea2;

/// <summary>What can be done after an error without paying twice.</summary>
public enum RetryAdvice
{
    /// <summary>The same call would end in the same way: something has to change first.</summary>
    DoNotRetry,

    /// <summary>The same call may be made again: nothing was carried out, or carrying it out twice does no harm. Wait for <see cref="ApiException.RetryAfter"/> where the host names a time.</summary>
    Retry,

    /// <summary>The job goes on at the host: wait for it again by <see cref="ApiException.JobId"/> and do not submit it a second time.</summary>
    WaitForJob,

    /// <summary>The host may have carried out the request. Look there (for example at the list of jobs) before sending it again: it may be paid for twice.</summary>
    CheckFirst,
}
