using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Analyzers.Json;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Tests.Analyzers.Hosts;

/// <summary>A parameter of a host's request, read back from the generated symbols.</summary>
/// <param name="Path">Where it stands, for example <c>inputs.referenceImages[].strength</c>.</param>
/// <param name="Member">Its contract; null for what the client fills in.</param>
internal sealed record HostParameters(string Path, MemberContract? Member)
{
    private static RequestContract Contract { get; } = RequestContract.Find(HostClients.OneProject)!;

    /// <summary>The parameters of a host, in the order of its document.</summary>
    public static IReadOnlyList<HostParameters> Of(string host)
    {
        var routes = Contract.Routes.Where(route => route.Host == host && route.Variant.Length > 0).ToList();
        var found = routes.SelectMany(route => route.Constants.Keys).Distinct().Select(name => new HostParameters(name, null)).ToList();
        foreach (var body in routes.Select(route => route.Body).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default))
        {
            Walk(body, "", found);
        }

        return found;
    }

    private static void Walk(INamedTypeSymbol type, string prefix, List<HostParameters> found)
    {
        foreach (var member in Contract.TypeOf(type)?.Members ?? [])
        {
            found.Add(new HostParameters(prefix + member.JsonName, member));
            var inner = ElementType.Unwrap(((IPropertySymbol)member.Symbol).Type, Contract.Optional);
            var items = ElementType.OfList(inner);
            foreach (var part in Parts((items ?? inner) as INamedTypeSymbol))
            {
                Walk(part, prefix + member.JsonName + (items is null ? "." : "[]."), found);
            }
        }
    }

    // An object, or those among the alternatives of a union.
    private static IEnumerable<INamedTypeSymbol> Parts(INamedTypeSymbol? type) => type is null ? [] :
        Contract.AlternativesOf(type) is { Count: > 0 } alternatives ? alternatives.Select(alternative => alternative.Type).OfType<INamedTypeSymbol>().Where(part => Contract.TypeOf(part) is not null) :
        Contract.TypeOf(type) is not null ? [type] : [];
}
