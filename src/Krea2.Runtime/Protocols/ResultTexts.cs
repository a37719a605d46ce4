using System.Text.Json;
using Krea2.Http;

namespace Krea2.Protocols;

/// <summary>Results as hosts write them: the address of a file, or the file itself as a data URL or in Base64.</summary>
internal static class ResultTexts
{
    // Any word of four letters is Base64; a picture is longer.
    private const int ShortestBase64 = 32;

    /// <summary>The result that a text is.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static GeneratedImage Read(string text)
    {
        if (text.StartsWith(DataUrl.Scheme, StringComparison.OrdinalIgnoreCase))
        {
            ReadOnlyMemory<byte> bytes = FromDataUrl(text);
            return new GeneratedImage { Data = bytes, MediaType = DataUrl.MediaType(text) ?? MediaTypes.FromBytes(bytes.Span) };
        }

        // Where paths begin with a slash, "/fox.png" would be an absolute file address.
        if (Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https")
        {
            return new GeneratedImage { Url = address };
        }

        return FromBase64(text) ?? throw new JsonException("A result is neither an absolute http or https address nor a data URL nor Base64.");
    }

    private static ReadOnlyMemory<byte> FromDataUrl(string text)
    {
        try
        {
            return DataUrl.Read(text);
        }
        catch (FormatException e)
        {
            throw new JsonException(e.Message);
        }
    }

    private static GeneratedImage? FromBase64(string text)
    {
        byte[] bytes = new byte[(text.Length / 4 * 3) + 3];
        if (text.Length < ShortestBase64 || !Convert.TryFromBase64String(text, bytes, out int length))
        {
            return null;
        }

        return new GeneratedImage { Data = bytes.AsMemory(0, length), MediaType = MediaTypes.FromBytes(bytes.AsSpan(0, length)) };
    }
}
