namespace Krea2.Constraints;

/// <summary>The Unicode properties of ECMAScript that .NET knows too: the general categories, and a few that are plain ranges.</summary>
internal static class UnicodeProperties
{
    private static readonly Dictionary<string, string> Categories = new(StringComparer.Ordinal)
    {
        ["Letter"] = "L",
        ["Uppercase_Letter"] = "Lu",
        ["Lowercase_Letter"] = "Ll",
        ["Titlecase_Letter"] = "Lt",
        ["Modifier_Letter"] = "Lm",
        ["Other_Letter"] = "Lo",
        ["Mark"] = "M",
        ["Combining_Mark"] = "M",
        ["Nonspacing_Mark"] = "Mn",
        ["Spacing_Mark"] = "Mc",
        ["Enclosing_Mark"] = "Me",
        ["Number"] = "N",
        ["Decimal_Number"] = "Nd",
        ["digit"] = "Nd",
        ["Letter_Number"] = "Nl",
        ["Other_Number"] = "No",
        ["Punctuation"] = "P",
        ["punct"] = "P",
        ["Connector_Punctuation"] = "Pc",
        ["Dash_Punctuation"] = "Pd",
        ["Open_Punctuation"] = "Ps",
        ["Close_Punctuation"] = "Pe",
        ["Initial_Punctuation"] = "Pi",
        ["Final_Punctuation"] = "Pf",
        ["Other_Punctuation"] = "Po",
        ["Symbol"] = "S",
        ["Math_Symbol"] = "Sm",
        ["Currency_Symbol"] = "Sc",
        ["Modifier_Symbol"] = "Sk",
        ["Other_Symbol"] = "So",
        ["Separator"] = "Z",
        ["Space_Separator"] = "Zs",
        ["Line_Separator"] = "Zl",
        ["Paragraph_Separator"] = "Zp",
        ["Control"] = "Cc",
        ["cntrl"] = "Cc",
        ["Format"] = "Cf",
    };

    private static readonly HashSet<string> ShortNames = [.. Categories.Values];

    /// <summary>Finds the set of a property.</summary>
    /// <param name="name">The text between the braces.</param>
    /// <param name="inverted">Whether everything else is meant.</param>
    /// <returns>The set, or <c>null</c> when .NET has no such property.</returns>
    public static CodePointSet? Find(string name, bool inverted)
    {
        if (name is "ASCII" or "Any")
        {
            CodePointSet range = CodePointSet.Of((0, name == "Any" ? 0x10FFFF : 0x7F));
            return inverted ? range.Inverted() : range;
        }

        int equals = name.IndexOf('=');
        if (equals >= 0)
        {
            if (name.Substring(0, equals) is not ("General_Category" or "gc"))
            {
                return null;
            }

            name = name.Substring(equals + 1);
        }

        string? category = ShortNames.Contains(name) ? name : Categories.TryGetValue(name, out string? found) ? found : null;
        return category is null ? null : CodePointSet.OfCategories((inverted ? "\\P{" : "\\p{") + category + "}");
    }
}
