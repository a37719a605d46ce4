using Krea2.Generators.Json;
using Krea2.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers.Contract;

/// <summary>A route of an API that takes a generated type as its body, or as a part of it.</summary>
/// <param name="Body">The type.</param>
/// <param name="Host">Id of the host.</param>
/// <param name="Variant">Id of the variant that the route sells, or empty.</param>
/// <param name="BodyPath">JSON pointer from what is sent to the request; empty where it is the whole body.</param>
/// <param name="BodyNames">All names that the object around the request may have; empty where there is none, or where it may have any.</param>
/// <param name="Constants">What the client fills in for the variant, by JSON name: the type has no such members.</param>
internal sealed record RouteContract(INamedTypeSymbol Body, string Host, string Variant, string BodyPath, IReadOnlyList<string> BodyNames, IReadOnlyDictionary<string, string> Constants)
{
    /// <summary>Reads what the assembly says about a route.</summary>
    public static RouteContract Read(AttributeData attribute, INamedTypeSymbol body) => new(
        body,
        attribute.Text("Host"),
        attribute.Text("Variant"),
        attribute.Text("BodyPath"),
        [.. JsonOf(attribute, "BodyNames")?.Items.Select(name => name.Text) ?? []],
        JsonOf(attribute, "Constants")?.Properties.ToDictionary(property => property.Name, property => property.Value.Text) ?? []);

    private static JsonNode? JsonOf(AttributeData attribute, string name) => attribute.Text(name) is { Length: > 0 } json ? JsonTree.Read(json, "", new ProblemSink()) : null;
}
