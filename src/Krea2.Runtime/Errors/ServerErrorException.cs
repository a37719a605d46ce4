namespace Krea2;

/// <summary>The host failed (HTTP 5xx).</summary>
public sealed class ServerErrorException : ApiException
{
    /// <summary>Makes an error.</summary>
    /// <param name="message">One sentence: where, what was found, what is allowed.</param>
    /// <param name="innerException">What caused it, if anything.</param>
    public ServerErrorException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal ServerErrorException(string message, ApiErrorDetails details, Exception? innerException = null)
        : base(message, details, innerException)
    {
    }
}
