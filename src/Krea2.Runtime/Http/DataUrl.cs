using System.Text;

namespace Krea2.Http;

/// <summary>Reads <c>data:</c> URLs (RFC 2397).</summary>
internal static class DataUrl
{
    private const string Base64 = ";base64";

    public const string Scheme = "data:";

    /// <summary>The bytes of an address.</summary>
    /// <exception cref="ProtocolException">It has none.</exception>
    public static ReadOnlyMemory<byte> Read(Uri address)
    {
        try
        {
            return Read(address.OriginalString);
        }
        catch (FormatException e)
        {
            throw new ProtocolException(e.Message);
        }
    }

    /// <summary>The bytes of an address, which may be longer than a <see cref="Uri"/> can be.</summary>
    /// <exception cref="FormatException">It has none.</exception>
    public static ReadOnlyMemory<byte> Read(string text)
    {
        int comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0)
        {
            throw new FormatException("The address of a result is a data URL without a comma, so without data");
        }

        if (!text.AsSpan(0, comma).TrimEnd().EndsWith(Base64, StringComparison.OrdinalIgnoreCase))
        {
            return PercentDecoded(text.AsSpan(comma + 1));
        }

        try
        {
            string data = text[(comma + 1)..];
            return Convert.FromBase64String(data.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(data) : data);
        }
        catch (FormatException)
        {
            throw new FormatException("The address of a result is a data URL whose data is not Base64");
        }
    }

    /// <summary>The media type that an address names; <c>null</c> where it names none.</summary>
    public static string? MediaType(string text)
    {
        int end = text.AsSpan().IndexOfAny(',', ';');
        string type = end < 0 ? "" : text[Scheme.Length..end].Trim();
        return type.Length == 0 ? null : type;
    }

    private static byte[] PercentDecoded(ReadOnlySpan<char> text)
    {
        using var bytes = new MemoryStream(text.Length);
        Span<byte> utf8 = stackalloc byte[4];
        while (!text.IsEmpty)
        {
            if (text.Length > 2 && text[0] == '%' && char.IsAsciiHexDigit(text[1]) && char.IsAsciiHexDigit(text[2]))
            {
                bytes.Write(Convert.FromHexString(text.Slice(1, 2)));
                text = text[3..];
                continue;
            }

            Rune.DecodeFromUtf16(text, out Rune rune, out int length);
            bytes.Write(utf8[..rune.EncodeToUtf8(utf8)]);
            text = text[length..];
        }

        return bytes.ToArray();
    }
}
