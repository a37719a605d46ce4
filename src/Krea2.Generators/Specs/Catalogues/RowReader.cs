using Krea2.Generators.Json;

namespace Krea2.Generators.Specs.Catalogues;

/// <summary>Reads one row.</summary>
internal sealed class RowReader(CatalogueContext context)
{
    /// <summary>What a row may say.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "path", "in", "type", "required", "nullable", "default", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern", "format",
        "minItems", "maxItems", "uniqueItems", "values", "const", "unit", "deprecated", "inferred", "source", "description", "example",
    ];

    private const int MaximumSteps = 32;

    private static readonly string[] Places = ["body", "query", "header", "path"];
    private static readonly string[] Types = ["string", "integer", "number", "boolean", "array", "object", "file", "any"];

    /// <summary>Reads a row; null after reporting what makes it unreadable.</summary>
    /// <param name="node">The row.</param>
    /// <param name="constants">Values that the request gives to rows.</param>
    public CatalogueRow? Read(JsonNode node, JsonNode? constants)
    {
        if (node.Kind != JsonKind.Object)
        {
            context.Wrong("parameters", node, "a row, or the name of a table");
            return null;
        }

        context.CheckNames(node, "a row", Names);
        if (node["path"] is not { Kind: JsonKind.String, Text.Length: > 0 } path)
        {
            context.Missing(node, "path", "where the parameter stands, like inputs.images[].strength");
            return null;
        }

        var place = node["in"] is { } where ? where.Text : "body";
        if (!Places.Contains(place))
        {
            context.Wrong("in", node["in"]!, "body, query, header or path");
            return null;
        }

        // Names of headers and queries are names as they are; only a body has members of members.
        var steps = place == "body" ? Steps(path) : [path.Text];
        if (steps is null || ReadTypes(node) is not { } types)
        {
            return null;
        }

        var isRequired = context.Switch(node, "required") || place == "path";
        return new CatalogueRow(node, path.Text, steps, place, types, isRequired, (place == "body" ? constants?[path.Text] : null) ?? node["const"]);
    }

    private List<string>? Steps(JsonNode path)
    {
        var steps = new List<string>();
        foreach (var part in path.Text.Split('.'))
        {
            var name = part;
            var items = 0;
            while (name.EndsWith(CatalogueRow.Item, StringComparison.Ordinal))
            {
                name = name.Substring(0, name.Length - CatalogueRow.Item.Length);
                items++;
            }

            // A path may begin with the items of a list that is the whole body.
            if ((name.Length == 0 && (items == 0 || steps.Count > 0)) || name.IndexOfAny(['[', ']']) >= 0 || steps.Count + items >= MaximumSteps)
            {
                context.Wrong("path", path, "names with dots between them and [] for the items of a list, at most 32 deep");
                return null;
            }

            if (name.Length > 0)
            {
                steps.Add(name);
            }

            steps.AddRange(Enumerable.Repeat(CatalogueRow.Item, items));
        }

        return steps;
    }

    private List<string>? ReadTypes(JsonNode row)
    {
        if (row["type"] is not { } type)
        {
            context.Missing(row, "type", string.Join(", ", Types));
            return null;
        }

        var nodes = type.Kind == JsonKind.Array && type.Items.Count > 0 ? type.Items : [type];
        var types = new List<string>();
        foreach (var node in nodes)
        {
            if (node.Kind != JsonKind.String || !Types.Contains(node.Text))
            {
                context.Wrong("type", node, string.Join(", ", Types));
                return null;
            }

            if (!types.Contains(node.Text))
            {
                types.Add(node.Text);
            }
        }

        return types;
    }
}
