using System.Globalization;
using System.Text;

namespace Krea2.Http;

/// <summary>Turns foreign text into parts of our messages: ASCII, one line, bounded.</summary>
internal static class MessageText
{
    public const int ExcerptLength = 1024;

    /// <summary>ASCII on one line, at most <paramref name="limit"/> characters of the original.</summary>
    public static string Ascii(string text, int limit)
    {
        var result = new StringBuilder(Math.Min(text.Length, limit) + 16);
        bool space = false;
        int end = Math.Min(text.Length, limit);
        for (int i = 0; i < end; i++)
        {
            char c = text[i];
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                space = result.Length > 0;
                continue;
            }

            if (space)
            {
                result.Append(' ');
                space = false;
            }

            if (c < 0x7F)
            {
                result.Append(c);
            }
            else
            {
                result.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        return text.Length > limit ? result.Append("...").ToString() : result.ToString();
    }

    /// <summary>The start of a text that a user has given: it may be an address, whose query may be a secret.</summary>
    public static string Given(string text) => Ascii(SecretRedactor.WithoutQueries(Cut(text, ExcerptLength)), 60);

    /// <summary>Scheme, host and path of an address: its query and user information may be secrets.</summary>
    public static string Address(Uri address)
    {
        if (!address.IsAbsoluteUri)
        {
            return "a relative address";
        }

        return address.Scheme == "data"
            ? "a data URL"
            : Ascii(address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped), 200);
    }

    /// <summary>The start of a text, never ending in half a character.</summary>
    public static string Cut(string text, int limit)
    {
        if (text.Length <= limit)
        {
            return text;
        }

        return text[..(char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit)];
    }
}
