using Krea2.Constraints;
using Krea2.Generators.Json;
using Excerpt = Krea2.Generators.Json.Excerpt;

namespace Krea2.Generators.Specs.Catalogues;

/// <summary>Reads the rules between the parameters of a request.</summary>
internal sealed class RuleReader(CatalogueContext context)
{
    private static readonly string[] Names = ["at", "schema", "effect", "inferred", "text", "source"];

    /// <summary>Reads a rule; null after reporting what makes it none.</summary>
    /// <param name="node">The rule.</param>
    /// <param name="parameters">The rows of the request.</param>
    public CatalogueRule? Read(JsonNode node, IReadOnlyList<CatalogueRow> parameters)
    {
        context.CheckNames(node, "a rule", Names);
        if (node["schema"] is not { Kind: JsonKind.Object } schema)
        {
            context.Missing(node, "schema", "the rule in the words of JSON Schema");
            return null;
        }

        var effect = context.Text(node, "effect");
        if (effect is not ("" or "refused" or "ineffective"))
        {
            context.Wrong("effect", node["effect"]!, "refused or ineffective");
            return null;
        }

        // What refuses for sure becomes keywords of the schema, which are read where they stand.
        var isInferred = context.Switch(node, "inferred");
        if ((isInferred || effect == "ineffective") && !ObjectRule.TryCreate(JsonText.Of(schema), effect.Length > 0 ? effect : "refused", out _))
        {
            context.Unchecked(schema.Range, "rules");
            return null;
        }

        var path = context.Text(node, "at");
        if (path.Length > 0 && (RowPath.Steps(path) is not { } at || !parameters.Any(row => row.In == "body" && row.Steps.Count > at.Count && row.Steps.Take(at.Count).SequenceEqual(at))))
        {
            context.Contradiction(node["at"]!.Range, $"a rule is at '{Excerpt.Of(path)}', but no row of the request is below it");
            return null;
        }

        var steps = path.Length > 0 ? RowPath.Steps(path)! : [];
        if (UnknownMember(schema, steps, parameters) is { } unknown)
        {
            context.Contradiction(schema.Range, $"a rule names '{Excerpt.Of(unknown)}', but no row of the request has this path{(path.Length > 0 ? $" at '{Excerpt.Of(path)}'" : "")}; the rule is left out");
            return null;
        }

        return new CatalogueRule(node, steps, schema, effect == "ineffective", isInferred, context.Text(node, "text"));
    }

    // A rule that demands what cannot be set would refuse every request that it applies to.
    private static string? UnknownMember(JsonNode schema, List<string> at, IReadOnlyList<CatalogueRow> parameters)
    {
        var known = parameters.Where(row => row.In == "body" && row.Steps.Count > at.Count && row.Steps.Take(at.Count).SequenceEqual(at)).Select(row => row.Steps[at.Count]).ToList();
        return ObjectRule.TryCreate(JsonText.Of(schema), "refused", out var rule) ? rule!.Members.FirstOrDefault(member => !known.Contains(member)) : null;
    }
}
