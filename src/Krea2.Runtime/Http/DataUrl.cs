using System.Text;

namespace Krea2.Http;

/// <summary>Reads <c>data:</c> URLs (RFC 2397).</summary>
internal static class DataUrl
{
    private const string Base64 = ";base64";

    public static ReadOnlyMemory<byte> Read(Uri address)
    {
        string text = address.OriginalString;
        int comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0)
        {
            throw new ProtocolException("The address of a result is a data URL without a comma, so without data");
        }

        string data = Uri.UnescapeDataString(text[(comma + 1)..]);
        if (!text.AsSpan(0, comma).TrimEnd().EndsWith(Base64, StringComparison.OrdinalIgnoreCase))
        {
            return PercentDecoded(text.AsSpan(comma + 1));
        }

        try
        {
            return Convert.FromBase64String(data);
        }
        catch (FormatException)
        {
            throw new ProtocolException("The address of a result is a data URL whose data is not Base64");
        }
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
