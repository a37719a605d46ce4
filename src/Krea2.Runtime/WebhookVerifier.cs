using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Krea2;

/// <summary>Checks by its signature that a webhook comes from the host, was not changed and is not old. Safe for use from many threads.</summary>
/// <remarks>Signatures are compared in constant time. No message and no text of this type ever shows the secret.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class WebhookVerifier
{
    private const string SecretPrefix = "whsec_";

    private readonly WebhookScheme _scheme;
    private readonly TimeProvider _time;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly byte[] _key;

    /// <summary>Makes a verifier.</summary>
    /// <param name="scheme">How the host signs.</param>
    /// <param name="secret">The secret that the host shares with the account; it begins with <c>whsec_</c>, which may be missing.</param>
    /// <param name="timeProvider">The clock; <c>null</c> for the system's.</param>
    /// <exception cref="ArgumentException">The secret is empty, or not Base64 where the scheme wants that; the message never shows it.</exception>
    public WebhookVerifier(WebhookScheme scheme, string secret, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(secret);
        _scheme = scheme;
        _time = timeProvider ?? TimeProvider.System;
        _key = Key(scheme, secret.Trim());
    }

    /// <summary>How far the time of a signature may lie from now, into the past and into the future: 300 s.</summary>
    public static TimeSpan Window { get; } = TimeSpan.FromSeconds(300);

    private string Version => _scheme == WebhookScheme.V1 ? "v1" : "v3";

    /// <summary>Checks a webhook.</summary>
    /// <param name="headers">Its headers.</param>
    /// <param name="body">Its body, byte by byte as it came.</param>
    /// <exception cref="InvalidWebhookException">A header is missing or cannot be read, the time lies outside of the <see cref="Window"/>, or no signature fits.</exception>
    public void Verify(WebhookHeaders headers, ReadOnlySpan<byte> body)
    {
        ArgumentNullException.ThrowIfNull(headers);
        string id = Present(headers.Id, WebhookHeaders.IdHeader);
        string timestamp = Present(headers.Timestamp, WebhookHeaders.TimestampHeader);
        string signature = Present(headers.Signature, WebhookHeaders.SignatureHeader);
        CheckTime(timestamp);
        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Hash(id, timestamp, body, expected);
        bool fits = false;
        int tried = 0;
        foreach (string one in signature.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Digest(one) is { } digest)
            {
                tried++;
                fits |= CryptographicOperations.FixedTimeEquals(expected, digest);
            }
        }

        if (!fits)
        {
            throw new InvalidWebhookException(tried == 0
                ? $"A webhook must have a signature of the version {Version} in its header {WebhookHeaders.SignatureHeader}, but has none"
                : $"A webhook must be signed by its host, but its {Version} signature does not fit its body, its headers and the secret");
        }
    }

    /// <summary>Signs a body, as the host does it: for tests of what receives webhooks.</summary>
    /// <param name="id">The id of the report.</param>
    /// <param name="time">When it is signed.</param>
    /// <param name="body">The body.</param>
    /// <returns>The headers to send.</returns>
    public WebhookHeaders Sign(string id, DateTimeOffset time, ReadOnlySpan<byte> body)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        string timestamp = time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] digest = new byte[HMACSHA256.HashSizeInBytes];
        Hash(id, timestamp, body, digest);
        string text = _scheme == WebhookScheme.V1 ? Convert.ToBase64String(digest) : Convert.ToHexString(digest).ToLowerInvariant();
        return new WebhookHeaders { Id = id, Timestamp = timestamp, Signature = $"{Version},{text}" };
    }

    /// <summary>The scheme; never the secret.</summary>
    public override string ToString() => $"{nameof(WebhookVerifier)} {Version}";

    private static byte[] Key(WebhookScheme scheme, string secret)
    {
        string text = secret.StartsWith(SecretPrefix, StringComparison.Ordinal) ? secret[SecretPrefix.Length..] : secret;
        if (text.Length == 0)
        {
            throw new ArgumentException("The secret of webhooks must not be empty.", nameof(secret));
        }

        if (scheme == WebhookScheme.V3)
        {
            return Encoding.UTF8.GetBytes(text);
        }

        byte[] key = new byte[text.Length];
        return scheme != WebhookScheme.V1 ? throw new ArgumentOutOfRangeException(nameof(scheme), scheme, "The scheme of webhooks must be V1 or V3.")
            : Convert.TryFromBase64String(text, key, out int length) ? key[..length]
            : throw new ArgumentException("The secret of webhooks must be Base64 after 'whsec_', but is not.", nameof(secret));
    }

    private static string Present(string? value, string name)
    {
        return string.IsNullOrEmpty(value) ? throw new InvalidWebhookException($"A webhook must have the header {name}, but it is missing") : value;
    }

    private void CheckTime(string timestamp)
    {
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out long signed))
        {
            throw new InvalidWebhookException($"The header {WebhookHeaders.TimestampHeader} of a webhook must be a number of seconds, but is not");
        }

        long age = _time.GetUtcNow().ToUnixTimeSeconds() - signed;
        long most = (long)Window.TotalSeconds;
        if (age > most || age < -most)
        {
            throw new InvalidWebhookException($"A webhook must be signed within {most} s of now, but was signed {(age > 0 ? $"{age} s ago" : $"{-age} s from now")}");
        }
    }

    private void Hash(string id, string timestamp, ReadOnlySpan<byte> body, Span<byte> digest)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        hash.AppendData(Encoding.UTF8.GetBytes($"{id}.{timestamp}."));
        hash.AppendData(body);
        hash.GetHashAndReset(digest);
    }

    /// <summary>The digest of a signature of this version; <c>null</c> for another version, and for what is none.</summary>
    private byte[]? Digest(string signature)
    {
        int comma = signature.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || !signature.AsSpan(0, comma).SequenceEqual(Version))
        {
            return null;
        }

        string text = signature[(comma + 1)..];
        try
        {
            return _scheme == WebhookScheme.V1 ? Convert.FromBase64String(text) : Convert.FromHexString(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
