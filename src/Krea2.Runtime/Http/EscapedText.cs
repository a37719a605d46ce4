using System.Globalization;

namespace Krea2.Http;

/// <summary>Recognises characters however they are written: as they are, or as JSON, URLs and HTML escape them, also one within another.</summary>
internal static class EscapedText
{
    private const int MostLevels = 2;
    private const int LongestNumber = 12;

    private static readonly (string Name, char Character)[] s_entities = [("amp;", '&'), ("lt;", '<'), ("gt;", '>'), ("quot;", '"'), ("apos;", '\'')];

    /// <summary>How many characters at the beginning of a text stand for another text; 0 when they do not.</summary>
    /// <param name="text">The text.</param>
    /// <param name="searched">What it may begin with.</param>
    /// <param name="leastAtEnd">How much of it must be there where the text ends too early.</param>
    public static int LengthAtStart(ReadOnlySpan<char> text, ReadOnlySpan<char> searched, int leastAtEnd)
    {
        int position = 0;
        for (int i = 0; i < searched.Length; i++)
        {
            ReadOnlySpan<char> rest = text[position..];
            if (rest.IsEmpty)
            {
                return i >= leastAtEnd ? position : 0;
            }

            int escaped = Escaped(rest, searched[i], MostLevels);
            bool isRaw = rest[0] == searched[i];
            if (escaped == 0 && !isRaw)
            {
                return 0;
            }

            if (escaped > 0 && isRaw)
            {
                // A percent sign may be one, or begin the escape of one.
                int after = LengthAtStart(rest[1..], searched[(i + 1)..], Math.Max(leastAtEnd - i - 1, 0));
                if (after > 0 || i + 1 == searched.Length)
                {
                    return position + 1 + after;
                }
            }

            position += Math.Max(escaped, 1);
        }

        return position;
    }

    /// <summary>How many characters at the beginning of a text stand for a character; 0 when they do not.</summary>
    public static int LengthAtStart(ReadOnlySpan<char> text, char searched) => Length(text, searched, MostLevels);

    private static int Length(ReadOnlySpan<char> text, char searched, int levels)
    {
        return text.IsEmpty ? 0 : text[0] == searched ? 1 : Escaped(text, searched, levels);
    }

    private static int Escaped(ReadOnlySpan<char> text, char searched, int levels)
    {
        if (levels == 0 || text[0] is not ('%' or '\\' or '&'))
        {
            return 0;
        }

        return Percent(text, searched, levels - 1) is > 0 and int percent ? percent
            : Backslash(text, searched, levels - 1) is > 0 and int backslash ? backslash
            : Entity(text, searched, levels - 1);
    }

    private static int Percent(ReadOnlySpan<char> text, char searched, int levels)
    {
        int start = Length(text, '%', levels);
        return start > 0 && Hex(text, start, 2) == searched ? start + 2 : 0;
    }

    private static int Backslash(ReadOnlySpan<char> text, char searched, int levels)
    {
        int start = Length(text, '\\', levels);
        if (start == 0 || start == text.Length)
        {
            return 0;
        }

        if (text[start] == 'u' && Hex(text, start + 1, 4) == searched)
        {
            return start + 5;
        }

        int plain = searched is '"' or '\\' or '/' or '\'' ? Length(text[start..], searched, levels) : 0;
        return plain > 0 ? start + plain : 0;
    }

    private static int Entity(ReadOnlySpan<char> text, char searched, int levels)
    {
        int start = Length(text, '&', levels);
        if (start == 0)
        {
            return 0;
        }

        foreach ((string name, char character) in s_entities)
        {
            if (character == searched && text[start..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return start + name.Length;
            }
        }

        int end = text[..Math.Min(text.Length, start + LongestNumber)].IndexOf(';');
        if (end <= start + 1 || text[start] != '#')
        {
            return 0;
        }

        ReadOnlySpan<char> number = text[(start + 1)..end];
        bool isHex = number[0] is 'x' or 'X';
        return int.TryParse(isHex ? number[1..] : number, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out int code) && code == searched ? end + 1 : 0;
    }

    private static int Hex(ReadOnlySpan<char> text, int start, int digits)
    {
        return start + digits <= text.Length && int.TryParse(text.Slice(start, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code) ? code : -1;
    }
}
