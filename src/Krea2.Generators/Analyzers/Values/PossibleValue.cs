using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers.Values;

/// <summary>A value that an expression may have.</summary>
/// <param name="Operation">The part of the code that has the value: where a report belongs.</param>
/// <param name="Constant">The value: a number, a string, a boolean, a Guid, or null; without meaning where there is a collection.</param>
/// <param name="Collection">The list or map that the value is; null for a constant.</param>
internal readonly record struct PossibleValue(IOperation Operation, object? Constant, KnownCollection? Collection = null)
{
    /// <summary>Whether that part of the code may have another value too: then nothing that is right for this one may be written in its place.</summary>
    public bool IsOneOfSeveral { get; init; }

    /// <summary>Whether the value is null.</summary>
    public bool IsNull => Constant is null && Collection is null;
}
