namespace Krea2;

/// <summary>Too many requests or too many jobs at a time (HTTP 429); <see cref="ApiException.RetryAfter"/> says how long to wait where the host does. Nothing was accepted.</summary>
public sealed class RateLimitedException : ApiException
{
    /// <summary>Makes an error.</summary>
    /// <param name="message">One sentence: where, what was found, what is allowed.</param>
    /// <param name="innerException">What caused it, if anything.</param>
    public RateLimitedException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal RateLimitedException(string message, ApiErrorDetails details, Exception? innerException = null)
        : base(message, details, innerException)
    {
    }
}
