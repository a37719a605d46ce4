using Microsoft.CodeAnalysis.Text;

namespace Krea2.Generators.Analyzers.Json;

/// <summary>Finds the characters of a literal's value in its source text.</summary>
internal static class LiteralCharacters
{
    /// <summary>The places of a value's characters.</summary>
    /// <param name="source">The source text of the literal's content, without quotes.</param>
    /// <param name="offset">Where the content stands in the file.</param>
    /// <param name="value">The value as the compiler read it.</param>
    /// <param name="form">How the content is written.</param>
    /// <param name="atLineStart">Whether the content begins at the start of a line of a raw literal.</param>
    /// <returns>A span for each character; null when source and value do not fit together.</returns>
    public static TextSpan[]? Map(string source, int offset, string value, LiteralForm form, bool atLineStart)
    {
        var spans = new TextSpan[value.Length];
        var position = atLineStart ? SkipIndentation(source, 0, form.Indentation) : 0;
        var i = 0;
        while (i < value.Length)
        {
            if (position >= source.Length)
            {
                return null;
            }

            var length = LengthAt(source, position, form);
            if ((length == 1 && source[position] != value[i]) || position + length > source.Length)
            {
                return null;
            }

            var count = CountAt(source, position, value, i, length);
            for (var k = 0; k < count; k++)
            {
                spans[i++] = new TextSpan(offset + position, length);
            }

            position += length;
            if (form.Kind == LiteralKind.Raw && EndsLine(source, position))
            {
                position = SkipIndentation(source, position, form.Indentation);
            }
        }

        return spans;
    }

    private static int LengthAt(string source, int position, LiteralForm form)
    {
        var next = position + 1 < source.Length ? source[position + 1] : '\0';
        return source[position] switch
        {
            '\\' when form.Kind == LiteralKind.Regular => EscapeLength(source, position, next),
            '"' when form.Kind == LiteralKind.Verbatim && next == '"' => 2,
            '{' or '}' when form.DoublesBraces && next == source[position] => 2,
            _ => 1,
        };
    }

    private static int EscapeLength(string source, int position, char kind)
    {
        if (kind != 'x')
        {
            return kind == 'u' ? 6 : kind == 'U' ? 10 : 2;
        }

        var length = 2;
        while (length < 6 && position + length < source.Length && Uri.IsHexDigit(source[position + length]))
        {
            length++;
        }

        return length;
    }

    // \U0001F98A is one escape and two characters.
    private static int CountAt(string source, int position, string value, int i, int length) =>
        length == 10 && source[position + 1] == 'U' && char.IsHighSurrogate(value[i]) && i + 1 < value.Length ? 2 : 1;

    private static bool EndsLine(string source, int position) =>
        source[position - 1] == '\n' || (source[position - 1] == '\r' && (position == source.Length || source[position] != '\n'));

    private static int SkipIndentation(string source, int position, int indentation)
    {
        var end = position;
        while (end < source.Length && end - position < indentation && source[end] is ' ' or '\t')
        {
            end++;
        }

        return end;
    }
}
