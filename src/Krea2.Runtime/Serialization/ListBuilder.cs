using System.Buffers;
using System.Runtime.CompilerServices;

namespace Krea2.Serialization;

/// <summary>Collects the items of a list in a rented array, so that reading a list leaves nothing behind but the list.</summary>
/// <typeparam name="T">Type of the items.</typeparam>
/// <remarks>When reading ends in an exception the array is not given back; the pool makes another one.</remarks>
internal struct ListBuilder<T>
{
    private const int FirstLength = 16;
    private T[]? _items;
    private int _count;

    public readonly ReadOnlySpan<T> Items => _items.AsSpan(0, _count);

    public void Add(T item)
    {
        if (_items is null || _count == _items.Length)
        {
            Grow();
        }

        _items![_count++] = item;
    }

    /// <summary>The list. The builder is empty afterwards.</summary>
    public ValueList<T> ToList()
    {
        var list = ValueList<T>.Copy(Items);
        Return();
        _count = 0;
        return list;
    }

    private void Grow()
    {
        var larger = ArrayPool<T>.Shared.Rent(_items is null ? FirstLength : 2 * _items.Length);
        Items.CopyTo(larger);
        Return();
        _items = larger;
    }

    private void Return()
    {
        if (_items is { } items)
        {
            // The pool must not keep alive what was read.
            if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            {
                Array.Clear(items, 0, _count);
            }

            ArrayPool<T>.Shared.Return(items);
            _items = null;
        }
    }
}
