using Krea2.Generators.Analyzers.Contract;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Krea2.Generators.Analyzers.Json;

/// <summary>What a project says about a JSON file with a request.</summary>
/// <param name="Provider">Id of the host, or empty.</param>
/// <param name="Variant">Id of the variant, or empty.</param>
/// <param name="Type">Name of the generated type, or empty.</param>
internal sealed record RequestFile(string Provider, string Variant, string Type)
{
    /// <summary>Looks at a file; null when it is no request.</summary>
    public static RequestFile? Create(AnalyzerConfigOptions options)
    {
        return Metadata("Krea2Kind") == "request" ? new RequestFile(Metadata("Krea2Provider"), Metadata("Krea2Variant"), Metadata("Krea2Type")) : null;

        string Metadata(string name) => options.TryGetValue("build_metadata.AdditionalFiles." + name, out var text) ? text.Trim() : "";
    }

    /// <summary>The generated type that the file holds; null when the project does not say it well enough, or it has none.</summary>
    /// <param name="contract">The contract of the compilation; null when it has no request.</param>
    /// <param name="problem">Why there is no type.</param>
    public TypeContract? TypeIn(RequestContract? contract, out string problem)
    {
        if (contract is null)
        {
            problem = "no client is generated in this project or in one that it references" + (Provider.Length > 0 ? $"; add '{Provider}' to Krea2Providers" : "");
            return null;
        }

        var found = (Type.Length > 0 ? contract.Routes.Where(route => Names(route.Body)) : Provider.Length > 0 ? contract.Routes.Where(IsMeant) : [])
            .Select(route => route.Body).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default).ToList();
        var type = found.Count == 1 ? contract.TypeOf(found[0]) : null;
        problem = type is not null ? "" : found.Count == 1 ? $"the type '{found[0].Name}' stands for no JSON object" : Problem(contract, found.Count);
        return type;
    }

    private bool Names(INamedTypeSymbol body) => body.Name == Type || body.ToDisplayString() == Type;

    private bool IsMeant(RouteContract route) =>
        string.Equals(route.Host, Provider, StringComparison.OrdinalIgnoreCase) && (Variant.Length > 0 ? string.Equals(route.Variant, Variant, StringComparison.OrdinalIgnoreCase) : route.Variant.Length > 0);

    private string Problem(RequestContract contract, int found)
    {
        if (Type.Length > 0)
        {
            return found == 0 ? $"there is no generated request type '{Type}'" : $"there are {found} generated request types '{Type}'; name the one with its namespace";
        }

        if (Provider.Length == 0)
        {
            return "its Krea2Request item must name a Provider and a Variant, or a Type";
        }

        if (!contract.Hosts.Contains(Provider, StringComparer.OrdinalIgnoreCase))
        {
            return $"the host '{Provider}' is not generated here; add it to Krea2Providers, or name the Type (generated are {string.Join(", ", contract.Hosts)})";
        }

        var variants = contract.Routes.Where(route => string.Equals(route.Host, Provider, StringComparison.OrdinalIgnoreCase) && route.Variant.Length > 0).Select(route => route.Variant).Distinct().ToList();
        return variants.Count == 0
            ? $"the provider '{Provider}' has no variants here; name the Type"
            : Variant.Length == 0
                ? $"its Krea2Request item must name a Variant of '{Provider}': {string.Join(", ", variants)}"
                : $"the variant '{Variant}' is not known; those of '{Provider}' are {string.Join(", ", variants)}";
    }
}
