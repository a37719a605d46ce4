namespace Krea2;

/// <summary>The request breaks the rules of the API: found before sending by <c>Validate()</c>, or answered by the host with HTTP 400 or 422.</summary>
public sealed class InvalidRequestException : ApiException
{
    /// <summary>Makes an error.</summary>
    /// <param name="message">One sentence: where, what was found, what is allowed.</param>
    /// <param name="innerException">What caused it, if anything.</param>
    public InvalidRequestException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal InvalidRequestException(string message, ApiErrorDetails details, IReadOnlyList<ConstraintViolation> violations)
        : base(message, details)
    {
        Violations = violations;
    }

    /// <summary>What is wrong, in the order of the document; when the host refused the request and not we, what it said of single members, as Replicate does, and else empty.</summary>
    public IReadOnlyList<ConstraintViolation> Violations { get; init; } = [];

    internal static InvalidRequestException Of(IReadOnlyList<ConstraintViolation> violations, string method, string route, string place = "")
    {
        string message = violations.Count == 1 ? violations[0].Message : $"{violations[0].Message} (and {violations.Count - 1} more)";
        return new InvalidRequestException(place.Length == 0 ? message : place + ": " + message, new ApiErrorDetails { Method = method, Route = route }, violations);
    }
}
