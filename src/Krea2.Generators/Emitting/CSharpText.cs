using System.Globalization;
using System.Text;

namespace Krea2.Generators.Emitting;

/// <summary>Writes text of a document as C#: the one place where it is escaped, so that no document can inject code.</summary>
internal static class CSharpText
{
    private const int MaximumCommentLength = 2000;

    /// <summary>A string literal.</summary>
    public static string Literal(string value)
    {
        // Nearly all: names, keywords, numbers.
        if (IsPlain(value))
        {
            return "\"" + value + "\"";
        }

        var text = new StringBuilder(value.Length + 2);
        text.Append('"');
        foreach (var c in value)
        {
            switch (c)
            {
                case '"':
                    text.Append("\\\"");
                    break;
                case '\\':
                    text.Append("\\\\");
                    break;
                case >= ' ' and < '\u007f':
                    text.Append(c);
                    break;
                default:
                    text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
            }
        }

        return text.Append('"').ToString();
    }

    /// <summary>A UTF-8 literal, for names of members.</summary>
    public static string Utf8Literal(string value) => UnicodeLiteral(value) + "u8";

    /// <summary>A string literal that is Unicode text: a lone surrogate, which UTF-8 cannot say, becomes the replacement character as it would on the wire.</summary>
    public static string UnicodeLiteral(string value)
    {
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (i + 1 < value.Length && char.IsSurrogatePair(value[i], value[i + 1]))
            {
                text.Append(value[i]).Append(value[++i]);
            }
            else
            {
                text.Append(char.IsSurrogate(value[i]) ? '\ufffd' : value[i]);
            }
        }

        return Literal(text.ToString());
    }

    /// <summary>A boolean literal.</summary>
    public static string Literal(bool value) => value ? "true" : "false";

    /// <summary>Text inside an XML comment, on one line.</summary>
    public static string Comment(string value)
    {
        var text = new StringBuilder();
        var space = false;
        foreach (var c in value)
        {
            if (text.Length >= MaximumCommentLength)
            {
                text.Append("...");
                break;
            }

            // Line separators of every kind would end the comment.
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u2028' or '\u2029' or '\u0085')
            {
                space = text.Length > 0;
                continue;
            }

            if (space)
            {
                text.Append(' ');
                space = false;
            }

            switch (c)
            {
                case '<':
                    text.Append("&lt;");
                    break;
                case '>':
                    text.Append("&gt;");
                    break;
                case '&':
                    text.Append("&amp;");
                    break;
                default:
                    text.Append(char.IsSurrogate(c) || c is '\ufffe' or '\uffff' ? '?' : c);
                    break;
            }
        }

        return text.ToString();
    }

    private static bool IsPlain(string value)
    {
        foreach (var c in value)
        {
            if (c is < ' ' or > '~' or '"' or '\\')
            {
                return false;
            }
        }

        return true;
    }
}
