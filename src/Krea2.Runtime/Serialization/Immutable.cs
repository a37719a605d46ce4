using System.Diagnostics.CodeAnalysis;

namespace Krea2.Serialization;

/// <summary>Copies collections when a generated record is initialised, so that nothing changes afterwards.</summary>
public static class Immutable
{
    /// <summary>Copies a list; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(items))]
    public static IReadOnlyList<T>? List<T>(IEnumerable<T>? items) => items is null ? null : ValueList<T>.Copy(items);

    /// <summary>Copies a map; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(values))]
    public static IReadOnlyDictionary<string, T>? Map<T>(IEnumerable<KeyValuePair<string, T>>? values) => values is null ? null : ValueMap<T>.Copy(values);

    /// <summary>The items of a list, to go through without an enumerator on the heap.</summary>
    public static ListItems<T> Items<T>(IReadOnlyList<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items is ValueList<T> list ? list.Items : new ListItems<T>(items as T[] ?? [.. items]);
    }

    /// <summary>The entries of a map, to go through without an enumerator on the heap.</summary>
    public static MapEntries<T> Entries<T>(IReadOnlyDictionary<string, T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values is ValueMap<T> map ? map.Entries : new MapEntries<T>(values as Dictionary<string, T> ?? new Dictionary<string, T>(values, StringComparer.Ordinal));
    }
}
