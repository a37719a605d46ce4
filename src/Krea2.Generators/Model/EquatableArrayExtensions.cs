namespace Krea2.Generators.Model;

/// <summary>Makes equatable lists out of sequences.</summary>
internal static class EquatableArrayExtensions
{
    /// <summary>Copies a sequence into an equatable list.</summary>
    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> items)
        where T : IEquatable<T> => EquatableArray<T>.From(items);
}
