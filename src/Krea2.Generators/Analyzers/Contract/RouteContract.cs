using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers.Contract;

/// <summary>A route of an API that takes a generated type as its body, or as a part of it.</summary>
/// <param name="Body">The type.</param>
/// <param name="Host">Id of the host.</param>
/// <param name="Variant">Id of the variant that the route sells, or empty.</param>
/// <param name="BodyPath">JSON pointer from what is sent to the request; empty where it is the whole body.</param>
/// <param name="Constants">What the client fills in for the variant, by JSON name: the type has no such members.</param>
internal sealed record RouteContract(INamedTypeSymbol Body, string Host, string Variant, string BodyPath, IReadOnlyDictionary<string, string> Constants);
