using Krea2.Generators.Json;

namespace Krea2.Generators.Specs.Catalogues;

/// <summary>Writes rows as JSON Schema.</summary>
/// <param name="rules">Rules between members, each at the object that it judges.</param>
/// <param name="closed">Whether the objects refuse members that no row names.</param>
internal sealed class RowSchema(IReadOnlyList<CatalogueRule> rules, bool closed)
{
    private static readonly string[] Scalars = ["string", "integer", "number", "boolean"];

    /// <summary>The schema of a row and all below it.</summary>
    public JsonNode Write(RowTree tree)
    {
        var row = tree.Row;
        var schema = new JsonObjectBuilder(row.Node.Range);
        var inferred = new InferredKeywords(row.Node);
        if (row.Types.Contains("any"))
        {
            // Nothing is known of the value, so nothing restricts it.
        }
        else if (row.Types.Count == 1 || row.Types.All(type => Scalars.Contains(type)))
        {
            WriteTyped(schema, tree, row.Types, row.Nullable, inferred);
        }
        else
        {
            var alternatives = row.Types.Select(type => WriteAlternative(tree, type, inferred)).ToList();
            if (row.Nullable)
            {
                alternatives.Add(new JsonObjectBuilder(row.Node.Range).Add("type", "null").Build());
            }

            schema.Add("oneOf", JsonNode.CreateArray([.. alternatives], row.Node.Range));
        }

        inferred.WriteTo(schema);
        Annotate(schema, row.Node);
        return schema.Build();
    }

    private JsonNode WriteAlternative(RowTree tree, string type, InferredKeywords inferred)
    {
        var schema = new JsonObjectBuilder(tree.Row.Node.Range);
        WriteTyped(schema, tree, [type], isNullable: false, inferred);

        // Something to call it by: the other alternatives are called by their types.
        return (type == "object" ? schema.Add("title", "Object") : schema).Build();
    }

    private void WriteTyped(JsonObjectBuilder schema, RowTree tree, IReadOnlyList<string> types, bool isNullable, InferredKeywords inferred)
    {
        var row = tree.Row.Node;
        WriteType(schema, types, isNullable);
        foreach (var keyword in types.SelectMany(RowKeywords.For).Distinct())
        {
            if (row[keyword] is not null && !inferred.Has(keyword))
            {
                schema.Add(row.Properties.First(property => property.Name == keyword));
            }
        }

        if (types.Any(type => Scalars.Contains(type)))
        {
            WriteValues(schema, tree.Row, types, isNullable, inferred);
        }

        if (types.Contains("array"))
        {
            schema.Add("items", tree.Items is { } items ? Write(items) : JsonNode.CreateObject([], row.Range));
        }

        if (types.Contains("object"))
        {
            // Members of the items of a list of lists have paths of their own, so an object's members are its own.
            WriteMembers(schema, tree);
        }
    }

    private static void WriteType(JsonObjectBuilder schema, IReadOnlyList<string> types, bool isNullable)
    {
        var names = types.Select(type => type == "file" ? "string" : type).ToList();
        if (isNullable)
        {
            names.Add("null");
        }

        if (names.Count == 1)
        {
            schema.Add("type", names[0]);
        }
        else
        {
            schema.AddTexts("type", names);
        }

        if (types.Contains("file"))
        {
            schema.Add("format", "binary");
        }
    }

    private static void WriteValues(JsonObjectBuilder schema, CatalogueRow row, IReadOnlyList<string> types, bool isNullable, InferredKeywords inferred)
    {
        if (row.Constant is { } constant)
        {
            schema.Add("const", constant);
            return;
        }

        var values = RowValues.Of(row.Node).Where(value => types.Any(type => Fits(type, value.Kind))).ToList();
        if (values.Count == 0)
        {
            return;
        }

        if (isNullable)
        {
            values.Add(JsonNode.CreateScalar(JsonKind.Null, "null", row.Node.Range));
        }

        var list = JsonNode.CreateArray([.. values], row.Node["values"]!.Range);
        if (inferred.Has("enum"))
        {
            inferred.Add("enum", list);
        }
        else
        {
            schema.Add("enum", list);
        }

        if (RowValues.AreTexts(row.Node))
        {
            schema.AddTexts("x-enum-descriptions", RowValues.Descriptions(row.Node, list.Items));
        }
    }

    private static bool Fits(string type, JsonKind kind) => type switch
    {
        "string" => kind == JsonKind.String,
        "boolean" => kind == JsonKind.Boolean,
        _ => kind == JsonKind.Number,
    };

    private void WriteMembers(JsonObjectBuilder schema, RowTree tree)
    {
        var range = tree.Row.Node.Range;
        if (tree.Members.Count > 0)
        {
            var properties = new JsonObjectBuilder(range);
            foreach (var member in tree.Members)
            {
                var path = member.Row.Node["path"];
                properties.Add(new JsonProperty(member.Name, path?.Range ?? member.Row.Node.Range, Write(member)));
            }

            schema.Add("properties", properties.Build()).AddTexts("required", tree.Members.Where(member => member.Row.Required).Select(member => member.Name));
            if (closed)
            {
                schema.Add("additionalProperties", JsonNode.CreateScalar(JsonKind.Boolean, "false", range));
            }
        }

        RuleWriter.Write(schema, rules.Where(rule => rule.At.SequenceEqual(tree.Row.Steps)), range);
    }

    private static void Annotate(JsonObjectBuilder schema, JsonNode row)
    {
        schema.Add("default", row["default"]).AddSwitch("deprecated", row["deprecated"] is { Text: "true" });
        var unit = row["unit"] is { Kind: JsonKind.String } text ? MeasuredIn(text.Text) : "";
        var description = row["description"] is { Kind: JsonKind.String } said ? said.Text : "";
        var all = string.Join(" ", new[] { description, RowValues.Describe(row), unit }.Where(part => part.Length > 0));
        if (all.Length > 0)
        {
            schema.Add("description", all);
        }

        if (row["example"] is { } example)
        {
            schema.Add("examples", JsonNode.CreateArray([example], example.Range));
        }
    }

    // Sentences of the documentation: abbreviations are spelled out.
    private static string MeasuredIn(string unit) => "In " + unit switch
    {
        "s" => "seconds",
        "ms" => "milliseconds",
        "min" => "minutes",
        "h" => "hours",
        "px" => "pixels",
        "B" => "bytes",
        "%" => "percent",
        _ => unit,
    } + ".";
}
