using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Krea2.Serialization;

/// <summary>An immutable map that equals another with equal entries in any order.</summary>
/// <typeparam name="T">Type of the values.</typeparam>
public sealed class ValueMap<T> : IReadOnlyDictionary<string, T>, IEquatable<ValueMap<T>>
{
    private readonly Dictionary<string, T> _values;

    private ValueMap(Dictionary<string, T> values) => _values = values;

    /// <inheritdoc/>
    public int Count => _values.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _values.Keys;

    /// <inheritdoc/>
    public IEnumerable<T> Values => _values.Values;

    /// <inheritdoc/>
    public T this[string key] => _values[key];

    internal MapEntries<T> Entries => new(_values);

    internal static ValueMap<T> Own(Dictionary<string, T> values) => new(values);

    internal static ValueMap<T> Copy(IEnumerable<KeyValuePair<string, T>> values) =>
        values as ValueMap<T> ?? new ValueMap<T>(new Dictionary<string, T>(values, StringComparer.Ordinal));

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _values.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => _values.TryGetValue(key, out value);

    /// <inheritdoc/>
    public bool Equals(ValueMap<T>? other) =>
        other is not null && other.Count == Count && _values.All(entry => other._values.TryGetValue(entry.Key, out var value) && JsonEquality.AreEqual(entry.Value, value));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueMap<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = Count;
        foreach (var (key, value) in _values)
        {
            hash ^= HashCode.Combine(key, JsonEquality.HashOf(value));
        }

        return hash;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _values.GetEnumerator();
}
