using System.Text;

namespace Krea2.Generators.Emitting;

/// <summary>Writes indented text with \n at the end of each line.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes an empty line.</summary>
    public SourceWriter Line()
    {
        _text.Append('\n');
        return this;
    }

    /// <summary>Writes a line at the current depth.</summary>
    public SourceWriter Line(string line)
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(line);
        }

        _text.Append('\n');
        return this;
    }

    /// <summary>Writes several lines at the current depth; line ends of any kind become \n.</summary>
    public SourceWriter Lines(string lines)
    {
        foreach (var line in lines.Split('\n'))
        {
            Line(line.TrimEnd('\r'));
        }

        return this;
    }

    /// <summary>Writes an opening brace and goes one level deeper.</summary>
    public SourceWriter Open()
    {
        Line("{");
        _depth++;
        return this;
    }

    /// <summary>Writes a line and an opening brace, and goes one level deeper.</summary>
    public SourceWriter Open(string line) => Line(line).Open();

    /// <summary>Goes back one level and writes a closing brace.</summary>
    public SourceWriter Close(string suffix = "")
    {
        _depth--;

        // No empty line before a closing brace, whatever the last member left behind.
        if (_text.Length > 1 && _text[_text.Length - 1] == '\n' && _text[_text.Length - 2] == '\n')
        {
            _text.Length--;
        }

        return Line("}" + suffix);
    }

    /// <summary>Goes one level deeper without a brace.</summary>
    public SourceWriter Indent()
    {
        _depth++;
        return this;
    }

    /// <summary>Goes back one level without a brace.</summary>
    public SourceWriter Outdent()
    {
        _depth--;
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
