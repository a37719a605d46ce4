using Krea2.Generators.Json;

namespace Krea2.Generators.Specs.Catalogues;

/// <summary>Reads the rows of a request: its own and those of the tables that it names.</summary>
internal sealed class TableReader(CatalogueContext context, JsonNode root)
{
    // Tables may name tables, and requests share them. More than this many rows in all are a mistake or an attack.
    private const int MaximumRows = 100_000;

    private readonly RowReader _rows = new(context);
    private int _budget = MaximumRows;

    /// <summary>The rows of a list, each path once.</summary>
    /// <param name="owner">What has the list.</param>
    /// <param name="name">Name of the list.</param>
    /// <param name="constants">Values that the request gives to rows of its tables.</param>
    public IReadOnlyList<CatalogueRow> Read(JsonNode owner, string name, JsonNode? constants = null)
    {
        var rows = new List<CatalogueRow>();
        var seen = new Dictionary<string, CatalogueRow>(StringComparer.Ordinal);
        foreach (var node in Expand(context.Items(owner, name), []))
        {
            if (_rows.Read(node, constants) is not { } row)
            {
                continue;
            }

            var key = row.In + " " + row.Path;
            if (seen.ContainsKey(key))
            {
                context.Contradiction(node["path"]!.Range, $"the path '{Excerpt.Of(row.Path)}' stands twice in one request; the first row counts");
            }
            else
            {
                seen.Add(key, row);
                rows.Add(row);
            }
        }

        foreach (var constant in constants?.Properties ?? [])
        {
            if (!seen.ContainsKey("body " + constant.Name))
            {
                context.Contradiction(constant.NameRange, $"'constants' names '{Excerpt.Of(constant.Name)}', but no row of the request has this path");
            }
        }

        return new RowChecks(context).Check(rows);
    }

    private List<JsonNode> Expand(IReadOnlyList<JsonNode> items, HashSet<string> open)
    {
        var rows = new List<JsonNode>();
        foreach (var item in items)
        {
            if (--_budget < 0)
            {
                context.Contradiction(root["tables"]?.Range ?? root.Range, "the requests of a catalogue may have 100,000 rows in all; the rest is left out");
                return rows;
            }

            if (item.Kind != JsonKind.String)
            {
                rows.Add(item);
            }
            else if (root["tables"]?[item.Text] is not { Kind: JsonKind.Array } table)
            {
                context.Contradiction(item.Range, $"there is no table '{Excerpt.Of(item.Text)}'; the tables are {Known()}");
            }
            else if (!open.Add(item.Text))
            {
                context.Contradiction(item.Range, $"the table '{Excerpt.Of(item.Text)}' contains itself");
            }
            else
            {
                rows.AddRange(Expand(table.Items, open));
                open.Remove(item.Text);
            }
        }

        return rows;
    }

    private string Known() => root["tables"]?.Properties is { Count: > 0 } tables ? string.Join(", ", tables.Take(12).Select(table => $"'{Excerpt.Of(table.Name)}'")) : "none";
}
