namespace Krea2.Generators.Json;

/// <summary>A name with its value in a JSON object.</summary>
internal sealed class JsonProperty(string name, TextRange nameRange, JsonNode value)
{
    /// <summary>The name, unescaped.</summary>
    public string Name { get; } = name;

    /// <summary>Where the name stands, its quotes included.</summary>
    public TextRange NameRange { get; } = nameRange;

    /// <summary>The value.</summary>
    public JsonNode Value { get; } = value;
}
