namespace Krea2;

/// <summary>The model is no longer offered (HTTP 410).</summary>
/// <remarks>Source of the members: Krea's page on deprecations.</remarks>
public sealed class ModelUnavailableException : ApiException
{
    /// <summary>Makes an error.</summary>
    /// <param name="message">One sentence: where, what was found, what is allowed.</param>
    /// <param name="innerException">What caused it, if anything.</param>
    public ModelUnavailableException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal ModelUnavailableException(string message, ApiErrorDetails details)
        : base(message, details)
    {
    }

    /// <summary>Why, in the host's word, for example <c>deprecated</c>.</summary>
    public string? Reason { get; init; }

    /// <summary>The last day of the model.</summary>
    public DateTimeOffset? SunsetDate { get; init; }

    /// <summary>What the host names in its place.</summary>
    public string? Replacement { get; init; }

    /// <summary>Where the host describes the change.</summary>
    public Uri? MigrationUrl { get; init; }
}
