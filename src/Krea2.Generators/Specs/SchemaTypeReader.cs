using Krea2.Generators.Json;

namespace Krea2.Generators.Specs;

/// <summary>Reads the keyword <c>type</c>.</summary>
internal static class SchemaTypeReader
{
    private const string Allowed = "null, boolean, integer, number, string, array or object";

    /// <summary>Reads one type or a list of them; false after reporting what is none.</summary>
    public static bool TryRead(SpecContext context, JsonNode value, out SchemaTypes types)
    {
        types = SchemaTypes.None;
        if (value.Kind != JsonKind.Array)
        {
            return TryAdd(context, value, ref types);
        }

        if (value.Items.Count == 0)
        {
            context.ReportWrong("type", value, Allowed);
            return false;
        }

        var readable = true;
        foreach (var item in value.Items)
        {
            readable &= TryAdd(context, item, ref types);
        }

        return readable;
    }

    private static bool TryAdd(SpecContext context, JsonNode value, ref SchemaTypes types)
    {
        // YAML makes a null out of the unquoted word, and everybody means the type.
        var type = value.Kind switch
        {
            JsonKind.Null => SchemaTypes.Null,
            JsonKind.String => Parse(value.Text),
            _ => SchemaTypes.None,
        };
        if (type == SchemaTypes.None)
        {
            context.ReportWrong("type", value, Allowed);
            return false;
        }

        types |= type;
        return true;
    }

    private static SchemaTypes Parse(string name) => name switch
    {
        "null" => SchemaTypes.Null,
        "boolean" => SchemaTypes.Boolean,
        "integer" => SchemaTypes.Integer,
        "number" => SchemaTypes.Number,
        "string" => SchemaTypes.String,
        "array" => SchemaTypes.Array,
        "object" => SchemaTypes.Object,
        _ => SchemaTypes.None,
    };
}
