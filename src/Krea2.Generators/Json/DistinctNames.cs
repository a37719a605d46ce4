namespace Krea2.Generators.Json;

/// <summary>Finds the second use of a name in an object that is being read: by looking at its few properties, or by a set once there are many.</summary>
internal struct DistinctNames(List<JsonProperty> properties, int first)
{
    private const int SetThreshold = 8;
    private HashSet<string>? _set;

    /// <summary>Whether the name is new; the caller then adds the property to the list.</summary>
    public bool Add(string name)
    {
        var count = properties.Count - first;
        if (_set is null && count >= SetThreshold)
        {
            _set = new HashSet<string>(StringComparer.Ordinal);
            for (var i = first; i < properties.Count; i++)
            {
                _set.Add(properties[i].Name);
            }
        }

        if (_set is not null)
        {
            return _set.Add(name);
        }

        for (var i = first; i < properties.Count; i++)
        {
            if (properties[i].Name == name)
            {
                return false;
            }
        }

        return true;
    }
}
