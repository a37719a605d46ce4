using System.Globalization;
using Krea2.Generators.Json;

namespace Krea2.Generators.Specs;

/// <summary>One price and what it applies to.</summary>
internal sealed class PricePoint
{
    /// <summary>The amount as decimal text.</summary>
    public required string Amount { get; init; }

    /// <summary>What it applies to, in document order.</summary>
    public IReadOnlyList<PriceDimension> Dimensions { get; init; } = [];

    /// <summary>Whether a price is a decimal number that C# can write.</summary>
    public static bool IsAmount(string amount) => decimal.TryParse(amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}

/// <summary>A part of what a price applies to.</summary>
/// <param name="Key">The dimension: a parameter, or a word of the host's own.</param>
/// <param name="Value">Its value.</param>
/// <param name="Range">Where it stands.</param>
internal sealed record PriceDimension(string Key, string Value, TextRange Range);
