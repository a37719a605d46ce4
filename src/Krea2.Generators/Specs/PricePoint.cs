namespace Krea2.Generators.Specs;

/// <summary>One price and what it applies to.</summary>
internal sealed class PricePoint
{
    /// <summary>The amount as decimal text.</summary>
    public required string Amount { get; init; }

    /// <summary>Dimension → value, in document order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Dimensions { get; init; } = [];
}
