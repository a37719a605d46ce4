using Krea2.Generators.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Krea2.Generators.Analyzers.Json;

/// <summary>A text that code makes out of literals, each character of which knows where it stands in the code.</summary>
/// <param name="Text">The text; <see cref="JsonHole"/> stands for what is not known of it.</param>
/// <param name="Tree">The file of the expression.</param>
/// <param name="Expression">The whole expression.</param>
/// <param name="Spans">For each character of the text its place in the file; empty spans for characters that stand in another file.</param>
internal sealed record EmbeddedText(string Text, SyntaxTree Tree, TextSpan Expression, IReadOnlyList<TextSpan> Spans)
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
