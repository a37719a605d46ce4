using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers.Contract;

/// <summary>What the contract says of a generated JSON object.</summary>
internal sealed class TypeContract
{
    public required INamedTypeSymbol Symbol { get; init; }

    public required HostContract Host { get; init; }

    /// <summary>Whether unknown members are refused.</summary>
    public required bool Closed { get; init; }

    /// <summary>Whether the type is sent: only what is sent can be refused.</summary>
    public bool IsSent => Symbol.AllInterfaces.Any(implemented => implemented.Name == "IValidatableObject");

    /// <summary>Names of the members that the client fills in, and that the type does not have.</summary>
    public required IReadOnlyList<string> FilledIn { get; init; }

    /// <summary>The members in the order of the document.</summary>
    public required IReadOnlyList<MemberContract> Members { get; init; }

    /// <summary>The rules between the members.</summary>
    public required IReadOnlyList<RuleContract> Rules { get; init; }
}
