using System.Text.Json;
using System.Text.Json.Nodes;
using Krea2.Generators.Tests.Specs;

namespace Krea2.Generators.Tests.JsonSchemaSuite;

/// <summary>Reads the suite's files of the keywords that the product models.</summary>
internal static class SuiteCases
{
    private static readonly string[] Keywords =
    [
        "additionalProperties", "allOf", "anyOf", "boolean_schema", "const", "default", "definitions", "defs", "enum", "exclusiveMaximum", "exclusiveMinimum", "format", "infinite-loop-detection",
        "items", "maximum", "maxItems", "maxLength", "maxProperties", "minimum", "minItems", "minLength", "minProperties", "multipleOf", "oneOf", "pattern", "properties", "ref", "required", "type",
        "uniqueItems", "optional/bignum", "optional/ecmascript-regex", "optional/non-bmp-regex", "optional/format/date", "optional/format/date-time", "optional/format/email", "optional/format/ipv4",
        "optional/format/ipv6", "optional/format/unknown", "optional/format/uri", "optional/format/uuid",
        // What is not modelled must still be accepted.
        "additionalItems", "anchor", "contains", "content", "dependencies", "dependentRequired", "dependentSchemas", "if-then-else", "maxContains", "minContains", "not", "patternProperties",
        "prefixItems", "propertyNames", "unevaluatedItems", "unevaluatedProperties",
    ];

    /// <summary>Every schema of a draft, as it is and with each type of its instances beside it: the type changes no verdict on them, and gives the C# member a type.</summary>
    public static IEnumerable<SuiteCase> Of(string draft)
    {
        var folder = Path.Combine(Corpus.Folder!, "json-schema-test-suite", "tests", draft);
        foreach (var keyword in Keywords)
        {
            var path = Path.Combine([folder, .. (keyword + ".json").Split('/')]);
            if (!File.Exists(path))
            {
                continue;
            }

            foreach (var group in JsonNode.Parse(File.ReadAllText(path))!.AsArray())
            {
                SuiteInstance[] tests = [.. group!["tests"]!.AsArray().Select(test => new SuiteInstance((string)test!["description"]!, test["data"], (bool)test["valid"]!))];
                foreach (var item in Typed(new SuiteCase($"{draft}/{keyword}", (string)group["description"]!, "", group["schema"], tests)))
                {
                    yield return item;
                }
            }
        }
    }

    private static IEnumerable<SuiteCase> Typed(SuiteCase item)
    {
        yield return item;
        if (item.Schema is not JsonObject schema || schema.ContainsKey("type") || (item.IsVersion30 && schema.ContainsKey("$ref")))
        {
            yield break;
        }

        foreach (var type in (string[])["string", "integer", "number", "boolean", "array", "object"])
        {
            SuiteInstance[] tests = [.. item.Tests.Where(test => Is(test.Data, type))];
            if (tests.Length > 0)
            {
                var typed = new JsonObject { ["type"] = type };
                foreach (var (name, value) in schema)
                {
                    typed[name] = value?.DeepClone();
                }

                yield return item with { Type = type, Schema = typed, Tests = tests };
            }
        }
    }

    private static bool Is(JsonNode? data, string type) => data?.GetValueKind() switch
    {
        JsonValueKind.String => type == "string",
        JsonValueKind.Number => type == "number" || (type == "integer" && data.ToJsonString().TrimStart('-').All(char.IsAsciiDigit)),
        JsonValueKind.True or JsonValueKind.False => type == "boolean",
        JsonValueKind.Array => type == "array",
        JsonValueKind.Object => type == "object",
        _ => false,
    };
}
