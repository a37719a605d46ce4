using Krea2.Generators.Json;

namespace Krea2.Generators.Specs.Catalogues;

/// <summary>Reads one request of a catalogue.</summary>
internal sealed class RequestReader(CatalogueContext context, JsonNode root)
{
    private static readonly string[] Names =
    [
        "name", "group", "method", "route", "summary", "description", "deprecated", "source", "body", "closed", "parameters", "constants", "rules", "prices", "status", "answer", "errors", "example",
    ];

    private static readonly string[] ErrorNames = ["status", "description", "rows"];
    private static readonly string[] PriceNames = ["amount", "when"];
    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    private readonly TableReader _tables = new(context, root);
    private readonly RuleReader _rules = new(context);

    /// <summary>Reads a request; null after reporting what makes it impossible to send.</summary>
    public CatalogueRequest? Read(JsonNode node)
    {
        context.CheckNames(node, "a request", Names);
        var name = context.Text(node, "name");
        if (name.Length == 0 || !char.IsLetter(name[0]) || !name.All(c => c < 128 && char.IsLetterOrDigit(c)))
        {
            context.Wrong("name", node["name"] ?? node, "a name of letters and digits, like MakePicture");
            return null;
        }

        var method = context.Text(node, "method").ToUpperInvariant();
        var route = context.Text(node, "route");
        if (!Methods.Contains(method))
        {
            context.Wrong("method", node["method"] ?? node, string.Join(", ", Methods));
            return null;
        }

        if (route.Length is 0 or > 1000 || route[0] != '/')
        {
            context.Wrong("route", node["route"] ?? node, "a route that starts with / and has at most 1000 characters");
            return null;
        }

        if (node["constants"] is { Kind: not JsonKind.Object } constants)
        {
            context.Wrong("constants", constants, "an object");
        }

        var parameters = _tables.Read(node, "parameters", node["constants"]);
        return new CatalogueRequest(
            node,
            name,
            method,
            route,
            context.Text(node, "group"),
            context.Text(node, "summary"),
            context.Text(node, "description"),
            context.Switch(node, "deprecated"),
            Body(node, method, parameters),
            context.Switch(node, "closed"),
            RouteRows(node, route, parameters),
            [.. context.Items(node, "rules").Select(rule => _rules.Read(rule, parameters)).OfType<CatalogueRule>()],
            Prices(node),
            Status(node, "200"),
            _tables.Read(node, "answer"),
            [.. context.Items(node, "errors").Select(Error).OfType<CatalogueError>()],
            node["example"]);
    }

    // A request that names rows of a body has one, whether it says so or not.
    private BodyForm Body(JsonNode node, string method, IReadOnlyList<CatalogueRow> parameters)
    {
        switch (context.Text(node, "body"))
        {
            case "":
                return parameters.Any(row => row.In == "body") ? BodyForm.Object : BodyForm.None;
            case "object":
                return BodyForm.Object;
            case "array":
                return BodyForm.Array;
            case "form":
                return BodyForm.Form;
            case "none" when parameters.FirstOrDefault(row => row.In == "body") is { } row:
                context.Contradiction(node["body"]!.Range, $"'body' is none, but '{Excerpt.Of(row.Path)}' is a parameter of the body");
                return BodyForm.Object;
            case "none":
                return BodyForm.None;
            default:
                context.Wrong("body", node["body"]!, "object, array, form or none");
                return method == "GET" ? BodyForm.None : BodyForm.Object;
        }
    }

    private List<CatalogueRow> RouteRows(JsonNode node, string route, IReadOnlyList<CatalogueRow> parameters)
    {
        var rows = parameters.ToList();
        var inRoute = route.Split('{').Skip(1).Select(part => part.Split('}')[0]).Where(name => name.Length > 0).Distinct().ToList();
        foreach (var row in parameters.Where(row => row.In == "path" && !inRoute.Contains(row.Path)))
        {
            context.Contradiction(row.Node.Range, $"'{Excerpt.Of(row.Path)}' is a parameter of the path, but the route {Excerpt.Of(route)} has no {{{Excerpt.Of(row.Path)}}}");
            rows.Remove(row);
        }

        foreach (var name in inRoute.Where(name => !parameters.Any(row => row.In == "path" && row.Path == name)))
        {
            var implied = new JsonObjectBuilder(node["route"]!.Range).Add("path", name).Build();
            rows.Add(new CatalogueRow(implied, name, [name], "path", ["string"], Required: true, Constant: null));
        }

        return rows;
    }

    private JsonNode? Prices(JsonNode node)
    {
        foreach (var price in context.Items(node, "prices"))
        {
            context.CheckNames(price, "a price", PriceNames);
            if (!PricePoint.IsAmount(price["amount"]?.Text ?? ""))
            {
                context.Wrong("amount", price["amount"] ?? price, "US dollars as a decimal number, like 0.04");
                return null;
            }
        }

        return node["prices"] is { Kind: JsonKind.Array, Items.Count: > 0 } prices ? prices : null;
    }

    private CatalogueError? Error(JsonNode node)
    {
        context.CheckNames(node, "an error", ErrorNames);
        var status = Status(node, "");
        if (status.Length > 0)
        {
            return new CatalogueError(node, status, context.Text(node, "description"), _tables.Read(node, "rows"));
        }

        if (node["status"] is null)
        {
            context.Missing(node, "status", "a status like 400");
        }

        return null;
    }

    private string Status(JsonNode node, string otherwise)
    {
        var status = context.Text(node, "status");
        if (status.Length == 0 || (status.Length == 3 && status[0] is >= '1' and <= '5' && status.All(c => c is >= '0' and <= '9')))
        {
            return status.Length == 0 ? otherwise : status;
        }

        context.Wrong("status", node["status"]!, "a status like 200");
        return otherwise;
    }
}
