using System.Globalization;
using System.Text;

namespace Krea2.Constraints;

/// <summary>Short ASCII renderings of texts that come from anywhere, for messages.</summary>
internal static class Excerpt
{
    /// <summary>Most characters of a value in a message.</summary>
    public const int ValueLength = 60;

    /// <summary>Most characters of a pattern in a message.</summary>
    public const int PatternLength = 200;

    private const string Cut = "...";

    /// <summary>A text as it is, but in ASCII and cut where it is too long.</summary>
    public static string Text(string text, int length = ValueLength) => Write(text, length, quoted: false);

    /// <summary>A text as a JSON string, in ASCII and cut where it is too long; at most 60 characters with its quotation marks.</summary>
    public static string Quote(string text) => Write(text, ValueLength, quoted: true);

    private static string Write(string text, int length, bool quoted)
    {
        StringBuilder output = new();
        if (quoted)
        {
            output.Append('"');
            length--;
        }

        // Where to cut if the text turns out to be too long: never inside an escape.
        int cutAt = output.Length;
        bool whole = true;
        foreach (char c in text)
        {
            Append(output, c, quoted);
            if (output.Length > length)
            {
                whole = false;
                break;
            }

            cutAt = output.Length <= length - Cut.Length ? output.Length : cutAt;
        }

        if (!whole)
        {
            output.Length = cutAt;
            output.Append(Cut);
        }

        return output.Append(quoted ? "\"" : "").ToString();
    }

    private static void Append(StringBuilder output, char c, bool quoted)
    {
        if (c is >= ' ' and <= '~')
        {
            output.Append(quoted && (c is '"' or '\\') ? "\\" : "").Append(c);
        }
        else if (c is '\n' or '\r' or '\t')
        {
            output.Append(c switch { '\n' => "\\n", '\r' => "\\r", _ => "\\t" });
        }
        else
        {
            output.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }
    }
}
