using Krea2.Generators.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Krea2.Generators.Analyzers.Json;

/// <summary>A text that code makes out of literals, each character of which knows where it stands in the code.</summary>
/// <param name="Text">The text; <see cref="JsonHole"/> stands for what is not known of it.</param>
/// <param name="Tree">The file of the expression.</param>
/// <param name="Expression">The whole expression.</param>
/// <param name="Spans">For each character of the text its place in the file; empty spans for characters that stand in another file.</param>
/// <param name="Literals">For each character of the text the number of the literal that it is written in; zero where it has no place of its own.</param>
internal sealed record EmbeddedText(string Text, SyntaxTree Tree, TextSpan Expression, IReadOnlyList<TextSpan> Spans, IReadOnlyList<int> Literals)
{
    /// <summary>Where a piece of the text stands in the code.</summary>
    public Location LocationOf(TextRange range)
    {
        if (Text.Length == 0)
        {
            return Location.Create(Tree, Expression);
        }

        var lines = new TextLines(Text);
        var start = Math.Min(lines.PositionOf(range.StartLine, range.StartColumn), Text.Length - 1);
        var end = Math.Max(start, Math.Min(lines.PositionOf(range.EndLine, range.EndColumn), Text.Length) - 1);
        return Location.Create(Tree, SpanOf(start, end));
    }

    /// <summary>Where a piece of the text is written; null unless it is written in one literal, character by character. An empty piece is the place behind the character before it.</summary>
    public Location? PlaceOf(TextRange range)
    {
        var lines = new TextLines(Text);
        var start = lines.PositionOf(range.StartLine, range.StartColumn);
        var end = lines.PositionOf(range.EndLine, range.EndColumn);
        var first = start == end ? start - 1 : start;
        if (first < 0 || end > Text.Length || Literals[first] == 0 || Literals.Skip(first).Take(end - first).Any(literal => literal != Literals[first]))
        {
            return null;
        }

        return Location.Create(Tree, start == end ? new TextSpan(Spans[first].End, 0) : TextSpan.FromBounds(Spans[start].Start, Spans[end - 1].End));
    }

    private TextSpan SpanOf(int start, int end)
    {
        for (var i = start; i <= end; i++)
        {
            // From here on another file, or another place of this one.
            if (Spans[i].IsEmpty || (i > start && Spans[i].Start < Spans[i - 1].Start))
            {
                return Expression;
            }
        }

        var span = TextSpan.FromBounds(Spans[start].Start, Spans[end].End);
        return Expression.Contains(Spans[start]) == Expression.Contains(Spans[end]) ? span : Expression;
    }
}
