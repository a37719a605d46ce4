namespace Krea2;

/// <summary>No connection could be made, or it broke before the answer was complete. <see cref="ApiException.MayHaveBeenAccepted"/> tells the two apart for requests that change something.</summary>
public sealed class ConnectionException : ApiException
{
    /// <summary>Makes an error.</summary>
    /// <param name="message">One sentence: where, what was found, what is allowed.</param>
    /// <param name="innerException">What caused it, if anything.</param>
    public ConnectionException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal ConnectionException(string message, ApiErrorDetails details, Exception? innerException = null)
        : base(message, details, innerException)
    {
    }
}
