using System.Globalization;
using System.Text;
using Krea2.Generators.Diagnostics;
using Krea2.Generators.Model;

namespace Krea2.Generators.Json;

/// <summary>Walks through a JSON text: white space, strings, words, lines and columns, and what is wrong with them.</summary>
internal sealed class JsonScanner
{
    // One mistake early in a file can make the rest look broken: more than this many complaints help nobody.
    private const int MaximumProblems = 50;

    // Most names and many short values stand in a document again and again; a hash picks the slot, the last comer keeps it.
    private const int CachedLength = 40;
    private const int CacheMask = 4095;

    private readonly string _text;
    private readonly string _path;
    private readonly ProblemSink _problems;
    private readonly string?[] _cache = new string?[CacheMask + 1];
    private StringBuilder? _unescaped;
    private int _line;
    private int _lineStart;
    private int _problemCount;

    /// <summary>Starts at the beginning of the text, after a byte order mark.</summary>
    public JsonScanner(string text, string path, ProblemSink problems)
    {
        _text = text;
        _path = path;
        _problems = problems;
        if (text.Length > 0 && text[0] == '\uFEFF')
        {
            Position = 1;
            _lineStart = 1;
        }
    }

    /// <summary>Index of the current character.</summary>
    public int Position { get; private set; }

    /// <summary>True when the whole text was read, or reading was given up.</summary>
    public bool AtEnd => Position >= _text.Length;

    /// <summary>The current character; NUL at the end.</summary>
    public char Current => Position < _text.Length ? _text[Position] : '\0';

    /// <summary>An empty range at the current character.</summary>
    public TextRange Here => new(_line, Position - _lineStart, _line, Position - _lineStart);

    /// <summary>Goes to the next character of the same line.</summary>
    public void Advance() => Position = Math.Min(Position + 1, _text.Length);

    /// <summary>The range from a start to the current character.</summary>
    public TextRange RangeFrom(TextRange start) => new(start.StartLine, start.StartColumn, _line, Position - _lineStart);

    /// <summary>Skips white space and, after reporting them, comments.</summary>
    public void SkipSpace()
    {
        while (Position < _text.Length)
        {
            switch (_text[Position])
            {
                case ' ' or '\t':
                    Position++;
                    break;
                case '\n' or '\r':
                    SkipLineBreak();
                    break;
                case '/' when Position + 1 < _text.Length && _text[Position + 1] is '/' or '*':
                    SkipComment();
                    break;
                default:
                    return;
            }
        }
    }

    /// <summary>Reads a string whose opening quote is the current character. A string ends at the end of its line at the latest.</summary>
    public string ReadString()
    {
        var start = ++Position;
        var hash = 0;
        while (Position < _text.Length)
        {
            var character = _text[Position];
            if (character == '"')
            {
                var value = Cut(start, Position - start, hash);
                Position++;
                return value;
            }

            if (character is '\\' or < ' ')
            {
                return ReadEscapedString(start);
            }

            hash = unchecked((hash * 31) + character);
            Position++;
        }

        ReportHere("'\"'");
        return _text.Substring(start);
    }

    /// <summary>Reads a run of letters, digits and the signs of numbers; empty when the current character is none.</summary>
    public string ReadWord()
    {
        var start = Position;
        var hash = 0;
        while (Position < _text.Length && IsWordPart(_text[Position]))
        {
            hash = unchecked((hash * 31) + _text[Position]);
            Position++;
        }

        return Cut(start, Position - start, hash);
    }

    /// <summary>Skips a value without looking into it, however deep it is; the current character opens an array or object.</summary>
    public void SkipContainer()
    {
        var depth = 0;
        do
        {
            switch (Current)
            {
                case '{' or '[':
                    depth++;
                    Position++;
                    break;
                case '}' or ']':
                    depth--;
                    Position++;
                    break;
                case '"':
                    ReadString();
                    break;
                case '\n' or '\r':
                    SkipLineBreak();
                    break;
                default:
                    Position++;
                    break;
            }
        }
        while (depth > 0 && !AtEnd);
    }

