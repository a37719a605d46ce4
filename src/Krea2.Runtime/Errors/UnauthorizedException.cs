namespace Krea2;

/// <summary>The host does not accept the API key, or the key may not do this (HTTP 401 and 403).</summary>
public sealed class UnauthorizedException : ApiException
{
    /// <summary>Makes an error.</summary>
    /// <param name="message">One sentence: where, what was found, what is allowed.</param>
    /// <param name="innerException">What caused it, if anything.</param>
    public UnauthorizedException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal UnauthorizedException(string message, ApiErrorDetails details, Exception? innerException = null)
        : base(message, details, innerException)
    {
    }
}
