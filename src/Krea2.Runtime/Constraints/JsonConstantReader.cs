using System.Text;

namespace Krea2.Constraints;

/// <summary>Reads one JSON value from its text.</summary>
internal sealed class JsonConstantReader
{
    private const int MaximumDepth = 128;

    private readonly string _text;
    private int _at;
    private int _depth;

    private JsonConstantReader(string text) => _text = text;

    /// <summary>Reads a value.</summary>
    /// <returns>The value, or <c>null</c> when the text is no JSON or is nested more than 128 levels deep. Of members of one name the last one counts.</returns>
    public static JsonConstant? Read(string? text)
    {
        if (text is null)
        {
            return null;
        }

        JsonConstantReader reader = new(text);
        JsonConstant? value = reader.ReadValue();
        reader.SkipWhiteSpace();
        return reader._at == text.Length ? value : null;
    }

    private JsonConstant? ReadValue()
    {
        SkipWhiteSpace();
        if (_at == _text.Length)
        {
            return null;
        }

        switch (_text[_at])
        {
            case '"':
                return ReadString() is { } text ? JsonConstant.OfString(text) : null;
            case '[' or '{':
                if (_depth == MaximumDepth)
                {
                    return null;
                }

                _depth++;
                JsonConstant? value = _text[_at++] == '[' ? ReadArray() : ReadObject();
                _depth--;
                return value;
            case 't':
                return TryAccept("true") ? JsonConstant.True : null;
            case 'f':
                return TryAccept("false") ? JsonConstant.False : null;
            case 'n':
                return TryAccept("null") ? JsonConstant.Null : null;
            default:
                return ReadNumber();
        }
    }

    private JsonConstant? ReadArray()
    {
        List<JsonConstant> items = [];
        if (TryAcceptNext(']'))
        {
            return JsonConstant.OfArray(items);
        }

        do
        {
            if (ReadValue() is not { } item)
            {
                return null;
            }

            items.Add(item);
        }
        while (TryAcceptNext(','));

        return TryAcceptNext(']') ? JsonConstant.OfArray(items) : null;
    }

    private JsonConstant? ReadObject()
    {
        Dictionary<string, JsonConstant> properties = new(StringComparer.Ordinal);
        if (TryAcceptNext('}'))
        {
            return JsonConstant.OfObject(properties);
        }

        do
        {
            SkipWhiteSpace();
            if (_at == _text.Length || _text[_at] != '"' || ReadString() is not { } name || !TryAcceptNext(':') || ReadValue() is not { } value)
            {
                return null;
            }

            properties[name] = value;
        }
        while (TryAcceptNext(','));

        return TryAcceptNext('}') ? JsonConstant.OfObject(properties) : null;
    }

    private JsonConstant? ReadNumber()
    {
        int start = _at;
        while (_at < _text.Length && _text[_at] is (>= '0' and <= '9') or '-' or '+' or '.' or 'e' or 'E')
        {
            _at++;
        }

        string text = _text.Substring(start, _at - start);
        return JsonDecimal.TryParse(text, out JsonDecimal number) ? JsonConstant.OfNumber(text, number) : null;
    }

    private string? ReadString()
    {
        int start = ++_at;
        while (_at < _text.Length && _text[_at] is not ('"' or '\\') and >= ' ')
        {
            _at++;
        }

        if (_at < _text.Length && _text[_at] == '"')
        {
            return _text.Substring(start, _at++ - start);
        }

        StringBuilder value = new(_text, start, _at - start, Math.Max(16, 2 * (_at - start)));
        while (_at < _text.Length && _text[_at] >= ' ')
        {
            char c = _text[_at++];
            if (c == '"')
            {
                return value.ToString();
            }

            if (c == '\\')
            {
                if (!TryReadEscape(out c))
                {
                    return null;
                }
            }

            value.Append(c);
        }

        return null;
    }

    private bool TryReadEscape(out char value)
    {
        value = _at < _text.Length ? _text[_at++] : '\0';
        switch (value)
        {
            case '"' or '\\' or '/':
                return true;
            case 'b' or 'f' or 'n' or 'r' or 't':
                value = value switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', _ => '\t' };
                return true;
            case 'u':
                return TryReadHex(out value);
            default:
                return false;
        }
    }

    private bool TryReadHex(out char value)
    {
        value = '\0';
        for (int end = _at + 4; _at < end; _at++)
        {
            if (_at == _text.Length || !TextFormats.IsHexDigit(_text[_at]))
            {
                return false;
            }

            value = (char)((value << 4) | Uri.FromHex(_text[_at]));
        }

        return true;
    }

    private bool TryAccept(string word)
    {
        bool accepted = string.CompareOrdinal(_text, _at, word, 0, word.Length) == 0;
        _at += accepted ? word.Length : 0;
        return accepted;
    }

    private bool TryAcceptNext(char expected)
    {
        SkipWhiteSpace();
        bool accepted = _at < _text.Length && _text[_at] == expected;
        _at += accepted ? 1 : 0;
        return accepted;
    }

    private void SkipWhiteSpace()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\t' or '\n' or '\r')
        {
            _at++;
        }
    }
}
