using Krea2.Constraints;
using Krea2.Generators.Diagnostics;
using Krea2.Generators.Json;

namespace Krea2.Generators.Specs;

/// <summary>The keywords of one schema whose value is a single number, text or switch.</summary>
internal sealed class ScalarKeywords(SpecContext context)
{
    private readonly Dictionary<string, string> _limits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _switches = new(StringComparer.Ordinal);

    /// <summary>True when a limit cannot be read, so that what the schema allows is not known.</summary>
    public bool IsOpaque { get; private set; }

    /// <summary>The digits of a limit, as the document writes them; null when the schema has none.</summary>
    public string? Limit(string keyword) => _limits.TryGetValue(keyword, out var limit) ? limit : null;

    /// <summary>The text of a keyword; null when the schema has none.</summary>
    public string? Text(string keyword) => _texts.TryGetValue(keyword, out var text) ? text : null;

    /// <summary>Whether a switch is there and true.</summary>
    public bool IsOn(string keyword) => _switches.Contains(keyword);

    /// <summary>Reads a keyword; false when it is not one of these.</summary>
    public bool TryRead(JsonProperty keyword)
    {
        switch (keyword.Name)
        {
            case "minimum" or "maximum" or "multipleOf" or "exclusiveMinimum" or "exclusiveMaximum":
                ReadNumber(keyword);
                return true;
            case "minLength" or "maxLength" or "minItems" or "maxItems" or "minProperties" or "maxProperties":
                ReadCount(keyword);
                return true;
            case "pattern":
                ReadPattern(keyword);
                return true;
            case "format" or "title" or "description" or "contentEncoding" or "contentMediaType" or "x-krea2-concept":
                ReadAnnotation(keyword);
                return true;
            case "uniqueItems":
                IsOpaque |= !ReadSwitch(keyword);
                return true;
            case "nullable" or "deprecated" or "readOnly" or "writeOnly":
                ReadSwitch(keyword);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Says in the words of 3.1 what 3.0 says in its own: limits that a switch makes exclusive, and two formats.</summary>
    public void TranslateVersion30()
    {
        MakeExclusive("exclusiveMinimum", "minimum");
        MakeExclusive("exclusiveMaximum", "maximum");
        var format = Text("format");
        if (format == "byte")
        {
            AddText("contentEncoding", "base64");
        }
        else if (format == "binary")
        {
            AddText("contentMediaType", "application/octet-stream");
        }
    }

    private void ReadNumber(JsonProperty keyword)
    {
        var value = keyword.Value;
        var isExclusive = keyword.Name is "exclusiveMinimum" or "exclusiveMaximum";
        if (value.Kind == JsonKind.Number && (keyword.Name != "multipleOf" || IsAboveZero(value.Text)))
        {
            _limits[keyword.Name] = value.Text;
        }
        else if (isExclusive && context.IsVersion30 && value.Kind == JsonKind.Boolean)
        {
            // 3.0 turns the limit beside it into an exclusive one.
            ReadSwitch(keyword);
        }
        else
        {
            context.ReportWrong(keyword.Name, value, keyword.Name == "multipleOf" ? "a number greater than 0" : "a number");
            IsOpaque = true;
        }
    }

    private static bool IsAboveZero(string number)
    {
        var exponentAt = number.IndexOfAny(['e', 'E']);
        var mantissa = exponentAt < 0 ? number : number.Substring(0, exponentAt);
        return mantissa[0] != '-' && mantissa.Any(c => c is >= '1' and <= '9');
    }

    private void ReadCount(JsonProperty keyword)
    {
        if (keyword.Value.Kind == JsonKind.Number && JsonNumber.TryGetCount(keyword.Value.Text, out var digits))
        {
            _limits[keyword.Name] = digits;
            return;
        }

        context.ReportWrong(keyword.Name, keyword.Value, "a whole number of 0 or more");
        IsOpaque = true;
    }

    private void ReadPattern(JsonProperty keyword)
    {
        if (keyword.Value.Kind == JsonKind.String)
        {
            _texts[keyword.Name] = keyword.Value.Text;
            if (!new EcmaPattern(keyword.Value.Text).IsUnderstood)
            {
                context.Report(DiagnosticIds.UnsupportedKeyword, keyword.NameRange, keyword.Name);
            }

            return;
        }

        context.ReportWrong(keyword.Name, keyword.Value, "a regular expression");
        IsOpaque = true;
    }

    private void ReadAnnotation(JsonProperty keyword)
    {
        if (context.AsText(keyword.Name, keyword.Value) is { } text)
        {
            _texts[keyword.Name] = text;
        }
    }

    private bool ReadSwitch(JsonProperty keyword)
    {
        var value = context.AsSwitch(keyword.Name, keyword.Value);
        if (value == true)
        {
            _switches.Add(keyword.Name);
        }

        return value is not null;
    }

    private void MakeExclusive(string exclusive, string inclusive)
    {
        if (_switches.Contains(exclusive) && _limits.TryGetValue(inclusive, out var limit))
        {
            _limits[exclusive] = limit;
            _limits.Remove(inclusive);
        }
    }

    private void AddText(string keyword, string text)
    {
        if (!_texts.ContainsKey(keyword))
        {
            _texts.Add(keyword, text);
        }
    }
}
