using System.Globalization;
using System.Text;

namespace Krea2.Generators.Json;

/// <summary>Writes a node as compact JSON text.</summary>
internal static class JsonText
{
    /// <summary>The text of a node.</summary>
    public static string Of(JsonNode node)
    {
        var text = new StringBuilder();
        Write(text, node);
        return text.ToString();
    }

    /// <summary>A string as JSON text, ASCII only.</summary>
    public static string Of(string value)
    {
        var text = new StringBuilder();
        WriteString(text, value);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonNode node)
    {
        switch (node.Kind)
        {
            case JsonKind.String:
                WriteString(text, node.Text);
                break;
            case JsonKind.Array:
                WriteItems(text, '[', node.Items, ']', static (builder, item) => Write(builder, item));
                break;
            case JsonKind.Object:
                WriteItems(text, '{', node.Properties, '}', static (builder, property) =>
                {
                    WriteString(builder, property.Name);
                    builder.Append(':');
                    Write(builder, property.Value);
                });
                break;
            case JsonKind.Null:
                text.Append("null");
                break;
            default:
                text.Append(node.Text);
                break;
        }
    }

    private static void WriteItems<T>(StringBuilder text, char open, IReadOnlyList<T> items, char close, Action<StringBuilder, T> write)
    {
        text.Append(open);
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
            {
                text.Append(',');
            }

            write(text, items[i]);
        }

        text.Append(close);
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            switch (c)
            {
                case '"':
                    text.Append("\\\"");
                    break;
                case '\\':
                    text.Append("\\\\");
                    break;
                case >= ' ' and < '\u007f':
                    text.Append(c);
                    break;
                default:
                    text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
            }
        }

        text.Append('"');
    }
}
