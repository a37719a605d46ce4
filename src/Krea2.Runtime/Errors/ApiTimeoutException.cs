namespace Krea2;

/// <summary>The host did not answer within <see cref="ApiClientOptions.Timeout"/> (or its request body did not get through in that time).</summary>
public sealed class ApiTimeoutException : ApiException
{
    /// <summary>Makes an error.</summary>
    /// <param name="message">One sentence: where, what was found, what is allowed.</param>
    /// <param name="innerException">What caused it, if anything.</param>
    public ApiTimeoutException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal ApiTimeoutException(string message, ApiErrorDetails details, Exception? innerException = null)
        : base(message, details, innerException)
    {
    }
}
