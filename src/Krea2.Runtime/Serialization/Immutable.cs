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
}
