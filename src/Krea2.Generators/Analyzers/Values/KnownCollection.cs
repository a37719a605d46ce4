using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers.Values;

/// <summary>What is known of a list that an expression makes.</summary>
/// <param name="Operation">The expression: where a report on the whole list belongs.</param>
/// <param name="AtLeast">The list has at least this many items.</param>
/// <param name="IsExact">Whether it has just as many.</param>
/// <param name="Items">The items that stand in the code, in order; there may be others between them.</param>
internal sealed record KnownCollection(IOperation Operation, int AtLeast, bool IsExact, ImmutableArray<IOperation> Items);
