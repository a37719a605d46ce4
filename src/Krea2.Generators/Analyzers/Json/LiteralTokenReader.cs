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

        var form = FormOf(literal.Token) ?? new LiteralForm(LiteralKind.Regular);
        var isMultiLine = (SyntaxKind)token.RawKind is SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken;
        var start = form.Kind switch
        {
            LiteralKind.Raw => isMultiLine ? AfterFirstLine(source) : CountQuotes(source),
            LiteralKind.Verbatim => 2,
            _ => 1,
        };
        Add(builder, token, source, start, value, form, isMultiLine);
    }

    /// <summary>How a literal, or a text between the holes of one, is written; null when the token is neither.</summary>
    public static LiteralForm? FormOf(SyntaxToken token) => ((SyntaxKind)token.RawKind) switch
    {
        SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken => new LiteralForm(LiteralKind.Raw),
        SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken => new LiteralForm(LiteralKind.Raw, Indentation: IndentationOf(token.Text)),
        SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken => new LiteralForm(token.Text.StartsWith("@", StringComparison.Ordinal) ? LiteralKind.Verbatim : LiteralKind.Regular),
        SyntaxKind.InterpolatedStringTextToken when token.Parent?.Parent is InterpolatedStringExpressionSyntax whole => FormOf(whole),
        _ => null,
    };

    private static LiteralForm FormOf(InterpolatedStringExpressionSyntax whole)
    {
        var opening = whole.StringStartToken.Text;
        return opening.Contains("\"\"\"")
            ? new LiteralForm(LiteralKind.Raw, Indentation: whole.StringStartToken.IsKind(SyntaxKind.InterpolatedMultiLineRawStringStartToken) ? IndentationOf(whole.ToString()) : 0)
            : new LiteralForm(opening.Contains("@") ? LiteralKind.Verbatim : LiteralKind.Regular, DoublesBraces: true);
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
        var form = FormOf(whole);
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
        builder.Add(tree, value, spans ?? [.. Enumerable.Repeat(token.Span, value.Length)], isExact: spans is not null);
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
