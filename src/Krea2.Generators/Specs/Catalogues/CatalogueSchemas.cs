using System.Globalization;
using Krea2.Generators.Json;

namespace Krea2.Generators.Specs.Catalogues;

/// <summary>The named schemas of a catalogue: the body of each request, and answers, which requests may share.</summary>
internal sealed class CatalogueSchemas
{
    private readonly JsonObjectBuilder _schemas;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public CatalogueSchemas(Catalogue catalogue)
    {
        _schemas = new JsonObjectBuilder(catalogue.Root.Range);
        _taken.UnionWith(catalogue.Requests.Select(request => request.Name));
        foreach (var request in catalogue.Requests.Where(request => request.Body != BodyForm.None))
        {
            var schema = Write(request.Node, [.. request.Parameters.Where(row => row.In == "body")], request.Rules, request.Closed);
            _schemas.Add(new JsonProperty(request.Name, request.Node["name"]!.Range, schema));
        }
    }

    /// <summary>A reference to the body of a request.</summary>
    public static JsonNode Body(CatalogueRequest request) => Reference(request.Name, request.Node["name"]!.Range);

    /// <summary>A reference to the schema of an answer; null when no row says what is in it.</summary>
    /// <param name="owner">What has the list of rows.</param>
    /// <param name="list">The list as it is written, whose one table gives the name.</param>
    /// <param name="name">The name otherwise.</param>
    /// <param name="rows">The rows.</param>
    public JsonNode? Answer(JsonNode owner, JsonNode? list, string name, IReadOnlyList<CatalogueRow> rows)
    {
        if (rows.Count == 0)
        {
            return null;
        }

        var schema = Write(owner, rows, [], closed: false);
        var key = JsonText.Of(schema);
        if (!_names.TryGetValue(key, out var known))
        {
            known = Free(list is { Items: [{ Kind: JsonKind.String } table] } ? string.Concat(Composition.FilePath.Words(table.Text).Select(Capital)) : name);
            _names.Add(key, known);
            _schemas.Add(known, schema);
        }

        return Reference(known, owner.Range);
    }

    /// <summary>All of them.</summary>
    public JsonNode Build() => _schemas.Build();

    private static JsonNode Write(JsonNode owner, IReadOnlyList<CatalogueRow> rows, IReadOnlyList<CatalogueRule> rules, bool closed)
    {
        var isList = rows.Count > 0 && rows[0].Steps[0] == CatalogueRow.Item;
        var whole = new CatalogueRow(JsonNode.CreateObject([], owner.Range), "", [], "body", [isList ? "array" : "object"], Required: true, Constant: null);
        return new RowSchema(rules, closed).Write(RowTree.Of(whole, rows));
    }

    private static JsonNode Reference(string name, TextRange range) => new JsonObjectBuilder(range).Add("$ref", "#/components/schemas/" + name).Build();

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word.Substring(1);

    private string Free(string name)
    {
        var wanted = name.Length > 0 && name.All(c => c < 128) ? name : "Answer";
        var free = _taken.Contains(wanted) ? wanted + "Answer" : wanted;
        for (var i = 2; !_taken.Add(free); i++)
        {
            free = wanted + i.ToString(CultureInfo.InvariantCulture);
        }

        return free;
    }
}
