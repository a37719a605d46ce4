using System.Globalization;
using System.Text;

namespace Krea2.Constraints;

/// <summary>Rewrites an ECMAScript regular expression so that .NET gives it the same meaning.</summary>
/// <remarks>
/// What the two dialects read differently is written out (<c>$</c>, <c>.</c>, <c>\d \w \s \b</c>, classes, escapes). What .NET cannot express, what authors use with another
/// dialect's meaning in mind, and what ECMAScript refuses gives no translation.
/// </remarks>
internal sealed class EcmaPatternTranslator
{
    private const int MaximumLength = 10_000;
    private const int MaximumDepth = 100;
    private const string WordBoundary = "(?:(?<=[A-Za-z0-9_])(?![A-Za-z0-9_])|(?<![A-Za-z0-9_])(?=[A-Za-z0-9_]))";
    private const string NoWordBoundary = "(?:(?<=[A-Za-z0-9_])(?=[A-Za-z0-9_])|(?<![A-Za-z0-9_])(?![A-Za-z0-9_]))";

    private readonly EcmaPatternScanner _scanner;
    private readonly bool _byCodePoint;
    private readonly StringBuilder _output = new();
    private readonly Stack<bool> _quantifiableAfterClosing = new();
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private int _groups;
    private bool _quantifiable;
    private bool _afterGroup;
    private bool _quantifiesGroup;
    private bool _refersBack;
    private bool _pairsUndecided;

    private EcmaPatternTranslator(string pattern, bool byCodePoint)
    {
        _scanner = new EcmaPatternScanner(pattern, byCodePoint);
        _byCodePoint = byCodePoint;
    }

    /// <summary>Translates.</summary>
    /// <param name="pattern">The ECMAScript expression.</param>
    /// <param name="byCodePoint">Whether a surrogate pair is one character, as in Unicode mode, or two.</param>
    public static EcmaReading Translate(string pattern, bool byCodePoint)
    {
        EcmaPatternTranslator translator = new(pattern, byCodePoint);
        return pattern.Length <= MaximumLength && translator.TranslateAll()
            ? EcmaReading.Create(translator._output.ToString(), translator._refersBack, translator._scanner.MetSurrogates, translator._pairsUndecided)
            : EcmaReading.None;
    }

    private bool TranslateAll()
    {
        while (!_scanner.AtEnd)
        {
            if (!TranslateNext())
            {
                return false;
            }
        }

        // ECMAScript forgets what a group captured when the loop around it starts again, .NET does not.
        return _quantifiableAfterClosing.Count == 0 && !(_refersBack && _quantifiesGroup);
    }

    private bool TranslateNext()
    {
        char c = _scanner.Read();
        switch (c)
        {
            case '^':
                return Assertion("^");
            case '$':
                return Assertion("\\z");
            case '.':
                return Class(CodePointSet.LineTerminators().Inverted());
            case '|':
                return Assertion("|");
            case '(':
                return OpenGroup();
            case ')':
                return CloseGroup();
            case '[':
                return EcmaClassReader.TryRead(_scanner, out CodePointSet? set) && Class(set!);
            case '\\':
                return Escape();
            case '*' or '+' or '?':
                return Quantifier(c.ToString());
            case '{':
                return Brace();
            default:
                return Literal(_scanner.CompleteCodePoint(c));
        }
    }

    private bool Escape()
    {
        if (_scanner.TryAccept('b'))
        {
            return Assertion(WordBoundary);
        }

        if (_scanner.TryAccept('B'))
        {
            return Assertion(NoWordBoundary);
        }

        if (_scanner.TryAccept('k'))
        {
            return _scanner.TryAccept('<') && _scanner.ReadUntil('>') is { } name && _names.TryGetValue(name, out int named) && BackReference(named);
        }

        if (_scanner.Peek is >= '1' and <= '9')
        {
            return int.TryParse(_scanner.ReadDigits(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && BackReference(number);
        }

        if (EcmaClassReader.TryReadSet(_scanner, out CodePointSet? set))
        {
            return set is not null && Class(set);
        }

        return _scanner.TryReadEscapedCodePoint(out int codePoint) && Literal(codePoint);
    }

    private bool BackReference(int group)
    {
        if (group > _groups)
        {
            return false;
        }

        _refersBack = true;
        string number = group.ToString(CultureInfo.InvariantCulture);
        // A group that took no part matches the empty text in ECMAScript, and nothing in .NET.
        return Atom("(?(" + number + ")\\" + number + "|)");
    }

    private bool OpenGroup()
    {
        bool quantifiable = true;
        if (!_scanner.TryAccept('?'))
        {
            _groups++;
            _output.Append('(');
        }
        else if (_scanner.TryAccept(':'))
        {
            _output.Append("(?:");
        }
        else if (_scanner.Peek is '=' or '!')
        {
            _output.Append("(?").Append(_scanner.Read());
        }
        else if (!_scanner.TryAccept('<'))
        {
            return false;
        }
        else if (_scanner.Peek is '=' or '!')
        {
            quantifiable = false;
            _output.Append("(?<").Append(_scanner.Read());
        }
        else
        {
            if (_scanner.ReadUntil('>') is not { Length: > 0 } name || _names.ContainsKey(name))
            {
                return false;
            }

            _names.Add(name, ++_groups);
            _output.Append('(');
        }

        _quantifiableAfterClosing.Push(quantifiable);
        _quantifiable = false;
        return _quantifiableAfterClosing.Count <= MaximumDepth;
    }

    private bool CloseGroup()
    {
        if (_quantifiableAfterClosing.Count == 0)
        {
            return false;
        }

        _output.Append(')');
        _quantifiable = _quantifiableAfterClosing.Pop();
        _afterGroup = true;
        return true;
    }

    private bool Brace()
    {
        if (_scanner.Peek == ',')
        {
            // Literal text in ECMAScript, "at most" in other dialects.
            return false;
        }

        if (!_scanner.TryReadRepetition(out string? repetition))
        {
            return Literal('{');
        }

        return repetition is not null && Quantifier(repetition);
    }

    private bool Quantifier(string text)
    {
        if (!_quantifiable)
        {
            return false;
        }

        _output.Append(text);
        if (_scanner.TryAccept('?'))
        {
            _output.Append('?');
        }

        _quantifiesGroup |= _afterGroup;
        _quantifiable = false;
        return true;
    }

    private bool Assertion(string text)
    {
        _output.Append(text);
        _quantifiable = false;
        return true;
    }

    private bool Atom(string text)
    {
        _output.Append(text);
        _quantifiable = true;
        _afterGroup = false;
        return true;
    }

    private bool Literal(int codePoint)
    {
        // Half a pair on its own cannot be told from half of a whole one.
        _pairsUndecided |= _byCodePoint && codePoint is >= 0xD800 and <= 0xDFFF;
        return Atom(CodePointSet.LiteralText(codePoint));
    }

    private bool Class(CodePointSet set)
    {
        _pairsUndecided |= _byCodePoint && !set.DecidesPairs;
        return set.ToPattern(_byCodePoint && set.DecidesPairs) is { } text && Atom(text);
    }
}
