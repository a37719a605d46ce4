using System.Globalization;

namespace Krea2.Constraints;

/// <summary>Reads an ECMAScript regular expression character by character, with the escapes that stand for one character.</summary>
/// <param name="pattern">The expression.</param>
/// <param name="byCodePoint">Whether a surrogate pair is one character, as in Unicode mode, or two.</param>
internal sealed class EcmaPatternScanner(string pattern, bool byCodePoint)
{
    private int _at;

    /// <summary>Whether a surrogate, or a character that is a pair of them, was read so far.</summary>
    public bool MetSurrogates { get; private set; }

    public bool AtEnd => _at >= pattern.Length;

    /// <summary>The next character, or U+0000 at the end.</summary>
    public char Peek => AtEnd ? '\0' : pattern[_at];

    public char Read() => pattern[_at++];

    public bool TryAccept(char expected)
    {
        bool accepted = !AtEnd && pattern[_at] == expected;
        _at += accepted ? 1 : 0;
        return accepted;
    }

    public string? ReadUntil(char end)
    {
        int found = pattern.IndexOf(end, _at);
        if (found < 0)
        {
            return null;
        }

        string text = pattern.Substring(_at, found - _at);
        _at = found + 1;
        return text;
    }

    public string ReadDigits()
    {
        int start = _at;
        while (Peek is >= '0' and <= '9')
        {
            _at++;
        }

        return pattern.Substring(start, _at - start);
    }

    /// <summary>The code point that begins with a character just read: by code points, a surrogate pair is taken whole.</summary>
    public int CompleteCodePoint(char first)
    {
        MetSurrogates |= char.IsSurrogate(first);
        return byCodePoint && char.IsHighSurrogate(first) && char.IsLowSurrogate(Peek) ? char.ConvertToUtf32(first, Read()) : first;
    }

    /// <summary>Reads what follows an opening brace if it is a repetition.</summary>
    /// <param name="repetition">The repetition with its braces; <c>null</c> when it cannot be expressed.</param>
    /// <returns>Whether it is a repetition; nothing is read when it is not.</returns>
    public bool TryReadRepetition(out string? repetition)
    {
        repetition = null;
        int start = _at;
        string least = ReadDigits();
        bool open = TryAccept(',');
        string most = open ? ReadDigits() : least;
        if (least.Length == 0 || !TryAccept('}'))
        {
            _at = start;
            return false;
        }

        const int Longest = 9;
        if (least.Length <= Longest)
        {
            repetition = open ? "{" + least + "," + (most.Length <= Longest ? most : "") + "}" : "{" + least + "}";
        }

        return true;
    }

    /// <summary>Reads what follows a backslash if it stands for exactly one code point.</summary>
    public bool TryReadEscapedCodePoint(out int codePoint)
    {
        codePoint = 0;
        if (AtEnd)
        {
            return false;
        }

        char c = Read();
        switch (c)
        {
            case 't' or 'n' or 'v' or 'f' or 'r':
                codePoint = c switch { 't' => '\t', 'n' => '\n', 'v' => '\v', 'f' => '\f', _ => '\r' };
                return true;
            case '0':
                return Peek is not (>= '0' and <= '9');
            case 'c':
                codePoint = Peek & 0x1F;
                return Peek is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') && Read() != 0;
            case 'x':
                return TryReadHex(2, out codePoint);
            case 'u':
                return TryReadUnicodeEscape(out codePoint);
            default:
                // An escaped letter or digit that ECMAScript gives no meaning has one in other dialects.
                codePoint = CompleteCodePoint(c);
                return !((c < 128 && char.IsLetterOrDigit(c)) || char.IsSurrogate(c));
        }
    }

    private bool TryReadUnicodeEscape(out int codePoint)
    {
        if (TryAccept('{'))
        {
            codePoint = 0;
            bool read = ReadUntil('}') is { Length: > 0 and <= 8 } digits && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out codePoint);
            MetSurrogates |= codePoint is >= 0xD800 and not (>= 0xE000 and <= 0xFFFF);
            return read && codePoint is >= 0 and <= 0x10FFFF;
        }

        if (!TryReadHex(4, out codePoint))
        {
            return false;
        }

        MetSurrogates |= codePoint is >= 0xD800 and <= 0xDFFF;
        int start = _at;
        if (byCodePoint && codePoint is >= 0xD800 and <= 0xDBFF && TryAccept('\\') && TryAccept('u') && TryReadHex(4, out int low) && low is >= 0xDC00 and <= 0xDFFF)
        {
            codePoint = char.ConvertToUtf32((char)codePoint, (char)low);
            return true;
        }

        _at = start;
        return true;
    }

    private bool TryReadHex(int count, out int value)
    {
        value = 0;
        for (int i = 0; i < count; i++)
        {
            int digit = Peek switch
            {
                >= '0' and <= '9' => Peek - '0',
                >= 'a' and <= 'f' => Peek - 'a' + 10,
                >= 'A' and <= 'F' => Peek - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
            {
                return false;
            }

            value = (value << 4) | digit;
            _at++;
        }

        return true;
    }
}
