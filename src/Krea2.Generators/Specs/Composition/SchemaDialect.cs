using System.Globalization;
using Krea2.Generators.Json;

namespace Krea2.Generators.Specs.Composition;

/// <summary>Brings one object of a JSON Schema file to the words that a 3.1 document has: null as a type, properties in the order that the file asks for.</summary>
internal static class SchemaDialect
{
    /// <summary>The properties of an object as a 3.1 document has them.</summary>
    public static IEnumerable<JsonProperty> Properties(JsonNode node)
    {
        var isNullable = node["nullable"] is { Kind: JsonKind.Boolean, Text: "true" };
        foreach (var property in node.Properties)
        {
            switch (property.Name)
            {
                // What says that null is allowed also has to be the name of a keyword: a member may be called nullable.
                case "nullable" when property.Value.Kind == JsonKind.Boolean && node["type"] is { Kind: JsonKind.String or JsonKind.Array }:
                case "$schema" or "$id" when property.Value.Kind == JsonKind.String:
                    break;
                case "type" when isNullable && property.Value.Kind is JsonKind.String or JsonKind.Array:
                    yield return new JsonProperty(property.Name, property.NameRange, isNullable ? WithNull(property.Value) : property.Value);
                    break;
                case "enum" when isNullable && property.Value.Kind == JsonKind.Array && property.Value.Items.All(item => item.Kind != JsonKind.Null):
                    yield return new JsonProperty(property.Name, property.NameRange, JsonNode.CreateArray([.. property.Value.Items, JsonNode.CreateScalar(JsonKind.Null, "null", property.Value.Range)], property.Value.Range));
                    break;
                case "properties" when property.Value.Kind == JsonKind.Object:
                    yield return new JsonProperty(property.Name, property.NameRange, Ordered(property.Value));
                    break;
                default:
                    yield return property;
                    break;
            }
        }
    }

    private static JsonNode WithNull(JsonNode type)
    {
        var types = type.Kind == JsonKind.Array ? type.Items : [type];
        return types.Any(item => item.Text == "null")
            ? type
            : JsonNode.CreateArray([.. types, JsonNode.CreateScalar(JsonKind.String, "null", type.Range)], type.Range);
    }

    private static JsonNode Ordered(JsonNode properties) => properties.Properties.Any(property => property.Value["x-order"] is not null)
        ? JsonNode.CreateObject([.. properties.Properties.OrderBy(Order)], properties.Range)
        : properties;

    // A property without a number keeps its place behind those that have one.
    private static double Order(JsonProperty property) =>
        property.Value["x-order"] is { Kind: JsonKind.Number } order && double.TryParse(order.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.MaxValue;
}
