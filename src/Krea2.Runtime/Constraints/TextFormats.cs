namespace Krea2.Constraints;

/// <summary>Checks the formats of <see cref="TextFormat"/>: what no host could accept is refused, everything else is allowed.</summary>
internal static class TextFormats
{
    /// <summary>The format of a name.</summary>
    public static TextFormat Of(string name) => name switch
    {
        "uuid" => TextFormat.Uuid,
        "uri" => TextFormat.Uri,
        "date-time" => TextFormat.DateTime,
        "date" => TextFormat.Date,
        "ipv4" => TextFormat.IPv4,
        "ipv6" => TextFormat.IPv6,
        "email" => TextFormat.Email,
        _ => TextFormat.Unknown,
    };

    /// <summary>What a text of the format is, with its article.</summary>
    public static string Describe(TextFormat format) => format switch
    {
        TextFormat.Uuid => "a UUID",
        TextFormat.Uri => "an absolute URI",
        TextFormat.DateTime => "an RFC 3339 date and time",
        TextFormat.Date => "an RFC 3339 date",
        TextFormat.IPv4 => "an IPv4 address",
        TextFormat.IPv6 => "an IPv6 address",
        TextFormat.Email => "an email address",
        _ => "a text of a known format",
    };

    /// <summary>Whether a text may be of the format.</summary>
    public static bool Matches(TextFormat format, ReadOnlySpan<char> text) => format switch
    {
        TextFormat.Uuid => IsUuid(text),
        TextFormat.Uri => UriFormat.Matches(text),
        TextFormat.DateTime => DateTimeFormat.MatchesDateTime(text),
        TextFormat.Date => DateTimeFormat.MatchesDate(text),
        TextFormat.IPv4 => IPAddressFormat.MatchesIPv4(text),
        TextFormat.IPv6 => IPAddressFormat.MatchesIPv6(text),
        TextFormat.Email => IsEmail(text),
        _ => true,
    };

    /// <summary>Whether a character is one of 0-9, a-f, A-F.</summary>
    public static bool IsHexDigit(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private static bool IsUuid(ReadOnlySpan<char> text)
    {
        if (text.Length != 36)
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            if (i is 8 or 13 or 18 or 23 ? text[i] != '-' : !IsHexDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsEmail(ReadOnlySpan<char> text)
    {
        // The last one: a quoted name in front of it may hold others.
        int at = text.LastIndexOf('@');
        return at > 0 && at < text.Length - 1;
    }
}
