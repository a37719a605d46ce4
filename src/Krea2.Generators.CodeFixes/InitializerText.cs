using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Krea2.Generators.CodeFixes;

/// <summary>Writes members into an object initializer in the layout that it has: on one line, or each on its own.</summary>
internal static class InitializerText
{
    private const string Indentation = "    ";

    /// <summary>The changes that add members.</summary>
    public static IEnumerable<TextChange> Add(SourceText text, BaseObjectCreationExpressionSyntax creation, IReadOnlyList<string> members)
    {
        if (members.Count == 0)
        {
            return [];
        }

        if (creation.Initializer is not { } initializer)
        {
            return [Insert(creation.Span.End, $" {{ {string.Join(", ", members)} }}")];
        }

        var close = text.Lines.GetLineFromPosition(initializer.CloseBraceToken.SpanStart);
        var before = initializer.CloseBraceToken.GetPreviousToken();
        return text.Lines.GetLineFromPosition(before.Span.End).LineNumber == close.LineNumber
            ? OnOneLine(initializer, members)
            : OnLinesOfTheirOwn(text, initializer, close, members);
    }

    private static IEnumerable<TextChange> OnOneLine(InitializerExpressionSyntax initializer, IReadOnlyList<string> members)
    {
        var list = string.Join(", ", members);
        if (initializer.Expressions.Count == 0)
        {
            return [new TextChange(TextSpan.FromBounds(initializer.OpenBraceToken.Span.End, initializer.CloseBraceToken.SpanStart), $" {list} ")];
        }

        return HasTrailingComma(initializer)
            ? [Insert(initializer.CloseBraceToken.GetPreviousToken().Span.End, $" {list},")]
            : [Insert(initializer.Expressions[initializer.Expressions.Count - 1].Span.End, $", {list}")];
    }

    private static IEnumerable<TextChange> OnLinesOfTheirOwn(SourceText text, InitializerExpressionSyntax initializer, TextLine close, IReadOnlyList<string> members)
    {
        var newLine = text.ToString(TextSpan.FromBounds(close.Start - 2, close.Start)) == "\r\n" ? "\r\n" : "\n";
        var indentation = initializer.Expressions.Count > 0
            ? Leading(text, text.Lines.GetLineFromPosition(initializer.Expressions[0].SpanStart))
            : Leading(text, close) + Indentation;
        var endsWithComma = initializer.Expressions.Count == 0 || HasTrailingComma(initializer);
        if (!endsWithComma)
        {
            yield return Insert(initializer.Expressions[initializer.Expressions.Count - 1].Span.End, ",");
        }

        yield return Insert(close.Start, string.Concat(members.Select(member => indentation + member + "," + newLine)));
    }

    private static bool HasTrailingComma(InitializerExpressionSyntax initializer) => initializer.Expressions.Count > 0 && initializer.Expressions.SeparatorCount == initializer.Expressions.Count;

    private static string Leading(SourceText text, TextLine line)
    {
        var content = text.ToString(line.Span);
        return content.Substring(0, content.Length - content.TrimStart().Length);
    }

    private static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);
}
