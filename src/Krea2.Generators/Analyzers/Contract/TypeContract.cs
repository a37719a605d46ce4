using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers.Contract;

/// <summary>What the contract says of a generated JSON object.</summary>
internal sealed class TypeContract
{
    public required INamedTypeSymbol Symbol { get; init; }

    public required HostContract Host { get; init; }

    /// <summary>Whether unknown members are refused.</summary>
    public required bool Closed { get; init; }

    /// <summary>The members in the order of the document.</summary>
    public required IReadOnlyList<MemberContract> Members { get; init; }
}
