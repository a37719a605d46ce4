using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Krea2.Generators.Analyzers.Values;

/// <summary>Works out how many entries a map has, and which values. What it does not know, it does not guess.</summary>
internal static class MapReader
{
    /// <summary>The map that a constructor and its initializer make; null for one of which nothing is known.</summary>
    public static KnownCollection? FromCreation(IObjectCreationOperation creation)
    {
        // With a comparer of its own, two names may be one.
        if (!CollectionReader.IsGeneric(creation.Type, "Dictionary`2") || !CollectionReader.IsEmptyAtFirst(creation))
        {
            return null;
        }

        var entries = new List<Entry>();
        foreach (var operation in creation.Initializer?.Initializers ?? [])
        {
            if (Read(operation) is not { } entry)
            {
                return null;
            }

            entries.Add(entry);
        }

        var names = new HashSet<string>(entries.Select(entry => entry.Name).OfType<string>(), StringComparer.Ordinal);
        if (entries.Exists(entry => entry.Adds))
        {
            // A name that is there already cannot be added: the expression throws.
            return names.Count == entries.Count(entry => entry.Name is not null) ? new KnownCollection(creation, entries.Count, IsExact: true, [.. entries.Select(entry => new KnownItem(entry.Value))]) : null;
        }

        var atLeast = names.Count == 0 ? Math.Min(entries.Count, 1) : names.Count;
        return new KnownCollection(creation, atLeast, entries.TrueForAll(entry => entry.Name is not null), [.. entries.Where((entry, i) => IsLast(entry, entries.Skip(i + 1))).Select(entry => new KnownItem(entry.Value))]);
    }

    private static Entry? Read(IOperation operation) => operation switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [var name] }, Value: var value } => new Entry(NameOf(name), value, Adds: false),
        IInvocationOperation { TargetMethod: { Name: "Add", Parameters.Length: 2 }, Arguments: [var name, var value] } => new Entry(NameOf(name), value.Value, Adds: true),
        _ => null,
    };

    private static string? NameOf(IArgumentOperation name) => name.Value.ConstantValue is { HasValue: true, Value: string text } ? text : null;

    // What is set later under the same name, or under one that nobody knows, may replace the value.
    private static bool IsLast(Entry entry, IEnumerable<Entry> later) => later.All(other => other.Name is not null && entry.Name is not null && other.Name != entry.Name);

    private sealed record Entry(string? Name, IOperation Value, bool Adds);
}
