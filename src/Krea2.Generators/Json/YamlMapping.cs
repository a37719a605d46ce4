namespace Krea2.Generators.Json;

/// <summary>The properties of a mapping that is being composed: a key of its own replaces one that was merged in, whatever the order.</summary>
internal sealed class YamlMapping
{
    private readonly List<JsonProperty> _properties = [];
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    private HashSet<string>? _merged;

    /// <summary>How many values it stands for.</summary>
    public long Size { get; private set; } = 1;

    /// <summary>How many levels of containers it has.</summary>
    public int Height { get; private set; } = 1;

    /// <summary>Adds a key of the mapping itself; false when it has it already.</summary>
    public bool Add(JsonProperty property, long size, int height)
    {
        if (!_positions.TryGetValue(property.Name, out var position))
        {
            _positions.Add(property.Name, _properties.Count);
            _properties.Add(property);
        }
        else if (_merged?.Remove(property.Name) == true)
        {
            _properties[position] = property;
        }
        else
        {
            return false;
        }

        Grow(size, height);
        return true;
    }

    /// <summary>Adds a key that a merge brings, unless the mapping has it.</summary>
    public void AddMerged(JsonProperty property)
    {
        if (_positions.ContainsKey(property.Name))
        {
            return;
        }

        _positions.Add(property.Name, _properties.Count);
        _properties.Add(property);
        (_merged ??= new HashSet<string>(StringComparer.Ordinal)).Add(property.Name);
    }

    /// <summary>Takes the size of a value into account.</summary>
    public void Grow(long size, int height)
    {
        Size += size;
        Height = Math.Max(Height, height + 1);
    }

    /// <summary>The properties in the order in which their names came first.</summary>
    public JsonProperty[] ToArray() => [.. _properties];
}
