using Krea2.Constraints;
using Krea2.Generators.Tests.Harness;

namespace Krea2.Generators.Tests.Constraints;

/// <summary>Every keyword makes the whole way from a document to a sentence of <c>Validate()</c>. A keyword that is new to the enum needs its row here, and fails where it is lost.</summary>
public sealed class KeywordCoverageTests
{
    // Keyword, schema of the member, C# value that breaks it, sentence without its subject.
    private static readonly Dictionary<string, (string Schema, string Value, string Sentence)> s_rows = new()
    {
        ["minimum"] = ("{'type': 'number', 'minimum': 2}", "1", "must be at least 2 on Acme, but is 1"),
        ["maximum"] = ("{'type': 'number', 'maximum': 2}", "3.5", "must be at most 2 on Acme, but is 3.5"),
        ["exclusiveMinimum"] = ("{'type': 'number', 'exclusiveMinimum': 2}", "2", "must be greater than 2 on Acme, but is 2"),
        ["exclusiveMaximum"] = ("{'type': 'number', 'exclusiveMaximum': 2}", "2", "must be less than 2 on Acme, but is 2"),
        ["multipleOf"] = ("{'type': 'number', 'multipleOf': 0.1}", "0.25", "must be a multiple of 0.1 on Acme, but is 0.25"),
        ["minLength"] = ("{'type': 'string', 'minLength': 2}", "\"a\"", "must have at least 2 characters on Acme, but has 1"),
        ["maxLength"] = ("{'type': 'string', 'maxLength': 1}", "\"ab\"", "must have at most 1 character on Acme, but has 2"),
        ["pattern"] = ("{'type': 'string', 'pattern': '^a+$'}", "\"b\"", "must match the pattern ^a+$ on Acme, but is \"b\""),
        ["format"] = ("{'type': 'string', 'format': 'uri'}", "\"b\"", "must be an absolute URI on Acme, but is \"b\""),
        ["minItems"] = ("{'type': 'array', 'items': {'type': 'string'}, 'minItems': 1}", "[]", "must have at least 1 item on Acme, but has 0"),
        ["maxItems"] = ("{'type': 'array', 'items': {'type': 'string'}, 'maxItems': 1}", "[\"a\", \"b\"]", "must have at most 1 item on Acme, but has 2"),
        ["uniqueItems"] = ("{'type': 'array', 'items': {'type': 'string'}, 'uniqueItems': true}", "[\"a\", \"a\"]", "must have distinct items on Acme, but items 0 and 1 are equal"),
        ["minProperties"] = ("{'type': 'object', 'additionalProperties': {'type': 'string'}, 'minProperties': 1}", "new Dictionary<string, string>()", "must have at least 1 property on Acme, but has 0"),
        ["maxProperties"] = ("{'type': 'object', 'additionalProperties': {'type': 'string'}, 'maxProperties': 0}", "new Dictionary<string, string> { [\"a\"] = \"b\" }", "must have at most 0 properties on Acme, but has 1"),
        ["enum"] = ("{'type': 'integer', 'enum': [1, 2]}", "3", "must be one of 1, 2 on Acme, but is 3"),
        ["const"] = ("{'type': 'array', 'items': {'type': 'integer', 'const': 4}}", "[5]", "must be 4 on Acme, but is 5"),
    };

    /// <summary>Every keyword that restricts values; the type is C#'s business.</summary>
    public static TheoryData<string> Keywords() =>
        [.. Enum.GetNames<ConstraintKeyword>().Where(name => name != nameof(ConstraintKeyword.Type)).Select(name => char.ToLowerInvariant(name[0]) + name[1..])];

    [Theory]
    [MemberData(nameof(Keywords))]
    public void Keyword_ArrivesInMetadataAndValidate(string keyword)
    {
        s_rows.ShouldContainKey(keyword, "a new keyword needs a row");
        var (schema, value, sentence) = s_rows[keyword];

        Check(keyword, "{'type': 'object', 'properties': {'it': " + schema + "}}", value, sentence, "a property");
        Check(keyword, "{'allOf': [{'type': 'object', 'properties': {'it': {'allOf': [" + schema + ", {'description': 'Merged.'}]}}}]}", value, sentence, "a part of an allOf");
    }

    private static void Check(string keyword, string thing, string value, string sentence, string place)
    {
        var file = Spec.Thing(thing);
        string.Concat(GeneratorRun.Of(file).Texts.Values).ShouldContain($"SchemaConstraint(\"{keyword}\"", Case.Sensitive, $"'{keyword}' of {place} does not arrive in the metadata");

        using var assembly = LoadedAssembly.Of([file], "using Acme;", "public static string Messages() => string.Join(\"|\", new Thing { It = " + value + " }.Validate().Select(violation => violation.Message));");

        assembly.Text("Messages").ShouldEndWith(sentence, Case.Sensitive, $"'{keyword}' of {place} does not arrive in Validate()");
    }
}