    /// <summary>Reports what stands at the current character. The end of the text is reported once.</summary>
    public void ReportHere(string expected)
    {
        if (Position >= _text.Length)
        {
            if (_problemCount < MaximumProblems)
            {
                Report(Here, "the end of the text", expected);
            }

            _problemCount = MaximumProblems;
            return;
        }

        var found = _text[Position];
        var words = found switch
        {
            '\n' or '\r' => "the end of the line",
            '\'' => "a single quote",
            > ' ' and <= '~' => "'" + found + "'",
            _ => "the character U+" + ((int)found).ToString("X4", CultureInfo.InvariantCulture),
        };
        Report(new TextRange(_line, Position - _lineStart, _line, Position - _lineStart + 1), words, expected);
    }

    /// <summary>Reports a mistake; after too many of them the rest of the text is left unread.</summary>
    public void Report(TextRange range, string found, string expected)
    {
        if (_problemCount >= MaximumProblems)
        {
            return;
        }

        _problems.Report(DiagnosticIds.Unreadable, _path, range, found, expected);
        if (++_problemCount >= MaximumProblems)
        {
            Position = _text.Length;
        }
    }

    /// <summary>Reports a key that stands twice.</summary>
    public void ReportDuplicate(TextRange range, string name)
        => _problems.Report(DiagnosticIds.DuplicateKey, _path, range, Excerpt.Of(name));

    private static bool IsWordPart(char character)
        => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '+' or '.' or '_' or '$';

    private string Cut(int start, int length, int hash)
    {
        if (length > CachedLength)
        {
            return _text.Substring(start, length);
        }

        ref var slot = ref _cache[(hash ^ (hash >> 15)) & CacheMask];
        if (slot is null || slot.Length != length || string.CompareOrdinal(slot, 0, _text, start, length) != 0)
        {
            slot = _text.Substring(start, length);
        }

        return slot;
    }

    private void SkipLineBreak()
    {
        if (_text[Position] == '\r' && Position + 1 < _text.Length && _text[Position + 1] == '\n')
        {
            Position++;
        }

        Position++;
        _line++;
        _lineStart = Position;
    }

    private void SkipComment()
    {
        var start = Here;
        var block = _text[Position + 1] == '*';
        Position += 2;
        while (Position < _text.Length)
        {
            if (_text[Position] is '\n' or '\r')
            {
                if (!block)
                {
                    break;
                }

                SkipLineBreak();
            }
            else if (block && _text[Position] == '*' && Position + 1 < _text.Length && _text[Position + 1] == '/')
            {
                Position += 2;
                break;
            }
            else
            {
                Position++;
            }
        }

        Report(RangeFrom(start), "a comment", "JSON, which has none");
    }

    private string ReadEscapedString(int start)
    {
        var value = (_unescaped ??= new StringBuilder()).Clear().Append(_text, start, Position - start);
        while (Position < _text.Length)
        {
            var character = _text[Position];
            if (character == '"')
            {
                Position++;
                return value.ToString();
            }

            if (character is '\n' or '\r')
            {
                break;
            }

            if (character == '\\')
            {
                ReadEscape(value);
                continue;
            }

            if (character < ' ')
            {
                ReportHere("an escape like \\t for a control character");
                if (AtEnd)
                {
                    break;
                }
            }

            value.Append(character);
            Position++;
        }

        ReportHere("'\"'");
        return value.ToString();
    }

    private void ReadEscape(StringBuilder value)
    {
        var start = Here;
        Position++;
        var letter = Current;
        if (letter == 'u')
        {
            Position++;
            if (TryReadHex(out var unit))
            {
                value.Append(unit);
                return;
            }
        }
        else
        {
            var index = "\"\\/bfnrt".IndexOf(letter);
            if (index >= 0 && !AtEnd)
            {
                value.Append("\"\\/\b\f\n\r\t"[index]);
                Position++;
                return;
            }
        }

        Report(RangeFrom(start), "an unknown escape", "\\\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u with four hexadecimal digits");
    }

    private bool TryReadHex(out char unit)
    {
        unit = '\0';
        if (_text.Length - Position < 4)
        {
            return false;
        }

        var value = 0;
        for (var i = 0; i < 4; i++)
        {
            var digit = "0123456789abcdef".IndexOf(char.ToLowerInvariant(_text[Position + i]));
            if (digit < 0)
            {
                return false;
            }

            value = (value * 16) + digit;
        }

        unit = (char)value;
        Position += 4;
        return true;
    }
}
