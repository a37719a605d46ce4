using System.Text.Json;
using Krea2.Testing.Validation;

namespace Krea2.Runtime.Tests.Testing;

public sealed class SchemaValidatorTests
{
    private static readonly string[] s_files =
    [
        "additionalProperties", "allOf", "anyOf", "boolean_schema", "const", "default", "defs", "dependentRequired", "enum", "exclusiveMaximum", "exclusiveMinimum", "if-then-else", "infinite-loop-detection",
        "items", "maxItems", "maxLength", "maxProperties", "maximum", "minItems", "minLength", "minProperties", "minimum", "multipleOf", "not", "oneOf", "pattern",
        "properties", "ref", "required", "type", "uniqueItems",
    ];

    // The groups of these files that need what the fake host refuses to know: other keywords, $id and $anchor, other documents.
    private const int RefusedGroups = 40;

    [SchemaSuiteFact]
    public void Suite_IsFollowedWhereverASchemaIsKnown()
    {
        var wrong = new List<string>();
        var refused = new List<string>();
        var tests = 0;
        foreach (var file in s_files)
        {
            using var suite = JsonDocument.Parse(File.ReadAllText(Path.Combine(SchemaSuiteFactAttribute.Folder!, file + ".json")));
            foreach (var group in suite.RootElement.EnumerateArray())
            {
                var name = $"{file}: {group.GetProperty("description").GetString()}";
                var schema = group.GetProperty("schema");
                try
                {
                    var compiled = new SchemaCompiler(schema).Compile(schema);
                    foreach (var test in group.GetProperty("tests").EnumerateArray())
                    {
                        tests++;
                        var valid = SchemaValidator.Validate(compiled, test.GetProperty("data")).Count == 0;
                        if (valid != test.GetProperty("valid").GetBoolean())
                        {
                            wrong.Add($"{name}: {test.GetProperty("description").GetString()}");
                        }
                    }
                }
                catch (NotSupportedException)
                {
                    refused.Add(name);
                }
            }
        }

        wrong.ShouldBeEmpty();
        tests.ShouldBeGreaterThan(500);
        refused.Count.ShouldBe(RefusedGroups, string.Join('\n', refused));
    }

    [Theory]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"integer"}]}""", "true", "'body' must match at least one of 2 forms, but matches none")]
    [InlineData("""{"oneOf":[{"minimum":1},{"maximum":5}]}""", "3", "'body' must match exactly one of 2 forms, but matches 2")]
    [InlineData("""{"not":{"type":"string"}}""", "\"a\"", "'body' has a form that is not allowed")]
    [InlineData("""{"items":false}""", "[1]", "'[0]' is not allowed")]
    [InlineData("""{"uniqueItems":true}""", "[1,2,1.0]", "'body' must have distinct items, but items 0 and 2 are equal")]
    [InlineData("""{"properties":{"a":{"minLength":2}}}""", """{"a":"x"}""", "'a' must have at least 2 characters, but has 1")]
    [InlineData("""{"properties":{"a":{"additionalProperties":false}}}""", """{"a":{"b":1}}""", "Unrecognized key(s) in object at a: 'b'")]
    [InlineData("""{"minProperties":1}""", "{}", "'body' must have at least 1 property, but has 0")]
    public void Problem_NamesPathAndReason(string schema, string value, string expected)
    {
        using var document = JsonDocument.Parse(schema);
        using var data = JsonDocument.Parse(value);

        SchemaValidator.Validate(new SchemaCompiler(document.RootElement).Compile(document.RootElement), data.RootElement).Select(problem => problem.Message).ShouldBe([expected]);
    }

    [Fact]
    public void EndlessReference_IsRefused()
    {
        using var document = JsonDocument.Parse("""{"$defs":{"a":{"$ref":"#/$defs/a"}},"$ref":"#/$defs/a"}""");
        using var data = JsonDocument.Parse("1");
        var schema = new SchemaCompiler(document.RootElement).Compile(document.RootElement);

        Should.Throw<NotSupportedException>(() => SchemaValidator.Validate(schema, data.RootElement));
    }
}
