namespace Krea2.Constraints;

/// <summary>A JSON value that is only ever compared: numbers by value, objects whatever the order of their members.</summary>
internal sealed class JsonConstant : IEquatable<JsonConstant>
{
    private static readonly IReadOnlyDictionary<string, JsonConstant> NoProperties = new Dictionary<string, JsonConstant>();

    private JsonConstant(JsonConstantKind kind) => Kind = kind;

    public static JsonConstant Null { get; } = new(JsonConstantKind.Null);

    public static JsonConstant True { get; } = new(JsonConstantKind.True);

    public static JsonConstant False { get; } = new(JsonConstantKind.False);

    public JsonConstantKind Kind { get; }

    /// <summary>The value of a string, or a number as it was written.</summary>
    public string Text { get; private init; } = "";

    public JsonDecimal Number { get; private init; }

    public IReadOnlyList<JsonConstant> Items { get; private init; } = [];

    public IReadOnlyDictionary<string, JsonConstant> Properties { get; private init; } = NoProperties;

    public static JsonConstant OfString(string text) => new(JsonConstantKind.String) { Text = text };

    public static JsonConstant OfNumber(string text, JsonDecimal number) => new(JsonConstantKind.Number) { Text = text, Number = number };

    public static JsonConstant OfArray(IReadOnlyList<JsonConstant> items) => new(JsonConstantKind.Array) { Items = items };

    public static JsonConstant OfObject(IReadOnlyDictionary<string, JsonConstant> properties) => new(JsonConstantKind.Object) { Properties = properties };

    /// <summary>Finds the first item that equals an earlier one.</summary>
    public bool FindEqualItems(out int first, out int second)
    {
        Dictionary<JsonConstant, int> seen = [];
        for (second = 0; second < Items.Count; second++)
        {
            if (seen.TryGetValue(Items[second], out first))
            {
                return true;
            }

            seen.Add(Items[second], second);
        }

        first = 0;
        return false;
    }

    public bool Equals(JsonConstant? other)
    {
        if (other is null || Kind != other.Kind)
        {
            return false;
        }

        switch (Kind)
        {
            case JsonConstantKind.Number:
                return Number.Equals(other.Number);
            case JsonConstantKind.String:
                return string.Equals(Text, other.Text, StringComparison.Ordinal);
            case JsonConstantKind.Array:
                return Items.SequenceEqual(other.Items);
            case JsonConstantKind.Object:
                return Properties.Count == other.Properties.Count
                    && Properties.All(property => other.Properties.TryGetValue(property.Key, out JsonConstant? value) && value.Equals(property.Value));
            default:
                return true;
        }
    }

    public override bool Equals(object? obj) => Equals(obj as JsonConstant);

    public override int GetHashCode()
    {
        unchecked
        {
            int hash = (int)Kind;
            switch (Kind)
            {
                case JsonConstantKind.Number:
                    return Number.GetHashCode();
                case JsonConstantKind.String:
                    return StringComparer.Ordinal.GetHashCode(Text);
                case JsonConstantKind.Array:
                    foreach (JsonConstant item in Items)
                    {
                        hash = (hash * 31) + item.GetHashCode();
                    }

                    return hash;
                default:
                    // A sum, because the order of members means nothing.
                    foreach (KeyValuePair<string, JsonConstant> property in Properties)
                    {
                        hash += (StringComparer.Ordinal.GetHashCode(property.Key) * 31) ^ property.Value.GetHashCode();
                    }

                    return hash;
            }
        }
    }
}
