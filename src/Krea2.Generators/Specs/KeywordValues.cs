using Krea2.Generators.Json;

namespace Krea2.Generators.Specs;

/// <summary>Reads the values of keywords as what they must be; a value of the wrong kind is reported at its place and left out.</summary>
internal static class KeywordValues
{
    /// <summary>The text of an annotation. Numbers and booleans, which YAML makes out of unquoted words, are taken as they are written; a null is as good as nothing.</summary>
    public static string ReadText(this SpecContext context, JsonNode owner, string keyword) => context.ReadOptionalText(owner, keyword) ?? "";

    /// <summary>The text of an annotation; null when absent.</summary>
    public static string? ReadOptionalText(this SpecContext context, JsonNode owner, string keyword)
        => owner[keyword] is { } value ? context.AsText(keyword, value) : null;

    /// <summary>The text of an annotation; null when it is none.</summary>
    public static string? AsText(this SpecContext context, string keyword, JsonNode value)
    {
        switch (value.Kind)
        {
            case JsonKind.String or JsonKind.Number or JsonKind.Boolean:
                return value.Text;
            case JsonKind.Null:
                return null;
            default:
                context.ReportWrong(keyword, value, "a text");
                return null;
        }
    }

    /// <summary>A switch; null when absent.</summary>
    public static bool? ReadSwitch(this SpecContext context, JsonNode owner, string keyword)
        => owner[keyword] is { } value ? context.AsSwitch(keyword, value) : null;

    /// <summary>A switch; null when it is none.</summary>
    public static bool? AsSwitch(this SpecContext context, string keyword, JsonNode value)
    {
        if (value.Kind == JsonKind.Boolean)
        {
            return value.Text == "true";
        }

        context.ReportWrong(keyword, value, "true or false");
        return null;
    }

    /// <summary>The properties of an object; none when absent.</summary>
    public static IReadOnlyList<JsonProperty> ReadProperties(this SpecContext context, JsonNode owner, string keyword)
    {
        if (owner[keyword] is not { } value)
        {
            return [];
        }

        if (value.Kind != JsonKind.Object)
        {
            context.ReportWrong(keyword, value, "an object");
        }

        return value.Properties;
    }

    /// <summary>The items of an array; none when absent.</summary>
    public static IReadOnlyList<JsonNode> ReadItems(this SpecContext context, JsonNode owner, string keyword)
    {
        if (owner[keyword] is not { } value)
        {
            return [];
        }

        if (value.Kind != JsonKind.Array)
        {
            context.ReportWrong(keyword, value, "an array");
        }

        return value.Items;
    }

    /// <summary>The texts of an array, each once; null when something in it is no text.</summary>
    public static IReadOnlyList<string>? AsTexts(this SpecContext context, string keyword, JsonNode value)
    {
        if (value.Kind != JsonKind.Array)
        {
            context.ReportWrong(keyword, value, "an array of texts");
            return null;
        }

        var texts = new List<string>(value.Items.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var complete = true;
        foreach (var item in value.Items)
        {
            if (item.Kind != JsonKind.String)
            {
                context.ReportWrong(keyword, item, "a text");
                complete = false;
            }
            else if (seen.Add(item.Text))
            {
                texts.Add(item.Text);
            }
        }

        return complete ? texts : null;
    }
}
