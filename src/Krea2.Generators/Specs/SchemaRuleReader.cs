using Krea2.Constraints;
using Krea2.Generators.Diagnostics;
using Krea2.Generators.Json;

namespace Krea2.Generators.Specs;

/// <summary>Finds the rules between members that stand in the schema of an object: in JSON Schema's own keywords, and in <c>x-krea2-rules</c>.</summary>
internal static class SchemaRuleReader
{
    private const string Refused = "refused";
    private const string EffectAllowed = "\"refused\" or \"ineffective\"";

    /// <summary>Whether a schema describes an object with members, between which rules can hold.</summary>
    public static bool IsObject(JsonNode schema) =>
        schema["properties"] is { Kind: JsonKind.Object, Properties.Count: > 0 }
        && (schema["type"] is not { } type || type.Text == "object" || type.Items.Any(item => item.Text == "object"));

    /// <summary>Whether a keyword of an object is a rule, or part of one; the rule where it is its first keyword.</summary>
    public static bool TryRead(JsonNode schema, JsonProperty keyword, out SchemaRule? rule)
    {
        rule = null;
        if (keyword.Name is not ("dependentRequired" or "dependentSchemas" or "not" or "if" or "then" or "else" or "anyOf" or "oneOf") || !IsObject(schema))
        {
            return false;
        }

        var isConditional = keyword.Name is "if" or "then" or "else";
        var text = isConditional ? TextOf(schema, "if", "then", "else") : TextOf(schema, keyword.Name);
        if (!ObjectRule.TryCreate(text, Refused, out _))
        {
            return false;
        }

        rule = keyword.Name is "then" or "else" ? null : new SchemaRule(text, Refused, Inferred: false, "");
        return true;
    }

    /// <summary>The part of an <c>allOf</c> as a rule; null when it is more than that.</summary>
    public static SchemaRule? OfPart(JsonNode part)
    {
        var text = part.Kind == JsonKind.Object && part["$ref"] is null && part["properties"] is null ? JsonText.Of(part) : "";
        return ObjectRule.TryCreate(text, Refused, out _) ? new SchemaRule(text, Refused, Inferred: false, "") : null;
    }

    /// <summary>The rules of <c>x-krea2-rules</c>; one that cannot be understood is reported and left out.</summary>
    public static IEnumerable<SchemaRule> ReadExtension(SpecContext context, JsonProperty extension)
    {
        if (extension.Value.Kind != JsonKind.Array)
        {
            context.ReportWrong(extension.Name, extension.Value, "an array of rules");
        }

        foreach (var item in extension.Value.Items)
        {
            if (item["schema"] is not { Kind: JsonKind.Object } schema)
            {
                context.ReportWrong("schema", item["schema"] ?? item, "a JSON Schema fragment");
                continue;
            }

            var effect = item["effect"] is { } given ? given.Text : Refused;
            if (effect is not (Refused or "ineffective"))
            {
                context.ReportWrong("effect", item["effect"]!, EffectAllowed);
            }
            else if (ObjectRule.TryCreate(JsonText.Of(schema), effect, out _))
            {
                yield return new SchemaRule(JsonText.Of(schema), effect, item["inferred"] is { Kind: JsonKind.Boolean, Text: "true" }, item["text"] is { Kind: JsonKind.String } text ? text.Text : "");
            }
            else
            {
                context.Report(DiagnosticIds.UnsupportedKeyword, schema.Range, extension.Name);
            }
        }
    }

    private static string TextOf(JsonNode schema, params string[] keywords) =>
        "{" + string.Join(",", keywords.Where(keyword => schema[keyword] is not null).Select(keyword => JsonText.Of(keyword) + ":" + JsonText.Of(schema[keyword]!))) + "}";
}
