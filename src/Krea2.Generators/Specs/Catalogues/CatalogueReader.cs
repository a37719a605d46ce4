using System.Globalization;
using Krea2.Generators.Json;
using Krea2.Generators.Model;

namespace Krea2.Generators.Specs.Catalogues;

/// <summary>Reads a parameter catalogue. What is wrong is reported at its place and left out; nothing is thrown.</summary>
internal static class CatalogueReader
{
    private static readonly string[] Names = ["$schema", "catalogue", "title", "version", "description", "baseAddress", "authentication", "taken", "source", "tables", "requests"];
    private static readonly string[] AuthenticationKinds = ["bearer", "basic", "header", "query", "cookie", "none"];

    /// <summary>Reads a catalogue; null after reporting that it has no request that can be sent.</summary>
    /// <param name="root">The whole file.</param>
    /// <param name="path">The file's path, for the problems.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static Catalogue? Read(JsonNode root, string path, ProblemSink problems)
    {
        var context = new CatalogueContext(path, problems);
        context.CheckNames(root, "a catalogue", Names);
        if (root["catalogue"] is not { Text: "1.0" or "1" })
        {
            context.Wrong("catalogue", root["catalogue"] ?? root, "\"1.0\", the version of the format");
        }

        if (root["tables"] is { Kind: not JsonKind.Object } tables)
        {
            context.Wrong("tables", tables, "an object with lists of rows");
        }

        var requests = Requests(root, context);
        CheckPrices(requests, context);
        if (requests.Count == 0)
        {
            context.Missing(root["requests"] ?? root, "requests", "a list of at least one request that can be sent");
            return null;
        }

        var (kind, name) = Authentication(root, context);
        return new Catalogue(root, Title(root, context), context.Text(root, "version"), Description(root, context), Address(root, context), kind, name, Taken(root, context), requests);
    }

    private static List<CatalogueRequest> Requests(JsonNode root, CatalogueContext context)
    {
        var reader = new RequestReader(context, root);
        var requests = new List<CatalogueRequest>();
        foreach (var node in context.Items(root, "requests"))
        {
            if (reader.Read(node) is not { } request)
            {
                continue;
            }

            if (requests.FirstOrDefault(other => other.Name == request.Name) is not null)
            {
                context.Contradiction(node["name"]!.Range, $"two requests have the name '{Excerpt.Of(request.Name)}'; the first one counts");
            }
            else if (requests.FirstOrDefault(other => other.Method == request.Method && other.Route == request.Route && other.Body != request.Body) is { } other)
            {
                context.Contradiction(node.Range, $"'{Excerpt.Of(request.Name)}' and '{Excerpt.Of(other.Name)}' have one method and route, but send their bodies in different ways; the first one counts");
            }
            else
            {
                requests.Add(request);
            }
        }

        return requests;
    }

    // The body of several requests is one type with alternatives, and a price is that of a whole body.
    private static void CheckPrices(List<CatalogueRequest> requests, CatalogueContext context)
    {
        foreach (var request in requests.Where(request => request.Prices is not null))
        {
            if (requests.Find(other => other != request && other.Method == request.Method && other.Route == request.Route) is { } other)
            {
                context.Contradiction(request.Prices!.Range, $"'{Excerpt.Of(request.Name)}' has prices, but is sent to one method and route with '{Excerpt.Of(other.Name)}'; no price of such requests is generated");
            }
        }
    }

    private static (string Kind, string Name) Authentication(JsonNode root, CatalogueContext context)
    {
        if (root["authentication"] is not { } node)
        {
            return ("none", "");
        }

        var kind = context.Text(node, "kind");
        if (!AuthenticationKinds.Contains(kind))
        {
            context.Wrong("kind", node["kind"] ?? node, string.Join(", ", AuthenticationKinds));
            return ("none", "");
        }

        var name = context.Text(node, "name");
        if (name.Length == 0 && kind is "header" or "query" or "cookie")
        {
            context.Missing(node, "name", "the name of the header, query parameter or cookie");
            return ("none", "");
        }

        return (kind, name);
    }

    private static string Address(JsonNode root, CatalogueContext context)
    {
        var address = context.Text(root, "baseAddress");
        if (address.Length > 0 && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        {
            context.Wrong("baseAddress", root["baseAddress"]!, "an absolute address of http or https");
            return "";
        }

        return address;
    }

    private static string Title(JsonNode root, CatalogueContext context)
    {
        if (root["title"] is null)
        {
            context.Missing(root, "title", "the name of the API");
        }

        return context.Text(root, "title");
    }

    private static string Taken(JsonNode root, CatalogueContext context)
    {
        var day = context.Text(root, "taken");
        if (day.Length > 0 && !DateTime.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            context.Wrong("taken", root["taken"]!, "a day like 2026-11-20");
            return "";
        }

        return day;
    }

    private static string Description(JsonNode root, CatalogueContext context)
    {
        var source = context.Text(root, "source");
        return string.Join(" ", new[] { context.Text(root, "description"), source.Length > 0 ? $"Source: {source.TrimEnd('.')}." : "" }.Where(part => part.Length > 0));
    }
}
