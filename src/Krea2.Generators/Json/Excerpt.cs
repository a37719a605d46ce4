using System.Globalization;
using System.Text;

namespace Krea2.Generators.Json;

/// <summary>Pieces of a document as they appear in messages: printable ASCII, one line, bounded.</summary>
internal static class Excerpt
{
    private const int MaximumLength = 60;

    /// <summary>The text itself, cut and escaped.</summary>
    public static string Of(string text)
    {
        var builder = new StringBuilder();
        foreach (var character in text)
        {
            if (builder.Length >= MaximumLength)
            {
                return builder.Append("...").ToString();
            }

            if (character is >= ' ' and <= '~')
            {
                builder.Append(character);
            }
            else
            {
                builder.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        return builder.ToString();
    }

    /// <summary>What a value is: scalars as JSON, containers by their kind.</summary>
    public static string Of(JsonNode node) => node.Kind switch
    {
        JsonKind.String => "\"" + Of(node.Text) + "\"",
        JsonKind.Array => "an array",
        JsonKind.Object => "an object",
        _ => Of(node.Text),
    };
}
