namespace Krea2.Serialization;

/// <summary>The items of a list, to go through without an enumerator on the heap.</summary>
/// <typeparam name="T">Type of the items.</typeparam>
/// <remarks>No span: code in C# 12 cannot go through one of a newer framework.</remarks>
public readonly struct ListItems<T>
{
    private readonly T[] _items;

    internal ListItems(T[] items) => _items = items;

    /// <summary>Starts before the first item.</summary>
    public Enumerator GetEnumerator() => new(_items);

    /// <summary>Goes from item to item.</summary>
    public struct Enumerator
    {
        private readonly T[] _items;
        private int _index;

        internal Enumerator(T[] items)
        {
            _items = items;
            _index = -1;
        }

        /// <summary>The item.</summary>
        public readonly T Current => _items[_index];

        /// <summary>Moves to the next item; false when there is none.</summary>
        public bool MoveNext() => ++_index < _items.Length;
    }
}
