using System.Text;

namespace Krea2.Generators.Building.Naming;

/// <summary>The C# names of the values of a set: one scheme for all hosts.</summary>
/// <remarks>
/// A value that begins with a digit gets the last word of the property's name in front, and between digits a colon becomes <c>x</c> and a point becomes <c>_</c>:
/// <c>2.35:1</c> of <c>aspect_ratio</c> is <c>Ratio2_35x1</c>, <c>1K</c> of <c>resolution</c> is <c>Resolution1K</c>.
/// </remarks>
internal static class EnumMemberName
{
    /// <summary>The name of a value.</summary>
    /// <param name="value">The string on the wire.</param>
    /// <param name="owner">C# name of the property or type that has the set.</param>
    public static string Of(string value, string owner)
    {
        if (value.Length == 0)
        {
            return "Empty";
        }

        return char.IsDigit(value[0]) || (value.Length > 1 && value[0] is '+' or '-' && char.IsDigit(value[1]))
            ? LastWord(owner) + Digits(value)
            : Symbols(value);
    }

    private static string LastWord(string owner)
    {
        var last = "";
        foreach (var word in CSharpName.Words(owner))
        {
            last = word;
        }

        return CSharpName.Pascal(last.Length == 0 ? "Value" : last, "Value");
    }

    private static string Digits(string value)
    {
        var name = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            var betweenDigits = i > 0 && i + 1 < value.Length && char.IsDigit(value[i - 1]) && char.IsDigit(value[i + 1]);
            if (char.IsLetterOrDigit(c))
            {
                // The letters of a size keep their case: 1K, 16x9, 720p.
                name.Append(c is < '\u0080' || char.IsLetter(c) ? c : '_');
            }
            else if (betweenDigits)
            {
                name.Append(c switch { ':' or '*' or '\u00d7' => 'x', _ => '_' });
            }
            else if (i == 0)
            {
                name.Append(c == '-' ? "Minus" : "Plus");
            }
            else
            {
                name.Append('_');
            }
        }

        return name.ToString().TrimEnd('_');
    }

    private static string Symbols(string value)
    {
        var name = CSharpName.Pascal(value);
        var hasWord = CSharpName.Words(value).Any();
        if (hasWord && value[0] is not ('-' or '+' or '!' or '<' or '>' or '=' or '*' or '$' or '@' or '#' or '%'))
        {
            return name;
        }

        var spelled = new StringBuilder();
        foreach (var c in value)
        {
            if (char.IsLetterOrDigit(c))
            {
                break;
            }

            spelled.Append(Spell(c));
        }

        return hasWord ? spelled + name : spelled.Length == 0 ? "Value" : spelled.ToString();
    }

    private static string Spell(char c) => c switch
    {
        '-' => "Minus",
        '+' => "Plus",
        '!' => "Not",
        '<' => "Less",
        '>' => "Greater",
        '=' => "Equal",
        '*' => "Star",
        '$' => "Dollar",
        '@' => "At",
        '#' => "Hash",
        '%' => "Percent",
        '/' => "Slash",
        '\\' => "Backslash",
        '.' => "Dot",
        ',' => "Comma",
        ':' => "Colon",
        ';' => "Semicolon",
        '?' => "Question",
        '&' => "And",
        '|' => "Or",
        '~' => "Tilde",
        '^' => "Caret",
        ' ' => "Space",
        '_' => "Underscore",
        _ => "",
    };
}
