using System.Globalization;

namespace Krea2.Testing;

/// <summary>Errors in the words of Krea, as faults.</summary>
/// <remarks>Sources: Krea's OpenAPI document and its pages on deprecations and billing; the second shape of 401 and the sentences of 422 were observed.</remarks>
public static class KreaFault
{
    /// <summary>401 as Krea documents it: <c>{"error": "…"}</c>.</summary>
    public static Fault Unauthorized { get; } = Fault.Status(401, """{"error":"You are not authenticated"}""").Named(nameof(Unauthorized));

    /// <summary>401 as Krea's gateway was seen to answer it: <c>{"message": "…"}</c>.</summary>
    public static Fault UnauthorizedByGateway { get; } = Fault.Status(401, """{"message":"Unauthorized"}""").Named(nameof(UnauthorizedByGateway));

    /// <summary>402: the prepaid balance is used up.</summary>
    public static Fault OutOfCredit { get; } = Fault.Status(402, """{"error":"You have run out of credits"}""").Named(nameof(OutOfCredit));

    /// <summary>429: too many jobs at a time. Krea documents no <c>Retry-After</c>; <see cref="Fault.WithRetryAfter(TimeSpan)"/> adds one.</summary>
    public static Fault TooManyJobs { get; } = Fault.Status(429, """{"error":"You have reached the limit of concurrent jobs"}""").Named(nameof(TooManyJobs));

    /// <summary>422: the body has a name that Krea does not know.</summary>
    public static Fault Unprocessable { get; } = Fault.Status(422, """{"error":"Unrecognized key(s) in object: 'promt'"}""").Named(nameof(Unprocessable));

    /// <summary>410: the model has ended.</summary>
    /// <param name="sunset">Its last day; null for 2027-01-31.</param>
    /// <param name="replacement">What Krea names in its place.</param>
    public static Fault ModelUnavailable(DateOnly? sunset = null, string replacement = "krea-3")
    {
        ArgumentException.ThrowIfNullOrEmpty(replacement);
        string day = (sunset ?? new DateOnly(2027, 1, 31)).ToString("O", CultureInfo.InvariantCulture);
        string name = System.Text.Json.JsonEncodedText.Encode(replacement).ToString();
        return Fault.Status(
            410,
            $$"""{"error":"model_unavailable","reason":"deprecated","message":"This model is no longer available","sunset_date":"{{day}}","replacement":"{{name}}","migration_url":"https://docs.krea.ai/developers/deprecations"}""").Named(nameof(ModelUnavailable));
    }
}
