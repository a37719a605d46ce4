using Krea2.Constraints;
using Krea2.Generators.Json;

namespace Krea2.Generators.Analyzers.Json;

/// <summary>Compares JSON values with the names of JSON's types.</summary>
internal static class JsonTypes
{
    /// <summary>Whether a value is of a type.</summary>
    public static bool Is(JsonNode node, string type) => node.Kind switch
    {
        JsonKind.Null => type == "null",
        JsonKind.Boolean => type == "boolean",
        JsonKind.String => type == "string",
        JsonKind.Array => type == "array",
        JsonKind.Object => type == "object",
        _ => type == "number" || (type == "integer" && (!JsonDecimal.TryParse(node.Text, out var number) || number.IsInteger)),
    };

    /// <summary>Whether a type is one of JSON's. One that this version has never heard of may be just what was written.</summary>
    public static bool IsKnown(string type) => type is "null" or "boolean" or "string" or "array" or "object" or "number" or "integer";
}
