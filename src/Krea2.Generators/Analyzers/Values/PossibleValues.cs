using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers.Values;

/// <summary>What is known of the values of an expression.</summary>
/// <param name="Values">The values that are known.</param>
/// <param name="IsComplete">Whether it has no others: only then can all of them be wrong.</param>
internal sealed record PossibleValues(ImmutableArray<PossibleValue> Values, bool IsComplete)
{
    /// <summary>Nothing is known.</summary>
    public static readonly PossibleValues Unknown = new([], IsComplete: false);

    /// <summary>There is no value: the expression throws.</summary>
    public static readonly PossibleValues None = new([], IsComplete: true);

    /// <summary>The only value; null when there may be others.</summary>
    public PossibleValue? Only => IsComplete && Values is [var only] ? only : null;

    /// <summary>One value and no other.</summary>
    public static PossibleValues One(IOperation operation, object? constant) => new([new PossibleValue(operation, constant)], IsComplete: true);

    /// <summary>One list or map and no other; nothing is known when it is null.</summary>
    public static PossibleValues One(KnownCollection? collection) => collection is null ? Unknown : new([new PossibleValue(collection.Operation, null, collection)], IsComplete: true);

    /// <summary>The values of several arms.</summary>
    public static PossibleValues Either(IEnumerable<PossibleValues> arms)
    {
        var all = arms.ToList();
        return new PossibleValues([.. all.SelectMany(arm => arm.Values)], all.Count > 0 && all.TrueForAll(arm => arm.IsComplete));
    }
}
