using Krea2.Generators.Json;

namespace Krea2.Generators.Analyzers.Json;

/// <summary>Turns the lines and columns of a JSON tree back into positions of its text.</summary>
internal sealed class TextLines
{
    private readonly string _text;
    private readonly List<int> _starts;

    /// <summary>Finds the lines of a text as the JSON scanner counts them.</summary>
    public TextLines(string text)
    {
        _text = text;
        _starts = [text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                _starts.Add(i + 1);
            }
        }
    }

    /// <summary>The position of a line and column, both from zero.</summary>
    public int PositionOf(int line, int column) => _starts[Math.Min(line, _starts.Count - 1)] + column;

    /// <summary>The characters of a piece of the text.</summary>
    public string TextOf(TextRange range)
    {
        var start = PositionOf(range.StartLine, range.StartColumn);
        return _text.Substring(start, PositionOf(range.EndLine, range.EndColumn) - start);
    }
}
