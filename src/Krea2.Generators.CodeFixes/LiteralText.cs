using Krea2.Generators.Analyzers.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Krea2.Generators.CodeFixes;

/// <summary>Writes text into string literals of every kind.</summary>
internal static class LiteralText
{
    /// <summary>The change that puts a text in a place within a literal; null when the place is in none, or the literal cannot hold the text.</summary>
    /// <param name="root">The file.</param>
    /// <param name="place">The place, which the analyzer found in one literal.</param>
    /// <param name="text">The text: ASCII, without control characters but line breaks.</param>
    public static TextChange? Change(SyntaxNode root, TextSpan place, string text)
    {
        var token = root.FindToken(place.IsEmpty ? place.Start - 1 : place.Start);
        if (!token.Span.Contains(place) || LiteralTokenReader.FormOf(token) is not { } form)
        {
            return null;
        }

        var isInterpolated = token.Parent is InterpolatedStringTextSyntax;
        return Write(text, form, isInterpolated, token) is { } written ? new TextChange(place, written) : null;
    }

    private static string? Write(string text, LiteralForm form, bool isInterpolated, SyntaxToken token) => form.Kind switch
    {
        // How many braces begin a hole depends on what stands beside them.
        LiteralKind.Raw when isInterpolated && text.IndexOfAny(['{', '}']) >= 0 => null,
        LiteralKind.Raw => text.Replace("\n", "\n" + IndentationOf(token, form.Indentation)),
        LiteralKind.Verbatim => Braces(text.Replace("\"", "\"\""), form),
        _ => Braces(text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\r", "\\r").Replace("\n", "\\n").Replace("\t", "\\t"), form),
    };

    private static string Braces(string text, LiteralForm form) => form.DoublesBraces ? text.Replace("{", "{{").Replace("}", "}}") : text;

    // The last line of a raw literal has nothing but it before the quotes.
    private static string IndentationOf(SyntaxToken token, int length)
    {
        var whole = token.Parent is InterpolatedStringTextSyntax { Parent: { } interpolated } ? interpolated.ToString() : token.Text;
        return whole.Substring(whole.LastIndexOf('\n') + 1, length);
    }
}
