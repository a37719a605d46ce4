using System.Text.Json;
using Krea2.Constraints;

namespace Krea2.Runtime.Tests.Constraints;

/// <summary>The JSON Schema test suite, as far as it is about single keywords of a value.</summary>
public sealed class JsonSchemaTestSuiteTests
{
    // A type decides nothing about the values that are judged here, and nothing about values of another kind.
    private static readonly string[] Annotations = ["$schema", "type", "description"];

    [CorpusTheory]
    [InlineData("draft2020-12", "minimum", 11)]
    [InlineData("draft2020-12", "maximum", 8)]
    [InlineData("draft2020-12", "exclusiveMinimum", 4)]
    [InlineData("draft2020-12", "exclusiveMaximum", 4)]
    [InlineData("draft2020-12", "multipleOf", 10)]
    [InlineData("draft2020-12", "minLength", 7)]
    [InlineData("draft2020-12", "maxLength", 7)]
    [InlineData("draft2020-12", "pattern", 9)]
    [InlineData("draft2020-12", "minItems", 6)]
    [InlineData("draft2020-12", "maxItems", 6)]
    [InlineData("draft2020-12", "uniqueItems", 30)]
    [InlineData("draft2020-12", "minProperties", 8)]
    [InlineData("draft2020-12", "maxProperties", 8)]
    [InlineData("draft2020-12", "enum", 40)]
    [InlineData("draft2020-12", "const", 50)]
    [InlineData("draft2020-12", "optional/bignum", 4)]
    [InlineData("draft2020-12", "optional/non-bmp-regex", 4)]
    [InlineData("draft2020-12", "optional/ecmascript-regex", 45)]
    [InlineData("draft2020-12", "optional/float-overflow", 1)]
    [InlineData("draft2020-12", "optional/format/date-time", 25)]
    [InlineData("draft2020-12", "optional/format/date", 40)]
    [InlineData("draft2020-12", "optional/format/ipv4", 15)]
    [InlineData("draft2020-12", "optional/format/ipv6", 38)]
    [InlineData("draft2020-12", "optional/format/uuid", 20)]
    [InlineData("draft2020-12", "optional/format/unknown", 7)]
    [InlineData("draft4", "minimum", 10)]
    [InlineData("draft4", "maximum", 10)]
    [InlineData("draft4", "multipleOf", 9)]
    [InlineData("draft4", "minLength", 5)]
    [InlineData("draft4", "maxLength", 5)]
    [InlineData("draft4", "pattern", 9)]
    [InlineData("draft4", "minItems", 4)]
    [InlineData("draft4", "maxItems", 4)]
    [InlineData("draft4", "uniqueItems", 30)]
    [InlineData("draft4", "minProperties", 6)]
    [InlineData("draft4", "maxProperties", 6)]
    [InlineData("draft4", "enum", 25)]
    [InlineData("draft4", "optional/bignum", 4)]
    [InlineData("draft4", "optional/non-bmp-regex", 4)]
    [InlineData("draft4", "optional/ecmascript-regex", 0)]
    [InlineData("draft4", "optional/float-overflow", 1)]
    [InlineData("draft4", "optional/format/date-time", 20)]
    [InlineData("draft4", "optional/format/ipv4", 15)]
    [InlineData("draft4", "optional/format/ipv6", 38)]
    public void Constraints_AgreeWithTheSuite(string draft, string file, int atLeast)
    {
        // For the formats that are not checked to the letter, see LenientFormats_RaiseNoFalseAlarm.
        Run(draft, file, (_, valid, allowed) => valid == allowed).ShouldBeGreaterThanOrEqualTo(atLeast);
    }

    [CorpusTheory]
    [InlineData("draft2020-12", "optional/format/uri", 12)]
    [InlineData("draft2020-12", "optional/format/email", 6)]
    [InlineData("draft4", "optional/format/uri", 12)]
    [InlineData("draft4", "optional/format/email", 6)]
    public void LenientFormats_RaiseNoFalseAlarm(string draft, string file, int atLeast)
    {
        int refused = 0;
        Run(draft, file, (_, valid, allowed) =>
        {
            refused += allowed ? 0 : 1;
            return !valid || allowed;
        }).ShouldBeGreaterThanOrEqualTo(atLeast);
        refused.ShouldBeGreaterThan(0);
    }

    private static int Run(string draft, string file, Func<string, bool, bool, bool> agrees)
    {
        string path = Path.Combine(CorpusTheoryAttribute.Folder!, "json-schema-test-suite", "tests", draft, file + ".json");
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        int run = 0;
        foreach (JsonElement group in document.RootElement.EnumerateArray())
        {
            if (Constraints(group.GetProperty("schema")) is not { Count: > 0 } constraints)
            {
                continue;
            }

            foreach (JsonElement test in group.GetProperty("tests").EnumerateArray())
            {
                JsonElement data = test.GetProperty("data");
                bool valid = test.GetProperty("valid").GetBoolean();
                string name = $"{group.GetProperty("description")}: {test.GetProperty("description")}: {data.GetRawText()}";
                agrees(name, valid, constraints.All(constraint => constraint.AllowsJson(data.GetRawText()))).ShouldBeTrue(name);
                if (data.ValueKind == JsonValueKind.String)
                {
                    agrees(name, valid, constraints.All(constraint => constraint.Allows(data.GetString()!))).ShouldBeTrue(name);
                }
                else if (data.ValueKind == JsonValueKind.Number)
                {
                    agrees(name, valid, constraints.All(constraint => constraint.AllowsNumber(data.GetRawText()))).ShouldBeTrue(name);
                    // A number of more digits than a double holds is another number as a double.
                    if (JsonDecimal.TryParse(data.GetRawText(), out JsonDecimal exact) && double.IsFinite(data.GetDouble()) && exact.Equals(JsonDecimal.Create(data.GetDouble())))
                    {
                        agrees(name, valid, constraints.All(constraint => constraint.Allows(data.GetDouble()))).ShouldBeTrue(name);
                    }

                    if (data.TryGetInt64(out long integer))
                    {
                        agrees(name, valid, constraints.All(constraint => constraint.Allows(integer))).ShouldBeTrue(name);
                    }
                }

                run++;
            }
        }

        return run;
    }

    /// <summary>The constraints of a schema, or <c>null</c> when it says more than they can.</summary>
    private static List<Constraint>? Constraints(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        List<Constraint> constraints = [];
        foreach (JsonProperty property in schema.EnumerateObject())
        {
            string keyword = property.Name;
            JsonElement limit = property.Value;
            if (Annotations.Contains(keyword))
            {
                continue;
            }

            if (limit.ValueKind is JsonValueKind.True or JsonValueKind.False && keyword is "exclusiveMinimum" or "exclusiveMaximum")
            {
                // Draft 4 turns the limit beside it into an exclusive one.
                if (limit.GetBoolean())
                {
                    constraints.Add(Constraint.Create(keyword, schema.GetProperty(keyword == "exclusiveMinimum" ? "minimum" : "maximum").GetRawText()));
                }

                continue;
            }

            string text = keyword is "pattern" or "format" ? limit.GetString()! : limit.GetRawText();
            if (Constraint.TryCreate(keyword, text, out Constraint? constraint))
            {
                constraints.Add(constraint!);
            }
            else
            {
                return null;
            }
        }

        return constraints;
    }
}
