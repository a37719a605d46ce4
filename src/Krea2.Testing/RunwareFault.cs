using System.Text.Json;

namespace Krea2.Testing;

/// <summary>Errors in the words of Runware, as faults.</summary>
/// <remarks>Source: Runware's page on errors. It publishes no list of codes; those beside <c>invalidApiKey</c> and <c>timeoutProvider</c> are spelled like them.</remarks>
public static class RunwareFault
{
    /// <summary>401: the key is missing or wrong.</summary>
    public static Fault InvalidApiKey { get; } = Error(401, "invalidApiKey", "Invalid API key", "apiKey").Named(nameof(InvalidApiKey));

    /// <summary>402: the balance is used up.</summary>
    public static Fault InsufficientCredits { get; } = Error(402, "insufficientCredits", "Your account balance is insufficient").Named(nameof(InsufficientCredits));

    /// <summary>429: too many tasks; documented as one to be repeated.</summary>
    public static Fault RateLimited { get; } = Error(429, "rateLimitExceeded", "Too many tasks at a time, retry later").Named(nameof(RateLimited));

    /// <summary>503: no capacity; documented as one to be repeated.</summary>
    public static Fault Unavailable { get; } = Error(503, "serviceUnavailable", "The service is at capacity, retry later").Named(nameof(Unavailable));

    /// <summary>The older form: one sentence in the place of the list.</summary>
    /// <param name="status">The HTTP status, 200 to 599.</param>
    /// <param name="message">The sentence.</param>
    public static Fault Legacy(int status, string message) => Fault.Status(status, $$"""{"error":"{{JsonEncodedText.Encode(message)}}"}""").Named($"Legacy({status})");

    /// <summary>An answer with nothing but one error.</summary>
    /// <param name="status">The HTTP status, 200 to 599; 200, too, may come with errors alone.</param>
    /// <param name="code">For example <c>timeoutProvider</c>.</param>
    /// <param name="message">The sentence beside it.</param>
    /// <param name="parameter">Which parameter is wrong; null for none.</param>
    public static Fault Error(int status, string code, string message, string? parameter = null)
    {
        string about = parameter is null ? "" : $",\"parameter\":\"{JsonEncodedText.Encode(parameter)}\"";
        return Fault.Status(status, $$$"""{"errors":[{"code":"{{{JsonEncodedText.Encode(code)}}}","message":"{{{JsonEncodedText.Encode(message)}}}"{{{about}}} }]}""").Named($"Error({status}, {code})");
    }
}
