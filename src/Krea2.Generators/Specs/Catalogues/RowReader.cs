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
        "items",
    ];

    private static readonly string[] ItemNames = ["type", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern", "format", "values", "inferred"];
    private static readonly string[] ItemTypes = ["string", "integer", "number", "boolean"];

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
        InferredKeywords.Check(node, context);
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
        return new CatalogueRow(node, path.Text, steps, place, types, isRequired, (place == "body" ? constants?[path.Text] : null) ?? node["const"])
        {
            Items = ReadItems(node, place, path.Text, types),
        };
    }

    private List<string>? Steps(JsonNode path)
    {
        var steps = RowPath.Steps(path.Text);
        if (steps is null)
        {
            context.Wrong("path", path, RowPath.Allowed);
        }

        return steps;
    }

    // In a body the items have a row of their own; elsewhere a path is a name, and cannot say that it is about items.
    private CatalogueRow? ReadItems(JsonNode row, string place, string path, IReadOnlyList<string> types)
    {
        if (row["items"] is not { } items)
        {
            return null;
        }

        if (place == "body" || !types.Contains("array"))
        {
            context.Contradiction(items.Range, place == "body" ? $"'items' is for lists that are not in the body; there the items are a row of their own, '{Excerpt.Of(path)}[]'" : $"'{Excerpt.Of(path)}' has 'items', but its type is {string.Join(" or ", types)}");
            return null;
        }

        if (items.Kind != JsonKind.Object)
        {
            context.Wrong("items", items, "an object with the type of the items");
            return null;
        }

        context.CheckNames(items, "the items of a row", ItemNames);
        InferredKeywords.Check(items, context);
        if (ReadTypes(items) is not { } itemTypes)
        {
            return null;
        }

        if (itemTypes.Exists(type => !ItemTypes.Contains(type)))
        {
            context.Wrong("type", items["type"]!, string.Join(", ", ItemTypes));
            return null;
        }

        return new CatalogueRow(items, path, [CatalogueRow.Item], place, itemTypes, Required: false, Constant: null);
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
