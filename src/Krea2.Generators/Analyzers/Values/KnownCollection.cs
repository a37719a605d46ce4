using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers.Values;

/// <summary>What is known of a list or map that an expression makes.</summary>
/// <param name="Operation">The expression: where a report on the whole of it belongs.</param>
/// <param name="AtLeast">It has at least this many entries.</param>
/// <param name="IsExact">Whether it has just as many.</param>
/// <param name="Items">The items of a list, or values of a map, that stand in the code and certainly get into it, in order; there may be others between them.</param>
internal sealed record KnownCollection(IOperation Operation, int AtLeast, bool IsExact, ImmutableArray<KnownItem> Items);

/// <summary>An item of a list or value of a map.</summary>
/// <param name="Value">Its expression.</param>
/// <param name="Behind">The local that holds the list or map; null where the item stands in the expression itself.</param>
/// <remarks>Editors show what is reported inside the part of the code that is looked at, so that what is wrong with an item behind a local is reported at the local.</remarks>
internal readonly record struct KnownItem(IOperation Value, IOperation? Behind = null)
{
    /// <summary>Where a report on the item belongs.</summary>
    public IOperation Place => Behind ?? Value;
}
