namespace Krea2.Constraints;

static partial class ConstraintRules
{
    /// <summary>Renders a number for a message: its shortest round-trip digits.</summary>
    /// <param name="value">The number.</param>
    public static string Found(double value)
    {
        return double.IsNaN(value) ? "NaN" : double.IsInfinity(value) ? (value > 0 ? "Infinity" : "-Infinity") : ShortestDigits.ToText(value);
    }

    /// <summary>Renders an integer, or a count, for a message.</summary>
    /// <param name="value">The integer.</param>
    public static string Found(long value) => Number(value);

    /// <summary>Renders a text for a message: quoted and escaped, at most 60 characters, and without the query of an address, which may be a secret.</summary>
    /// <param name="value">The text.</param>
    public static string Found(string value) => Excerpt.Quote(WithoutQuery(value));

    /// <summary>Renders what a constraint found wrong with a text: its number of characters where lengths are concerned, else the text.</summary>
    /// <param name="constraint">The constraint.</param>
    /// <param name="value">The text.</param>
    public static string Found(Constraint constraint, string value)
    {
        return constraint.Kind is ConstraintKeyword.MinLength or ConstraintKeyword.MaxLength ? Number(CodePoints.Count(value.AsSpan())) : Found(value);
    }

    /// <summary>Renders what a constraint found wrong with a JSON value: a number of characters, items or properties, two equal items, or the value.</summary>
    /// <param name="constraint">The constraint.</param>
    /// <param name="jsonText">The JSON text of the value.</param>
    public static string FoundJson(Constraint constraint, string jsonText)
    {
        JsonConstant? value = JsonConstantReader.Read(jsonText);
        return value?.Kind switch
        {
            JsonConstantKind.String => Found(constraint, value.Text),
            JsonConstantKind.Array when constraint.Kind == ConstraintKeyword.UniqueItems && value.FindEqualItems(out int first, out int second) => EqualItems(first, second),
            JsonConstantKind.Array when constraint.Kind is ConstraintKeyword.MinItems or ConstraintKeyword.MaxItems => Number(value.Items.Count),
            JsonConstantKind.Object when constraint.Kind is ConstraintKeyword.MinProperties or ConstraintKeyword.MaxProperties => Number(value.Properties.Count),
            _ => Excerpt.Text(WithoutQuery(jsonText.Trim())),
        };
    }

    // What is refused is often no address at all (its scheme is missing, say), but its query may be a signature all the same.
    private static string WithoutQuery(string value)
    {
        for (int mark = value.IndexOf('?'); mark >= 0; mark = value.IndexOf('?', mark + 1))
        {
            int end = mark + 1;
            while (end < value.Length && (value[end] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '.' or '~' or '%'))
            {
                end++;
            }

            if (end > mark + 1 && end < value.Length && value[end] == '=')
            {
                return value.Remove(mark + 1) + "***";
            }
        }

        return value;
    }
}
