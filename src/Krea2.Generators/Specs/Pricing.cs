namespace Krea2.Generators.Specs;

/// <summary>What a call costs.</summary>
internal sealed class Pricing
{
    /// <summary>The kind of price, like <c>fixed</c>; empty when absent.</summary>
    public string Type { get; init; } = "";

    /// <summary>The currency's code, like <c>USD</c>; empty when absent.</summary>
    public string Currency { get; init; } = "";

    /// <summary>What one price is paid for, like <c>request</c>; empty when absent.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Whether the dimensions of its prices are parameters of the request, as in a catalogue, rather than words of the host's own.</summary>
    public bool IsByParameters { get; init; }

    /// <summary>The prices in document order.</summary>
    public IReadOnlyList<PricePoint> Points { get; init; } = [];
}
