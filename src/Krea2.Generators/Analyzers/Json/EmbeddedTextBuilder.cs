using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Krea2.Generators.Analyzers.Json;

/// <summary>Puts a text together out of literals, constants and holes.</summary>
internal sealed class EmbeddedTextBuilder(SyntaxTree tree, TextSpan expression)
{
    // A longer text is no request that somebody wrote by hand.
    private const int MaximumLength = 1_000_000;

    private readonly StringBuilder _text = new();
    private readonly List<TextSpan> _spans = [];
    private readonly List<int> _literals = [];
    private int _literalCount;
    private bool _inString;
    private bool _escaped;

    /// <summary>Adds a literal, each character with its place.</summary>
    /// <param name="source">The file of the literal.</param>
    /// <param name="text">Its value.</param>
    /// <param name="spans">The place of each character.</param>
    /// <param name="isExact">Whether the places are those of the very characters.</param>
    public void Add(SyntaxTree source, string text, IReadOnlyList<TextSpan> spans, bool isExact)
    {
        var isHere = source == tree;
        _literalCount++;
        for (var i = 0; i < text.Length; i++)
        {
            Add(text[i], isHere ? spans[i] : default, isHere && isExact ? _literalCount : 0);
        }
    }

    /// <summary>Adds a constant whose characters have no place of their own.</summary>
    public void Add(string text, SyntaxNode where)
    {
        foreach (var character in text)
        {
            Add(character, where.SyntaxTree == tree ? where.Span : default);
        }
    }

    /// <summary>Adds something of which nothing is known.</summary>
    public void AddHole(SyntaxNode where)
    {
        var span = where.SyntaxTree == tree ? where.Span : default;
        if (_inString)
        {
            Add(JsonHole.InString, span);
            return;
        }

        Add('"', span);
        Add(JsonHole.Value, span);
        Add('"', span);
    }

    /// <summary>Whether the text is too long already.</summary>
    public bool IsFull => _text.Length > MaximumLength;

    /// <summary>The text; null when it is too long.</summary>
    public EmbeddedText? Build() => IsFull ? null : new EmbeddedText(_text.ToString(), tree, expression, _spans, _literals);

    private void Add(char character, TextSpan span, int literal = 0)
    {
        if (_escaped)
        {
            _escaped = false;
        }
        else if (character == '"')
        {
            _inString = !_inString;
        }
        else
        {
            _escaped = _inString && character == '\\';
        }

        _text.Append(character);
        _spans.Add(span);
        _literals.Add(literal);
    }
}
