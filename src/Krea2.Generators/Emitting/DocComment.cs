using Krea2.Generators.Model;

namespace Krea2.Generators.Emitting;

/// <summary>Prints XML documentation.</summary>
internal static class DocComment
{
    /// <summary>A summary, with a fallback where the document says nothing.</summary>
    public static void Summary(SourceWriter writer, string text, string fallback) =>
        writer.Line($"/// <summary>{Sentence(text.Trim().Length > 0 ? text : fallback)}</summary>");

    /// <summary>A remark; nothing when there is none.</summary>
    public static void Remarks(SourceWriter writer, params string[] sentences)
    {
        var text = string.Join(" ", sentences.Where(sentence => sentence.Trim().Length > 0).Select(Sentence));
        if (text.Length > 0)
        {
            writer.Line($"/// <remarks>{text}</remarks>");
        }
    }

    /// <summary>Text for a comment, with a full stop.</summary>
    public static string Sentence(string text)
    {
        var comment = CSharpText.Comment(text);
        return comment.Length == 0 || comment[comment.Length - 1] is '.' or '!' or '?' or ':' ? comment : comment + ".";
    }

    /// <summary>What restricts a value, and its default, as sentences.</summary>
    public static string Limits(IEnumerable<ConstraintModel> constraints, string defaultText, IReadOnlyList<VariantDefault>? variantDefaults = null)
    {
        var parts = Limits(constraints.Where(constraint => !constraint.Inferred));
        var inferred = Limits(constraints.Where(constraint => constraint.Inferred));
        if (inferred.Count > 0)
        {
            parts.Add($"Not in the host's own schema, so at most a warning: {string.Join(", ", inferred.Select(part => char.ToLowerInvariant(part[0]) + part.Substring(1)))}");
        }

        if (defaultText.Length > 0)
        {
            parts.Add("Default of the host: " + defaultText);
        }
        else if (variantDefaults is { Count: > 0 })
        {
            parts.Add("Default of the host: " + string.Join(", ", variantDefaults.GroupBy(item => item.Value).Select(same => $"{(same.Key.Length > 0 ? same.Key : "none named")} for {string.Join(" and ", same.Select(item => item.Variant))}")));
        }

        return string.Join(" ", parts.Select(part => part + "."));
    }

    private static List<string> Limits(IEnumerable<ConstraintModel> constraints)
    {
        var parts = new List<string>();
        var own = constraints.Where(constraint => constraint.At.Length == 0).GroupBy(constraint => constraint.Keyword).ToDictionary(same => same.Key, same => same.Last().Limit);
        Range(parts, own, "minimum", "maximum", "From {0} to {1}", "At least {0}", "At most {0}");
        Range(parts, own, "exclusiveMinimum", "exclusiveMaximum", "Above {0} and below {1}", "Above {0}", "Below {0}");
        Range(parts, own, "minLength", "maxLength", "{0} to {1} characters", "At least {0} characters", "At most {0} characters");
        Range(parts, own, "minItems", "maxItems", "{0} to {1} items", "At least {0} items", "At most {0} items");
        Range(parts, own, "minProperties", "maxProperties", "{0} to {1} entries", "At least {0} entries", "At most {0} entries");
        Add(parts, own, "multipleOf", "A multiple of {0}");
        Add(parts, own, "uniqueItems", "Distinct items");
        Add(parts, own, "pattern", "Matches {0}");
        return parts.ConvertAll(Singular);
    }

    private static string Singular(string part) => part.StartsWith("At ", StringComparison.Ordinal) && part.Contains(" 1 ")
        ? part.Replace("characters", "character").Replace("items", "item").Replace("entries", "entry")
        : part;

    private static void Range(List<string> parts, Dictionary<string, string> own, string low, string high, string both, string onlyLow, string onlyHigh)
    {
        var hasLow = own.TryGetValue(low, out var lowLimit);
        var hasHigh = own.TryGetValue(high, out var highLimit);
        if (hasLow && hasHigh)
        {
            parts.Add(string.Format(System.Globalization.CultureInfo.InvariantCulture, both, lowLimit, highLimit));
        }
        else if (hasLow)
        {
            parts.Add(string.Format(System.Globalization.CultureInfo.InvariantCulture, onlyLow, lowLimit));
        }
        else if (hasHigh)
        {
            parts.Add(string.Format(System.Globalization.CultureInfo.InvariantCulture, onlyHigh, highLimit));
        }
    }

    private static void Add(List<string> parts, Dictionary<string, string> own, string keyword, string format)
    {
        if (own.TryGetValue(keyword, out var limit))
        {
            parts.Add(string.Format(System.Globalization.CultureInfo.InvariantCulture, format, limit));
        }
    }
}
