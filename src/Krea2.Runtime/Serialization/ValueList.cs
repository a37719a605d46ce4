using System.Collections;

namespace Krea2.Serialization;

/// <summary>An immutable list that equals another with equal items, so that records that hold lists are equal when their JSON is.</summary>
/// <typeparam name="T">Type of the items.</typeparam>
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private static readonly ValueList<T> s_empty = new([]);
    private readonly T[] _items;

    private ValueList(T[] items) => _items = items;

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public T this[int index] => _items[index];

    internal ListItems<T> Items => new(_items);

    internal static ValueList<T> Copy(ReadOnlySpan<T> items) => items.IsEmpty ? s_empty : new ValueList<T>(items.ToArray());

    internal static ValueList<T> Copy(IEnumerable<T> items) => items as ValueList<T> ?? Own([.. items]);

    private static ValueList<T> Own(T[] items) => items.Length == 0 ? s_empty : new ValueList<T>(items);

    /// <inheritdoc/>
    public bool Equals(ValueList<T>? other)
    {
        if (other is null || other._items.Length != _items.Length)
        {
            return false;
        }

        for (var i = 0; i < _items.Length; i++)
        {
            if (!JsonEquality.AreEqual(_items[i], other._items[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items)
        {
            hash.Add(JsonEquality.HashOf(item));
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();
}
