using Krea2.Generators.Json;

namespace Krea2.Generators.Analyzers.Json;

/// <summary>Parts of a JSON text that are only known when the program runs: noncharacters of Unicode stand in their place.</summary>
internal static class JsonHole
{
    /// <summary>A part of a string.</summary>
    public const char InString = '\uFFFE';

    /// <summary>A whole value, or several with the commas between them; it stands alone in a string of its own.</summary>
    public const char Value = '\uFFFF';

    private static readonly char[] Both = [InString, Value];

    /// <summary>Whether a text has such a part.</summary>
    public static bool IsIn(string text) => text.IndexOfAny(Both) >= 0;

    /// <summary>Whether a node is one value, or several, of which nothing is known.</summary>
    public static bool IsValue(JsonNode node) => node.Kind == JsonKind.String && node.Text.IndexOf(Value) >= 0;

    /// <summary>Whether anything in a node is not known.</summary>
    public static bool IsIn(JsonNode node) => node.Kind switch
    {
        JsonKind.String => IsIn(node.Text),
        JsonKind.Array => node.Items.Any(IsIn),
        JsonKind.Object => node.Properties.Any(property => IsIn(property.Name) || IsIn(property.Value)),
        _ => false,
    };
}
