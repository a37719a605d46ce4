using System.Globalization;
using System.Runtime.CompilerServices;
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

    /// <summary>Writes an interpolated line at the current depth: its parts go into the text one by one, and no string is made of them.</summary>
    public SourceWriter Line([InterpolatedStringHandlerArgument("")] ref LineText line)
    {
        if (_text.Length == line.Start)
        {
            _text.Length -= _depth * 4;
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

    /// <summary>Writes an interpolated line and an opening brace, and goes one level deeper.</summary>
    public SourceWriter Open([InterpolatedStringHandlerArgument("")] ref LineText line) => Line(ref line).Open();

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

    /// <summary>The parts of an interpolated line, on their way into the text of a writer.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct LineText
    {
        private readonly StringBuilder _text;

        /// <summary>Begins a line. The compiler passes how much it will append, which nobody needs here.</summary>
        public LineText(int literalLength, int formattedCount, SourceWriter writer)
        {
            _text = writer._text.Append(' ', writer._depth * 4);
            Start = _text.Length;
        }

        /// <summary>Where the line begins, behind its indentation.</summary>
        public int Start { get; }

        /// <summary>Appends what stands between the holes.</summary>
        public void AppendLiteral(string text) => _text.Append(text);

        /// <summary>Appends what a hole says.</summary>
        public void AppendFormatted(string? text) => _text.Append(text);

        /// <summary>Appends a number.</summary>
        public void AppendFormatted(int number) => _text.Append(number.ToString(CultureInfo.InvariantCulture));
    }
}
