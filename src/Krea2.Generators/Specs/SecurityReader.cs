using Krea2.Generators.Json;

namespace Krea2.Generators.Specs;

/// <summary>Finds how calls are authenticated.</summary>
internal sealed class SecurityReader(SpecContext context)
{
    /// <summary>The first scheme that a client can follow among the document's requirements or, if it has none, those of its operations.</summary>
    public SecurityScheme? Read(IReadOnlyList<OpenApiOperation> operations)
        => ReadRequirements(context.Root)
            ?? operations.Select(operation => ReadRequirements(operation.Node)).FirstOrDefault(scheme => scheme is not null);

    private SecurityScheme? ReadRequirements(JsonNode owner)
        => context.ReadItems(owner, "security")
            .SelectMany(requirement => requirement.Properties)
            .Select(property => ReadScheme(property.Name))
            .FirstOrDefault(scheme => scheme is not null);

    private SecurityScheme? ReadScheme(string name)
    {
        if (context.Root["components"]?["securitySchemes"]?[name] is not { } node)
        {
            return null;
        }

        var pointer = "";
        if (context.References.Follow("securitySchemes", node, ref pointer) is not { } scheme)
        {
            return null;
        }

        switch (scheme["type"]?.Text)
        {
            case "http" when string.Equals(scheme["scheme"]?.Text, "bearer", StringComparison.OrdinalIgnoreCase):
            case "oauth2" or "openIdConnect":
                return new SecurityScheme { Kind = "bearer", Name = "Authorization" };
            case "http" when string.Equals(scheme["scheme"]?.Text, "basic", StringComparison.OrdinalIgnoreCase):
                return new SecurityScheme { Kind = "basic", Name = "Authorization" };
            case "apiKey" when scheme["in"]?.Text is "header" or "query" or "cookie" && scheme["name"] is { Kind: JsonKind.String, Text.Length: > 0 } key:
                return new SecurityScheme { Kind = scheme["in"]!.Text, Name = key.Text };
            default:
                return null;
        }
    }
}
