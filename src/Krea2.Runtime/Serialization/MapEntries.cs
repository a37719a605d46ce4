namespace Krea2.Serialization;

/// <summary>The entries of a map, to go through without an enumerator on the heap.</summary>
/// <typeparam name="T">Type of the values.</typeparam>
public readonly struct MapEntries<T>
{
    private readonly Dictionary<string, T> _entries;

    internal MapEntries(Dictionary<string, T> entries) => _entries = entries;

    /// <summary>Starts before the first entry.</summary>
    public Dictionary<string, T>.Enumerator GetEnumerator() => _entries.GetEnumerator();
}
