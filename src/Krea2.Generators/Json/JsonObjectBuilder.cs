namespace Krea2.Generators.Json;

/// <summary>Puts an object together that stands in no file as it is. What is derived from a place of a file keeps that place, so that problems name it.</summary>
/// <param name="range">Where the object comes from.</param>
internal sealed class JsonObjectBuilder(TextRange range)
{
    private readonly List<JsonProperty> _properties = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Whether nothing was added.</summary>
    public bool IsEmpty => _properties.Count == 0;

    /// <summary>Whether there is a property of this name.</summary>
    public bool Has(string name) => _names.Contains(name);

    /// <summary>Adds a property; a value of null, or a name that is there already, adds nothing.</summary>
    public JsonObjectBuilder Add(string name, JsonNode? value) => value is null ? this : Add(new JsonProperty(name, value.Range, value));

    /// <summary>Adds a property as it stands in a file; a name that is there already adds nothing.</summary>
    public JsonObjectBuilder Add(JsonProperty property)
    {
        if (_names.Add(property.Name))
        {
            _properties.Add(property);
        }

        return this;
    }

    /// <summary>Adds a text that comes from where the object does.</summary>
    public JsonObjectBuilder Add(string name, string text) => Add(name, Text(text));

    /// <summary>Adds <c>true</c> where a condition holds.</summary>
    public JsonObjectBuilder AddSwitch(string name, bool isOn) => isOn ? Add(name, JsonNode.CreateScalar(JsonKind.Boolean, "true", range)) : this;

    /// <summary>Adds a list of texts where there are any.</summary>
    public JsonObjectBuilder AddTexts(string name, IEnumerable<string> texts)
    {
        var items = texts.Select(Text).ToArray();
        return items.Length == 0 ? this : Add(name, JsonNode.CreateArray(items, range));
    }

    /// <summary>The object.</summary>
    public JsonNode Build() => JsonNode.CreateObject([.. _properties], range);

    private JsonNode Text(string text) => JsonNode.CreateScalar(JsonKind.String, text, range);
}
