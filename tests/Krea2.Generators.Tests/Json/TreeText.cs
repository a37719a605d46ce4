using System.Text.Json;
using Krea2.Generators.Json;

namespace Krea2.Generators.Tests.Json;

/// <summary>Writes a tree as JSON text, so that trees can be compared and given to other readers.</summary>
internal static class TreeText
{
    /// <summary>The tree as JSON without white space, numbers as they were written.</summary>
    public static string Write(JsonNode? node)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { MaxDepth = 1000, SkipValidation = true }))
        {
            Write(node, writer);
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(JsonNode? node, Utf8JsonWriter writer)
    {
        switch (node?.Kind)
        {
            case JsonKind.Object:
                writer.WriteStartObject();
                foreach (var property in node.Properties)
                {
                    writer.WritePropertyName(property.Name);
                    Write(property.Value, writer);
                }

                writer.WriteEndObject();
                break;
            case JsonKind.Array:
                writer.WriteStartArray();
                foreach (var item in node.Items)
                {
                    Write(item, writer);
                }

                writer.WriteEndArray();
                break;
            case JsonKind.String:
                writer.WriteStringValue(node.Text);
                break;
            case JsonKind.Number:
                writer.WriteRawValue(node.Text, skipInputValidation: true);
                break;
            case JsonKind.Boolean:
                writer.WriteBooleanValue(node.Text == "true");
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
