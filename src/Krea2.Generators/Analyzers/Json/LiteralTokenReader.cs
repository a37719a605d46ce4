using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Krea2.Generators.Analyzers.Json;

/// <summary>Takes string literals of every kind apart.</summary>
internal static class LiteralTokenReader
{
    /// <summary>Adds a literal: plain, verbatim, raw, with or without u8.</summary>
    public static void Add(EmbeddedTextBuilder builder, LiteralExpressionSyntax literal)
    {
        var token = literal.Token;
        var value = token.ValueText;
        var source = token.Text;
        if (source.EndsWith("u8", StringComparison.OrdinalIgnoreCase) && token.RawKind is (int)SyntaxKind.Utf8StringLiteralToken or (int)SyntaxKind.Utf8SingleLineRawStringLiteralToken or (int)SyntaxKind.Utf8MultiLineRawStringLiteralToken)
        {
            source = source.Substring(0, source.Length - 2);
        }

        var start = 0;
        var form = new LiteralForm(LiteralKind.Regular);
        var atLineStart = false;
        switch ((SyntaxKind)token.RawKind)
        {
            case SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken:
                start = CountQuotes(source);
                form = new LiteralForm(LiteralKind.Raw);
                break;
            case SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken:
                start = AfterFirstLine(source);
                form = new LiteralForm(LiteralKind.Raw, Indentation: IndentationOf(source));
                atLineStart = true;
                break;
            default:
                var isVerbatim = source.StartsWith("@", StringComparison.Ordinal);
                start = isVerbatim ? 2 : 1;
                form = new LiteralForm(isVerbatim ? LiteralKind.Verbatim : LiteralKind.Regular);
                break;
        }

        Add(builder, token, source, start, value, form, atLineStart);
    }

    /// <summary>Adds a text between the holes of an interpolated string.</summary>
    public static void Add(EmbeddedTextBuilder builder, InterpolatedStringTextSyntax text, string value)
    {
        if (text.Parent is not InterpolatedStringExpressionSyntax whole)
        {
            builder.Add(value, text);
            return;
        }

        var opening = whole.StringStartToken.Text;
        var isRaw = opening.Contains("\"\"\"");
        var form = isRaw
            ? new LiteralForm(LiteralKind.Raw, Indentation: whole.StringStartToken.IsKind(SyntaxKind.InterpolatedMultiLineRawStringStartToken) ? IndentationOf(whole.ToString()) : 0)
            : new LiteralForm(opening.Contains("@") ? LiteralKind.Verbatim : LiteralKind.Regular, DoublesBraces: true);
        var isFirst = whole.Contents[0] == text && whole.StringStartToken.IsKind(SyntaxKind.InterpolatedMultiLineRawStringStartToken);
        var source = text.TextToken.Text;
        var start = isFirst && !opening.Contains("\n") ? AfterFirstLine(source) : 0;
        Add(builder, text.TextToken, source, start, value, form, isFirst);
    }

    private static void Add(EmbeddedTextBuilder builder, SyntaxToken token, string source, int start, string value, LiteralForm form, bool atLineStart)
    {
        var tree = token.SyntaxTree!;
        var content = start <= source.Length ? source.Substring(start) : "";
        var spans = LiteralCharacters.Map(content, token.SpanStart + start, value, form, atLineStart);
        builder.Add(tree, value, spans ?? [.. Enumerable.Repeat(token.Span, value.Length)]);
    }

    private static int CountQuotes(string source) => source.TakeWhile(character => character == '"').Count();

    private static int AfterFirstLine(string source) => source.IndexOf('\n') + 1;

    // The white space before the closing quotes stands before every line.
    private static int IndentationOf(string source)
    {
        var lastLine = source.LastIndexOf('\n') + 1;
        var end = lastLine;
        while (end < source.Length && source[end] is ' ' or '\t')
        {
            end++;
        }

        return end - lastLine;
    }
}
