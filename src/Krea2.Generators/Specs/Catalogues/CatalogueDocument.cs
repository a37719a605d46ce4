using Krea2.Generators.Json;

namespace Krea2.Generators.Specs.Catalogues;

/// <summary>Writes a catalogue as an OpenAPI 3.1 tree, in which every place is the place of the row that it comes from.</summary>
internal static class CatalogueDocument
{
    /// <summary>The document.</summary>
    public static JsonNode Write(Catalogue catalogue)
    {
        var range = catalogue.Root.Range;
        var schemas = new CatalogueSchemas(catalogue);
        var paths = new JsonObjectBuilder(range);
        foreach (var route in catalogue.Requests.GroupBy(request => request.Route))
        {
            var item = new JsonObjectBuilder(range);
            foreach (var operation in route.GroupBy(request => request.Method))
            {
                item.Add(operation.Key.ToLowerInvariant(), new OperationWriter(schemas, [.. operation]).Write());
            }

            paths.Add(route.Key, item.Build());
        }

        var document = new JsonObjectBuilder(range).Add("openapi", "3.1.0").Add("info", Info(catalogue));
        if (catalogue.Taken.Length > 0)
        {
            document.Add("x-krea2-taken", catalogue.Taken);
        }

        if (catalogue.BaseAddress.Length > 0)
        {
            document.Add("servers", JsonNode.CreateArray([new JsonObjectBuilder(range).Add("url", catalogue.BaseAddress).Build()], range));
        }

        var security = SecurityScheme(catalogue);
        if (security is not null)
        {
            document.Add("security", JsonNode.CreateArray([new JsonObjectBuilder(range).Add("key", JsonNode.CreateArray([], range)).Build()], range));
        }

        var components = new JsonObjectBuilder(range);
        if (security is not null)
        {
            components.Add("securitySchemes", new JsonObjectBuilder(range).Add("key", security).Build());
        }

        return document.Add("paths", paths.Build()).Add("components", components.Add("schemas", schemas.Build()).Build()).Build();
    }

    private static JsonNode Info(Catalogue catalogue)
    {
        var info = new JsonObjectBuilder(catalogue.Root.Range)
            .Add("title", catalogue.Title.Length > 0 ? catalogue.Title : "API")
            .Add("version", catalogue.Version.Length > 0 ? catalogue.Version : "1");
        return (catalogue.Description.Length > 0 ? info.Add("description", catalogue.Description) : info).Build();
    }

    private static JsonNode? SecurityScheme(Catalogue catalogue)
    {
        var scheme = new JsonObjectBuilder(catalogue.Root["authentication"]?.Range ?? default);
        return catalogue.AuthenticationKind switch
        {
            "none" => null,
            "bearer" or "basic" => scheme.Add("type", "http").Add("scheme", catalogue.AuthenticationKind).Build(),
            _ => scheme.Add("type", "apiKey").Add("in", catalogue.AuthenticationKind).Add("name", catalogue.AuthenticationName).Build(),
        };
    }
}
