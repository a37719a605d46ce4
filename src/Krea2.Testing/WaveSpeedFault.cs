using System.Text.Json;

namespace Krea2.Testing;

/// <summary>Errors in the words of WaveSpeed, as faults.</summary>
/// <remarks>WaveSpeed documents the envelope, 401 and 429, but no catalogue of errors: the sentences are ours.</remarks>
public static class WaveSpeedFault
{
    /// <summary>401: the key is missing, wrong, or not yet active.</summary>
    public static Fault Unauthorized { get; } = Refused(401, "Invalid API key", 401).Named(nameof(Unauthorized));

    /// <summary>402: the balance is used up.</summary>
    public static Fault InsufficientCredits { get; } = Refused(402, "Insufficient credits, please top up", 402).Named(nameof(InsufficientCredits));

    /// <summary>429: the limit of the account's tier.</summary>
    public static Fault TooManyTasks { get; } = Refused(429, "Too many concurrent tasks, please wait for one to finish", 429).Named(nameof(TooManyTasks));

    /// <summary>An envelope that says no.</summary>
    /// <param name="code">The code in the envelope, for example 400.</param>
    /// <param name="message">The sentence beside it.</param>
    /// <param name="status">The HTTP status, 200 to 599. Default: 200, a failure that only the envelope shows.</param>
    public static Fault Refused(int code, string message, int status = 200) =>
        Fault.Status(status, $$"""{"code":{{code}},"message":"{{JsonEncodedText.Encode(message)}}"}""").Named($"Refused({code})");
}
