namespace Krea2.Testing;

/// <summary>Errors in the words of Replicate, as faults.</summary>
/// <remarks>Sources: Replicate's HTTP reference and its changelog of 2024-05-01 for <c>invalid_fields</c>; the sentence of 402 is ours.</remarks>
public static class ReplicateFault
{
    /// <summary>401: the token is missing or wrong.</summary>
    public static Fault Unauthenticated { get; } = Fault.Status(401, """{"title":"Unauthenticated","detail":"You did not pass a valid authentication token","status":401}""").Named(nameof(Unauthenticated));

    /// <summary>402: the account has no credit, or has reached its limit.</summary>
    public static Fault InsufficientCredit { get; } = Fault.Status(402, """{"title":"Insufficient credit","detail":"You have insufficient credit to run this model","status":402}""").Named(nameof(InsufficientCredit));

    /// <summary>429: too many requests. <see cref="Fault.WithRetryAfter(TimeSpan)"/> adds a header.</summary>
    public static Fault Throttled { get; } = Fault.Status(429, """{"detail":"Request was throttled. Your rate limit resets in ~30s."}""").Named(nameof(Throttled));

    /// <summary>422: the body has a name at its top that Replicate does not know.</summary>
    public static Fault UnknownMember { get; } = Fault.Status(
        422,
        """{"title":"Input validation failed","detail":"- promt is not a member of the body\n","status":422,"invalid_fields":[{"type":"additional_property_not_allowed","field":"promt","description":"promt is not a member of the body"}]}""").Named(nameof(UnknownMember));
}
