using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Krea2.Testing.Webhooks;

/// <summary>Signs webhook calls in one of the two ways that hosts have: the same headers, but another reading of the secret and another spelling of the digest.</summary>
internal sealed class WebhookSigner
{
    private const string SecretPrefix = "whsec_";

    private readonly string _version;
    private readonly byte[] _key;
    private readonly Func<byte[], string> _spell;

    private WebhookSigner(string version, byte[] key, Func<byte[], string> spell)
    {
        _version = version;
        _key = key;
        _spell = spell;
    }

    /// <summary>Replicate: the secret is the key in base64, and the digest is written in base64.</summary>
    /// <exception cref="ArgumentException">The secret is none of Replicate's.</exception>
    public static WebhookSigner V1(string secret)
    {
        var key = new byte[secret.Length];
        return Convert.TryFromBase64String(KeyText(secret), key, out int length) && length > 0
            ? new("v1", key[..length], Convert.ToBase64String)
            : throw new ArgumentException("The webhook secret must be 'whsec_' and a key in base64.", nameof(secret));
    }

    /// <summary>WaveSpeed: the secret's text is the key, and the digest is written in hexadecimal.</summary>
    /// <exception cref="ArgumentException">The secret is none of WaveSpeed's.</exception>
    public static WebhookSigner V3(string secret) => new("v3", Encoding.UTF8.GetBytes(KeyText(secret)), Hexadecimal);

    /// <summary>The headers of a call.</summary>
    public IReadOnlyDictionary<string, string> Sign(string id, DateTimeOffset time, string body)
    {
        string timestamp = time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] digest = HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}"));
        return new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["webhook-id"] = id,
            ["webhook-timestamp"] = timestamp,
            ["webhook-signature"] = $"{_version},{_spell(digest)}",
        };
    }

    private static string KeyText(string secret) => secret.StartsWith(SecretPrefix, StringComparison.Ordinal) && secret.Length > SecretPrefix.Length
        ? secret[SecretPrefix.Length..]
        : throw new ArgumentException("The webhook secret must begin with 'whsec_' and have a key after it.", nameof(secret));

    private static string Hexadecimal(byte[] digest) => string.Concat(digest.Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
}
