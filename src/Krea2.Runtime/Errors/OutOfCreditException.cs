namespace Krea2;

/// <summary>The account has no credit left (HTTP 402).</summary>
public sealed class OutOfCreditException : ApiException
{
    /// <summary>Makes an error.</summary>
    /// <param name="message">One sentence: where, what was found, what is allowed.</param>
    /// <param name="innerException">What caused it, if anything.</param>
    public OutOfCreditException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal OutOfCreditException(string message, ApiErrorDetails details, Exception? innerException = null)
        : base(message, details, innerException)
    {
    }
}
