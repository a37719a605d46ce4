using Krea2.Generators.Diagnostics;
using Krea2.Generators.Json;
using Krea2.Generators.Model;

namespace Krea2.Generators.Specs.Catalogues;

/// <summary>The catalogue that is being read: how its values are read, and where its problems go.</summary>
internal sealed class CatalogueContext(string path, ProblemSink problems)
{
    /// <summary>Reports that two statements contradict each other.</summary>
    public void Contradiction(TextRange range, string what) => problems.Report(DiagnosticIds.Contradiction, path, range, what);

    /// <summary>Reports that something has a value of the wrong kind.</summary>
    public void Wrong(string keyword, JsonNode found, string allowed) => problems.Report(DiagnosticIds.WrongKeywordValue, path, found.Range, keyword, Excerpt.Of(found), allowed);

    /// <summary>Reports that something restricts values in a way that is not modelled.</summary>
    public void Unchecked(TextRange range, string keyword) => problems.Report(DiagnosticIds.UnsupportedKeyword, path, range, keyword);

    /// <summary>Reports that something has to be there.</summary>
    public void Missing(JsonNode owner, string keyword, string allowed) => problems.Report(DiagnosticIds.WrongKeywordValue, path, owner.Range, keyword, "missing", allowed);

    /// <summary>A text; empty when absent, or after reporting that it is none.</summary>
    public string Text(JsonNode owner, string name)
    {
        switch (owner[name])
        {
            case null:
                return "";
            case { Kind: JsonKind.String or JsonKind.Number } text:
                return text.Text;
            case { } other:
                Wrong(name, other, "a text");
                return "";
        }
    }

    /// <summary>A switch; false when absent, or after reporting that it is none.</summary>
    public bool Switch(JsonNode owner, string name)
    {
        if (owner[name] is { Kind: not JsonKind.Boolean } other)
        {
            Wrong(name, other, "true or false");
        }

        return owner[name] is { Kind: JsonKind.Boolean, Text: "true" };
    }

    /// <summary>The items of a list; none when absent, or after reporting that it is none.</summary>
    public IReadOnlyList<JsonNode> Items(JsonNode owner, string name)
    {
        if (owner[name] is { Kind: not JsonKind.Array } other)
        {
            Wrong(name, other, "a list");
        }

        return owner[name]?.Items ?? [];
    }

    /// <summary>Reports names that the format does not have, so that a misspelt limit is not lost in silence.</summary>
    public void CheckNames(JsonNode owner, string what, IReadOnlyCollection<string> known)
    {
        foreach (var property in owner.Properties)
        {
            if (!known.Contains(property.Name) && !property.Name.StartsWith("x-", StringComparison.Ordinal))
            {
                problems.Report(DiagnosticIds.WrongKeywordValue, path, property.NameRange, what, "the name \"" + Excerpt.Of(property.Name) + "\"", "one of " + string.Join(", ", known));
            }
        }
    }
}
