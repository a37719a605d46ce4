using Krea2.Constraints;
using Krea2.Generators.Json;
using Excerpt = Krea2.Generators.Json.Excerpt;

namespace Krea2.Generators.Specs.Catalogues;

/// <summary>Finds what rows say against each other, and leaves out what cannot be meant.</summary>
internal sealed class RowChecks(CatalogueContext context)
{
    private static readonly (string Low, string High)[] Pairs = [("minimum", "maximum"), ("minLength", "maxLength"), ("minItems", "maxItems")];

    /// <summary>The rows that can stand together.</summary>
    public IReadOnlyList<CatalogueRow> Check(IReadOnlyList<CatalogueRow> rows)
    {
        var byPath = new Dictionary<string, CatalogueRow>(StringComparer.Ordinal);
        foreach (var row in rows.Where(row => row.In == "body"))
        {
            byPath[Key(row.Steps, row.Steps.Count)] = row;
        }

        return [.. rows.Where(row => FitsItsParents(row, byPath) & FitsItself(row) & (row.Items is null || FitsItself(row.Items)))];
    }

    private bool FitsItsParents(CatalogueRow row, Dictionary<string, CatalogueRow> byPath)
    {
        for (var length = row.Steps.Count - 1; length > 0; length--)
        {
            var needed = row.Steps[length] == CatalogueRow.Item ? "array" : "object";
            if (byPath.TryGetValue(Key(row.Steps, length), out var parent) && !parent.Types.Contains(needed))
            {
                context.Contradiction(row.Node["path"]!.Range, $"'{Excerpt.Of(row.Path)}' stands below '{Excerpt.Of(parent.Path)}', whose type is {string.Join(" or ", parent.Types)} and not {needed}");
                return false;
            }
        }

        return true;
    }

    private bool FitsItself(CatalogueRow row)
    {
        foreach (var (low, high) in Pairs)
        {
            if (row.Node[low] is { Kind: JsonKind.Number } least && row.Node[high] is { Kind: JsonKind.Number } most && Constraint.TryCreate("minimum", least.Text, out var limit) && !limit!.AllowsNumber(most.Text))
            {
                context.Contradiction(most.Range, $"'{low}' of '{Excerpt.Of(row.Path)}' is {Excerpt.Of(least.Text)}, but '{high}' is {Excerpt.Of(most.Text)}");
                return false;
            }
        }

        foreach (var keyword in (string[])["default", "example"])
        {
            if (row.Node[keyword] is { } value && Objection(row, value) is { Length: > 0 } objection)
            {
                context.Contradiction(value.Range, $"'{keyword}' of '{Excerpt.Of(row.Path)}' is {Excerpt.Of(value)}, but {objection}");
            }
        }

        foreach (var value in RowValues.Of(row.Node))
        {
            if (!HasType(row, value))
            {
                context.Contradiction(value.Range, $"'values' of '{Excerpt.Of(row.Path)}' has {Excerpt.Of(value)}, but its type is {string.Join(" or ", row.Types)}");
            }
        }

        return true;
    }

    private static string Objection(CatalogueRow row, JsonNode value)
    {
        if (!HasType(row, value))
        {
            return $"its type is {string.Join(" or ", row.Types)}";
        }

        var values = RowValues.Of(row.Node);
        if (values.Count > 0 && !values.Any(item => item.Kind == value.Kind && item.Text == value.Text))
        {
            return "it is not one of 'values'";
        }

        var refused = RowKeywords.For(value.Kind).FirstOrDefault(keyword => row.Node[keyword] is { Kind: JsonKind.Number or JsonKind.String } limit && Constraint.TryCreate(keyword, limit.Text, out var constraint) && !Allows(constraint!, value));
        return refused is null ? "" : $"'{refused}' is {Excerpt.Of(row.Node[refused]!)}";
    }

    private static bool Allows(Constraint constraint, JsonNode value) => value.Kind switch
    {
        JsonKind.Number => constraint.AllowsNumber(value.Text),
        JsonKind.String => constraint.Allows(value.Text),
        JsonKind.Array => constraint.AllowsCount(value.Items.Count),
        _ => true,
    };

    private static bool HasType(CatalogueRow row, JsonNode value) => row.Types.Contains("any") || value.Kind switch
    {
        JsonKind.Null => row.Nullable,
        JsonKind.Boolean => row.Types.Contains("boolean"),
        JsonKind.Number => row.Types.Contains("number") || (row.Types.Contains("integer") && Constraint.TryCreate("multipleOf", "1", out var whole) && whole!.AllowsNumber(value.Text)),
        JsonKind.String => row.Types.Contains("string") || row.Types.Contains("file"),
        JsonKind.Array => row.Types.Contains("array"),
        _ => row.Types.Contains("object"),
    };

    private static string Key(IReadOnlyList<string> steps, int length) => string.Join("\n", steps.Take(length));
}
