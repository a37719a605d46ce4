using System.Globalization;

namespace Krea2.Http;

/// <summary>Recognises characters however they are written: as they are, or as JSON, URLs and HTML escape them, also one within another.</summary>
internal static class EscapedText
{
    private const int MostLevels = 2;
    private const int MostWays = 16;
    private const int LongestNumber = 12;

    private static readonly (string Name, char Character)[] s_entities = [("amp;", '&'), ("lt;", '<'), ("gt;", '>'), ("quot;", '"'), ("apos;", '\'')];

    /// <summary>How many characters at the beginning of a text stand for another text; -1 when they do not.</summary>
    /// <param name="text">The text.</param>
    /// <param name="searched">What it may begin with.</param>
    /// <param name="leastAtEnd">How much of it must be there where the text ends too early.</param>
    public static int LengthAtStart(ReadOnlySpan<char> text, ReadOnlySpan<char> searched, int leastAtEnd)
    {
        int position = 0;
        Span<int> lengths = stackalloc int[MostWays];
        for (int i = 0; i < searched.Length; i++)
        {
            ReadOnlySpan<char> rest = text[position..];
            if (rest.IsEmpty)
            {
                return i >= leastAtEnd ? position : -1;
            }

            int ways = Ways(rest, searched[i], MostLevels, lengths);
            if (ways == 0)
            {
                return -1;
            }

            if (ways > 1)
            {
                // A percent sign may be one, or begin the escape of one: only what follows tells.
                int length = LongestOf(rest, lengths[..ways], searched[(i + 1)..], leastAtEnd - i - 1);
                return length < 0 ? -1 : position + length;
            }

            position += lengths[0];
        }

        return position;
    }

    /// <summary>How many characters at the beginning of a text stand for a character; 0 when they do not.</summary>
    public static int LengthAtStart(ReadOnlySpan<char> text, char searched)
    {
        Span<int> lengths = stackalloc int[MostWays];
        int ways = Ways(text, searched, MostLevels, lengths);
        return ways == 0 ? 0 : lengths[ways - 1];
    }

    private static int LongestOf(ReadOnlySpan<char> text, ReadOnlySpan<int> lengths, ReadOnlySpan<char> then, int leastAtEnd)
    {
        int longest = -1;
        foreach (int length in lengths)
        {
            int after = LengthAtStart(text[length..], then, leastAtEnd);
            longest = after < 0 ? longest : Math.Max(longest, length + after);
        }

        return longest;
    }

    /// <summary>All lengths with which a text may begin with a character.</summary>
    private static int Ways(ReadOnlySpan<char> text, char searched, int levels, Span<int> lengths)
    {
        int count = 0;
        if (text.IsEmpty)
        {
            return 0;
        }

        if (text[0] == searched)
        {
            lengths[count++] = 1;
        }

        if (levels == 0 || text[0] is not ('%' or '\\' or '&'))
        {
            return count;
        }

        Span<int> signs = stackalloc int[MostWays];
        foreach (int start in signs[..Ways(text, '%', levels - 1, signs)])
        {
            Add(lengths, ref count, Hex(text, start, 2) == searched ? start + 2 : 0);
        }

        foreach (int start in signs[..Ways(text, '\\', levels - 1, signs)])
        {
            Add(lengths, ref count, start < text.Length && text[start] == 'u' && Hex(text, start + 1, 4) == searched ? start + 5 : 0);
            AddQuoted(text, start, searched, levels - 1, lengths, ref count);
        }

        foreach (int start in signs[..Ways(text, '&', levels - 1, signs)])
        {
            Add(lengths, ref count, Entity(text, start, searched));
        }

        return count;
    }

    /// <summary>A backslash before a character that JSON may quote with one.</summary>
    private static void AddQuoted(ReadOnlySpan<char> text, int start, char searched, int levels, Span<int> lengths, ref int count)
    {
        if (searched is '"' or '\\' or '/' or '\'')
        {
            Span<int> quoted = stackalloc int[MostWays];
            foreach (int length in quoted[..Ways(text[start..], searched, levels, quoted)])
            {
                Add(lengths, ref count, start + length);
            }
        }
    }

    private static void Add(Span<int> lengths, ref int count, int length)
    {
        if (length > 0 && count < lengths.Length && !lengths[..count].Contains(length))
        {
            lengths[count++] = length;
        }
    }

    private static int Entity(ReadOnlySpan<char> text, int start, char searched)
    {
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
