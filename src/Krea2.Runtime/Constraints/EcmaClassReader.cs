namespace Krea2.Constraints;

/// <summary>Reads what stands for a set of characters in an ECMAScript regular expression: bracketed classes and escapes such as <c>\d</c>.</summary>
internal static class EcmaClassReader
{
    /// <summary>Reads a bracketed class whose opening bracket was just read.</summary>
    /// <returns>Whether it could be read; if not, it has no translation.</returns>
    public static bool TryRead(EcmaPatternScanner scanner, out CodePointSet? set)
    {
        set = new CodePointSet();
        bool inverted = scanner.TryAccept('^');
        while (!scanner.TryAccept(']'))
        {
            if (!TryReadMember(scanner, out int first, out CodePointSet? firstSet))
            {
                return false;
            }

            if (scanner.Peek != '-')
            {
                Add(set, first, firstSet);
                continue;
            }

            scanner.Read();
            if (scanner.Peek == ']')
            {
                Add(set, first, firstSet);
                set.Add('-', '-');
                continue;
            }

            if (!TryReadMember(scanner, out int last, out CodePointSet? lastSet))
            {
                return false;
            }

            if (firstSet is not null || lastSet is not null)
            {
                // [\w-.] is no range: outside Unicode mode the hyphen then stands for itself.
                Add(set, first, firstSet);
                Add(set, last, lastSet);
                set.Add('-', '-');
            }
            else if (first > last)
            {
                return false;
            }
            else
            {
                set.Add(first, last);
            }
        }

        set = inverted ? set.Inverted() : set;
        return true;
    }

    /// <summary>Reads what follows a backslash if it stands for a set.</summary>
    /// <param name="scanner">Where to read.</param>
    /// <param name="set">The set; <c>null</c> when it is one that cannot be expressed.</param>
    /// <returns>Whether it is a set; nothing is read when it is not.</returns>
    public static bool TryReadSet(EcmaPatternScanner scanner, out CodePointSet? set)
    {
        set = null;
        char letter = scanner.Peek;
        switch (letter)
        {
            case 'd' or 'D':
                set = CodePointSet.Digits();
                break;
            case 'w' or 'W':
                set = CodePointSet.WordCharacters();
                break;
            case 's' or 'S':
                set = CodePointSet.WhiteSpace();
                break;
            case 'p' or 'P':
                break;
            default:
                return false;
        }

        scanner.Read();
        if (letter is 'p' or 'P')
        {
            set = scanner.TryAccept('{') && scanner.ReadUntil('}') is { } name ? UnicodeProperties.Find(name, inverted: letter == 'P') : null;
        }
        else if (letter is 'D' or 'W' or 'S')
        {
            set = set!.Inverted();
        }

        return true;
    }

    private static bool TryReadMember(EcmaPatternScanner scanner, out int codePoint, out CodePointSet? set)
    {
        codePoint = 0;
        set = null;
        if (scanner.AtEnd)
        {
            return false;
        }

        char c = scanner.Read();
        if (c != '\\')
        {
            codePoint = scanner.CompleteCodePoint(c);
            return true;
        }

        if (scanner.TryAccept('b'))
        {
            codePoint = '\b';
            return true;
        }

        return TryReadSet(scanner, out set) ? set is not null : scanner.TryReadEscapedCodePoint(out codePoint);
    }

    private static void Add(CodePointSet target, int codePoint, CodePointSet? set)
    {
        if (set is null)
        {
            target.Add(codePoint, codePoint);
        }
        else
        {
            target.Add(set);
        }
    }
}
