namespace Krea2;

/// <summary>How a host signs what it posts.</summary>
/// <remarks>Both schemes sign <c>{id}.{timestamp}.{body}</c> with HMAC-SHA256 and put it into the same headers; what they make of the secret and of the digest differs.</remarks>
public enum WebhookScheme
{
    /// <summary>Replicate's: <c>v1,</c> and the digest in Base64; the key is the secret after <c>whsec_</c>, decoded from Base64.</summary>
    V1,

    /// <summary>WaveSpeed's: <c>v3,</c> and the digest in hexadecimal digits; the key is the text of the secret after <c>whsec_</c>, as it stands.</summary>
    V3,
}
