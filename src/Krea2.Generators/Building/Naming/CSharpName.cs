using System.Globalization;
using System.Text;

namespace Krea2.Generators.Building.Naming;

/// <summary>Turns any text of a document into a C# identifier.</summary>
internal static class CSharpName
{
    private const int MaximumLength = 200;

    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default", "delegate", "do", "double", "else", "enum",
        "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace",
        "new", "null", "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc",
        "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
        "__arglist", "__makeref", "__reftype", "__refvalue",
    };

    /// <summary>The text in PascalCase; a leading digit gets <paramref name="digitPrefix"/> in front.</summary>
    public static string Pascal(string text, string digitPrefix = "_")
    {
        var name = new StringBuilder();
        foreach (var word in Words(text))
        {
            name.Append(Capitalize(word));
        }

        if (name.Length == 0)
        {
            return digitPrefix == "_" ? "Value" : digitPrefix;
        }

        if (name.Length > MaximumLength)
        {
            name.Length = MaximumLength;
        }

        return IsDigit(name[0]) ? digitPrefix + name : name.ToString();
    }

    /// <summary>The text in camelCase, escaped when it is a keyword.</summary>
    public static string Camel(string text)
    {
        var pascal = Pascal(text);
        return EscapeKeyword(char.ToLowerInvariant(pascal[0]) + pascal.Substring(1));
    }

    /// <summary>Puts an @ in front of a keyword.</summary>
    public static string EscapeKeyword(string name) => Keywords.Contains(name) ? "@" + name : name;

    /// <summary>Whether a text is an identifier as it stands, or several joined by dots.</summary>
    public static bool IsNamespace(string text) => text.Length > 0 && text.Split('.').All(IsIdentifier);

    /// <summary>Whether a text is an identifier as it stands, no keyword, and of a length that metadata can hold.</summary>
    public static bool IsIdentifier(string text) =>
        text.Length is > 0 and <= MaximumLength && IsStart(text[0]) && text.All(IsPart) && !Keywords.Contains(text);

    /// <summary>Whether a text can name a type as it stands: the language keeps words of small letters alone for itself.</summary>
    public static bool IsTypeName(string text) => IsIdentifier(text) && !text.All(c => c is >= 'a' and <= 'z');

    /// <summary>The words of a text: split where it changes from small to capital, and at everything that cannot stand in an identifier.</summary>
    public static IEnumerable<string> Words(string text)
    {
        var start = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var part = IsPart(text[i]) && text[i] != '_';
            if (!part)
            {
                if (start >= 0)
                {
                    yield return text.Substring(start, i - start);
                }

                start = -1;
                continue;
            }

            if (start >= 0 && StartsWord(text, i))
            {
                yield return text.Substring(start, i - start);
                start = i;
            }
            else if (start < 0)
            {
                start = i;
            }
        }

        if (start >= 0)
        {
            yield return text.Substring(start);
        }
    }

    // fooBar → foo Bar; HTTPServer → HTTP Server.
    private static bool StartsWord(string text, int i) =>
        char.IsUpper(text[i]) && (!char.IsUpper(text[i - 1]) || (i + 1 < text.Length && char.IsLower(text[i + 1]) && char.IsUpper(text[i - 1])));

    private static string Capitalize(string word)
    {
        var rest = word.Substring(1);
        if (word.Length > 1 && !word.Any(char.IsLower))
        {
            rest = rest.ToLowerInvariant();
        }

        return char.ToUpperInvariant(word[0]) + rest;
    }

    private static bool IsDigit(char c) => !IsStart(c);

    private static bool IsStart(char c) => c == '_' || char.IsLetter(c);

    private static bool IsPart(char c) => c == '_' || char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.DecimalDigitNumber;
}
