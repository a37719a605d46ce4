namespace Krea2.Generators.Json;

/// <summary>A JSON value that knows where it stands in its file. Immutable; a node may stand in several places of a tree that came from YAML.</summary>
internal sealed class JsonNode
{
    // Below this many properties a walk is faster than building and asking a dictionary.
    private const int IndexThreshold = 8;

    private readonly object? _content;
    private Dictionary<string, JsonNode>? _index;

    private JsonNode(JsonKind kind, object? content, TextRange range)
    {
        Kind = kind;
        _content = content;
        Range = range;
    }

    /// <summary>What the value is.</summary>
    public JsonKind Kind { get; }

    /// <summary>Where the value stands.</summary>
    public TextRange Range { get; }

    /// <summary>The unescaped text of a string, a number as it is written, <c>true</c>, <c>false</c> or <c>null</c>; empty for arrays and objects.</summary>
    public string Text => _content as string ?? "";

    /// <summary>The properties of an object in document order, each name once; empty for every other kind.</summary>
    public IReadOnlyList<JsonProperty> Properties => _content as JsonProperty[] ?? [];

    /// <summary>The items of an array; empty for every other kind.</summary>
    public IReadOnlyList<JsonNode> Items => _content as JsonNode[] ?? [];

    /// <summary>The value of a property; null when there is none of that name, or this is no object.</summary>
    public JsonNode? this[string name]
    {
        get
        {
            if (_content is not JsonProperty[] properties)
            {
                return null;
            }

            if (properties.Length > IndexThreshold)
            {
                return Index(properties).TryGetValue(name, out var found) ? found : null;
            }

            foreach (var property in properties)
            {
                if (property.Name == name)
                {
                    return property.Value;
                }
            }

            return null;
        }
    }

    /// <summary>A null, boolean, number or string.</summary>
    public static JsonNode CreateScalar(JsonKind kind, string text, TextRange range) => new(kind, text, range);

    /// <summary>An array; takes the items over.</summary>
    public static JsonNode CreateArray(JsonNode[] items, TextRange range) => new(JsonKind.Array, items, range);

    /// <summary>An object; takes the properties over, whose names must be distinct.</summary>
    public static JsonNode CreateObject(JsonProperty[] properties, TextRange range) => new(JsonKind.Object, properties, range);

    private Dictionary<string, JsonNode> Index(JsonProperty[] properties)
    {
        if (_index is { } index)
        {
            return index;
        }

        index = new Dictionary<string, JsonNode>(properties.Length, StringComparer.Ordinal);
        foreach (var property in properties)
        {
            index[property.Name] = property.Value;
        }

        _index = index;
        return index;
    }
}
