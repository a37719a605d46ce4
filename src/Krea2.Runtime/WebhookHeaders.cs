using Krea2.Serialization;

namespace Krea2;

/// <summary>The headers of a webhook that its signature is about.</summary>
public sealed record WebhookHeaders
{
    /// <summary>Name of the header of <see cref="Id"/>.</summary>
    public const string IdHeader = "webhook-id";

    /// <summary>Name of the header of <see cref="Timestamp"/>.</summary>
    public const string TimestampHeader = "webhook-timestamp";

    /// <summary>Name of the header of <see cref="Signature"/>.</summary>
    public const string SignatureHeader = "webhook-signature";

    /// <summary>The host's id of the report; a repeat has the same.</summary>
    public string? Id { get; init; }

    /// <summary>When it was signed, in seconds since 1970.</summary>
    public string? Timestamp { get; init; }

    /// <summary>The signatures, with spaces between them.</summary>
    public string? Signature { get; init; }

    /// <summary>Takes the three headers from wherever they are: <c>WebhookHeaders.From(name => request.Headers[name])</c>.</summary>
    /// <param name="header">Gives the value of a header; <c>null</c> for none.</param>
    public static WebhookHeaders From(Func<string, string?> header)
    {
        ArgumentNullException.ThrowIfNull(header);
        return new WebhookHeaders { Id = header(IdHeader), Timestamp = header(TimestampHeader), Signature = header(SignatureHeader) };
    }

    /// <summary>The headers for people to read, without the signature.</summary>
    public override string ToString() => new RecordText(nameof(WebhookHeaders)).Add(nameof(Id), Id).Add(nameof(Timestamp), Timestamp).AddSecret(nameof(Signature), Signature).ToString();
}
