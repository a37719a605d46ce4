namespace Krea2;

/// <summary>What was asked for does not exist, or no longer (HTTP 404 and 410).</summary>
public sealed class NotFoundException : ApiException
{
    /// <summary>Makes an error.</summary>
    /// <param name="message">One sentence: where, what was found, what is allowed.</param>
    /// <param name="innerException">What caused it, if anything.</param>
    public NotFoundException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal NotFoundException(string message, ApiErrorDetails details, Exception? innerException = null)
        : base(message, details, innerException)
    {
    }
}
