namespace Krea2;

/// <summary>What came is not what the API promises: no JSON, JSON of another shape, an empty body, a body over the limit, a redirect.</summary>
public sealed class ProtocolException : ApiException
{
    /// <summary>Makes an error.</summary>
    /// <param name="message">One sentence: where, what was found, what is allowed.</param>
    /// <param name="innerException">What caused it, if anything.</param>
    public ProtocolException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal ProtocolException(string message, ApiErrorDetails details, Exception? innerException = null)
        : base(message, details, innerException)
    {
    }
}
