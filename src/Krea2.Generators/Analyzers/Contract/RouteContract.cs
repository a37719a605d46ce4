using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers.Contract;

/// <summary>A route of an API that takes a generated type as its body.</summary>
/// <param name="Body">The type.</param>
/// <param name="Host">Id of the host.</param>
/// <param name="Variant">Id of the variant that the route sells, or empty.</param>
internal sealed record RouteContract(INamedTypeSymbol Body, string Host, string Variant)
{
    /// <summary>Names of the members that the client fills in for the variant: the host knows them, the type does not have them.</summary>
    public IReadOnlyList<string> FilledIn { get; init; } = [];
}
