using Krea2.Generators.Json;

namespace Krea2.Generators.Specs.Catalogues;

/// <summary>Writes the requests of one method and route as one operation.</summary>
internal sealed class OperationWriter(CatalogueSchemas schemas, IReadOnlyList<CatalogueRequest> requests)
{
    private readonly CatalogueRequest _first = requests[0];
    private readonly TextRange _range = requests[0].Node.Range;

    /// <summary>The operation.</summary>
    public JsonNode Write()
    {
        var operation = new JsonObjectBuilder(_range);
        if (_first.Group.Length > 0)
        {
            operation.AddTexts("tags", [_first.Group]);
        }

        if (requests.Count == 1)
        {
            operation.Add("operationId", char.ToLowerInvariant(_first.Name[0]) + _first.Name.Substring(1));
        }

        operation
            .Add("summary", requests.Count == 1 ? Otherwise(_first.Summary, _first.Name) : string.Join(", ", requests.Select(request => Otherwise(request.Summary, request.Name))))
            .AddSwitch("deprecated", requests.All(request => request.Deprecated));
        var described = requests.Where(request => request.Description.Length > 0).ToList();
        if (described.Count > 0)
        {
            operation.Add("description", requests.Count == 1 ? _first.Description : string.Join("\n", described.Select(request => $"- {request.Name}: {request.Description}")));
        }

        var parameters = Parameters();
        if (parameters.Length > 0)
        {
            operation.Add("parameters", JsonNode.CreateArray(parameters, _range));
        }

        return operation.Add("requestBody", Body()).Add("responses", Responses()).Add("x-krea-pricing", Prices()).Build();
    }

    private static string Otherwise(string text, string otherwise) => text.Length > 0 ? text : otherwise;

    private JsonNode[] Parameters()
    {
        var parameters = new List<JsonNode>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in requests.SelectMany(request => request.Parameters).Where(row => row.In != "body" && seen.Add(row.In + " " + row.Path)))
        {
            var schema = new RowSchema([], closed: false).Write(RowTree.Of(row with { Steps = [] }, row.Items is { } items ? [items] : []));
            var parameter = new JsonObjectBuilder(row.Node.Range).Add("name", row.Path).Add("in", row.In).AddSwitch("required", row.Required).AddSwitch("deprecated", row.Node["deprecated"] is { Text: "true" });
            var described = schema["description"];
            parameter.Add("description", described);
            parameters.Add(parameter.Add("schema", Without(schema, "description", "deprecated")).Build());
        }

        return [.. parameters];
    }

    private static JsonNode Without(JsonNode schema, params string[] names) => JsonNode.CreateObject([.. schema.Properties.Where(property => !names.Contains(property.Name))], schema.Range);

    private JsonNode? Body()
    {
        if (_first.Body == BodyForm.None)
        {
            return null;
        }

        var one = requests.Count == 1
            ? CatalogueSchemas.Body(_first)
            : new JsonObjectBuilder(_range).Add("oneOf", JsonNode.CreateArray([.. requests.Select(CatalogueSchemas.Body)], _range)).Build();
        var schema = _first.Body == BodyForm.Array
            ? new JsonObjectBuilder(_range).Add("type", "array").Add("items", one).Build()
            : one;
        var media = new JsonObjectBuilder(_range).Add("schema", schema).Add("example", _first.Example).Build();
        var type = _first.Body == BodyForm.Form ? "multipart/form-data" : "application/json";
        return new JsonObjectBuilder(_range).AddSwitch("required", true).Add("content", new JsonObjectBuilder(_range).Add(type, media).Build()).Build();
    }

    private JsonNode Responses()
    {
        var responses = new JsonObjectBuilder(_range);
        foreach (var status in requests.GroupBy(request => request.Status))
        {
            var answers = status.Select(request => schemas.Answer(request.Node, request.Node["answer"], request.Name + "Answer", request.Answer));
            responses.Add(status.Key, Response("The answer.", answers));
        }

        foreach (var status in requests.SelectMany(request => request.Errors.Select(error => (Request: request, Error: error))).GroupBy(item => item.Error.Status))
        {
            var answers = status.Select(item => schemas.Answer(item.Error.Node, item.Error.Node["rows"], item.Request.Name + "Error", item.Error.Rows));
            responses.Add(status.Key, Response(Otherwise(status.First().Error.Description, "The request was refused."), answers));
        }

        return responses.Build();
    }

    private JsonNode Response(string description, IEnumerable<JsonNode?> answers)
    {
        var response = new JsonObjectBuilder(_range).Add("description", description);
        var distinct = answers.OfType<JsonNode>().GroupBy(JsonText.Of).Select(group => group.First()).ToArray();
        if (distinct.Length == 0)
        {
            return response.Build();
        }

        var schema = distinct.Length == 1 ? distinct[0] : new JsonObjectBuilder(_range).Add("anyOf", JsonNode.CreateArray(distinct, _range)).Build();
        return response.Add("content", new JsonObjectBuilder(_range).Add("application/json", new JsonObjectBuilder(_range).Add("schema", schema).Build()).Build()).Build();
    }

    private JsonNode? Prices()
    {
        if (requests.Count > 1 || _first.Prices is not { } prices)
        {
            return null;
        }

        var points = prices.Items.Select(price => new JsonObjectBuilder(price.Range).Add("amount", price["amount"]).Add("dimensions", price["when"] ?? JsonNode.CreateObject([], price.Range)).Build());
        return new JsonObjectBuilder(prices.Range).Add("type", "fixed").Add("currency", "USD").Add("unit", "request").Add("by", "parameters").Add("price_points", JsonNode.CreateArray([.. points], prices.Range)).Build();
    }
}
