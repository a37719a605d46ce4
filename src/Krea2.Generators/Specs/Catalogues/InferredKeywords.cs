using Krea2.Generators.Json;

namespace Krea2.Generators.Specs.Catalogues;

/// <summary>What a row says with the mark that it is inferred. Others never check it: it stands in an extension, away from the keywords.</summary>
internal sealed class InferredKeywords
{
    private static readonly string[] Words = [.. RowKeywords.All, "values"];
    private static readonly string[] LimitNames = [.. RowKeywords.All, "enum"];

    private readonly JsonNode _row;
    private readonly HashSet<string> _marked = new(StringComparer.Ordinal);
    private readonly JsonObjectBuilder _keywords;

    public InferredKeywords(JsonNode row)
    {
        _row = row;
        _keywords = new JsonObjectBuilder(row["inferred"]?.Range ?? row.Range);
        switch (row["inferred"])
        {
            case { Kind: JsonKind.Boolean, Text: "true" }:
                _marked.UnionWith(RowKeywords.All.Where(word => row[word] is not null));
                Mark("values");
                break;
            case { Kind: JsonKind.Array } marked:
                foreach (var word in marked.Items)
                {
                    Mark(word.Text);
                }

                break;
        }

        if (RowValues.HasInferred(row))
        {
            Mark("values");
        }
    }

    /// <summary>Reports a mark that marks nothing: a limit whose mark is misspelt would refuse what nobody documented.</summary>
    public static void Check(JsonNode row, CatalogueContext context)
    {
        switch (row["inferred"])
        {
            case { Kind: JsonKind.Array } marked:
                foreach (var word in marked.Items.Where(word => word.Kind != JsonKind.String || !Words.Contains(word.Text)))
                {
                    context.Wrong("inferred", word, string.Join(", ", Words));
                }

                break;
            case { Kind: JsonKind.Object } limits:
                context.CheckNames(limits, "inferred", LimitNames);
                break;
            case { Kind: not JsonKind.Boolean } other:
                context.Wrong("inferred", other, "true, false, a list of words of the row, or an object with further limits");
                break;
        }
    }

    /// <summary>Whether a keyword of JSON Schema is marked.</summary>
    public bool Has(string keyword) => _marked.Contains(keyword);

    /// <summary>Adds a keyword whose value is not the row's own.</summary>
    public void Add(string keyword, JsonNode value) => _keywords.Add(keyword, value);

    /// <summary>Adds the extension to the schema, where there is anything in it.</summary>
    public void WriteTo(JsonObjectBuilder schema)
    {
        foreach (var keyword in _row.Properties.Where(property => _marked.Contains(property.Name)))
        {
            _keywords.Add(keyword);
        }

        // Limits that hold beside documented ones of the same name.
        foreach (var keyword in _row["inferred"]?.Properties ?? [])
        {
            _keywords.Add(keyword);
        }

        if (!_keywords.IsEmpty)
        {
            schema.Add("x-krea2-inferred", _keywords.Build());
        }
    }

    private void Mark(string word)
    {
        if (word != "values")
        {
            _marked.Add(word);
        }
        else if (_row["values"] is not null)
        {
            _marked.Add("enum");
        }
    }
}
