namespace Krea2;

/// <summary>What was posted is no report of a job that the host knows: no JSON, too large, without an id, or about a job that does not exist. Whoever sent it, it need not come again: answer it with HTTP 400.</summary>
public sealed class InvalidWebhookException : Exception
{
    /// <summary>Makes an error.</summary>
    /// <param name="message">One sentence: what was found, what is allowed.</param>
    /// <param name="innerException">What caused it, if anything.</param>
    public InvalidWebhookException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
