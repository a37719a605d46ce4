using Krea2.Generators.Json;

namespace Krea2.Generators.Specs.Catalogues;

/// <summary>Writes rules between members into the schema of their object: what is documented and refused as keywords that everybody checks, the rest as an extension.</summary>
internal static class RuleWriter
{
    /// <summary>Adds the rules.</summary>
    public static void Write(JsonObjectBuilder schema, IEnumerable<CatalogueRule> rules, TextRange range)
    {
        var extension = new List<JsonNode>();
        var further = new List<JsonNode>();
        foreach (var rule in rules)
        {
            if (rule.IsInferred || rule.IsIneffective)
            {
                extension.Add(Describe(rule));
            }
            else if (rule.Schema.Properties.Any(keyword => schema.Has(keyword.Name)))
            {
                further.Add(rule.Schema);
            }
            else
            {
                foreach (var keyword in rule.Schema.Properties)
                {
                    schema.Add(keyword);
                }
            }
        }

        if (further.Count > 0)
        {
            schema.Add("allOf", JsonNode.CreateArray([.. further], range));
        }

        if (extension.Count > 0)
        {
            schema.Add("x-krea2-rules", JsonNode.CreateArray([.. extension], range));
        }
    }

    private static JsonNode Describe(CatalogueRule rule) => new JsonObjectBuilder(rule.Node.Range)
        .Add("schema", rule.Schema)
        .Add("effect", rule.IsIneffective ? "ineffective" : "refused")
        .Add("inferred", JsonNode.CreateScalar(JsonKind.Boolean, rule.IsInferred ? "true" : "false", rule.Node.Range))
        .Add("text", rule.Text)
        .Build();
}
