using System.Text.Json.Nodes;

namespace Krea2.Generators.Tests.Specs.Catalogues;

/// <summary>Rows of a catalogue become the schema that says the same.</summary>
public sealed class RowSchemaTests
{
    [Theory]
    [InlineData("{'path': 'a', 'type': 'string'}", "{'type': 'string'}")]
    [InlineData("{'path': 'a', 'type': 'string', 'minLength': 1, 'maxLength': 5000, 'pattern': '^x', 'format': 'uri'}", "{'type': 'string', 'minLength': 1, 'maxLength': 5000, 'pattern': '^x', 'format': 'uri'}")]
    [InlineData("{'path': 'a', 'type': 'integer', 'minimum': 20, 'maximum': 99, 'default': 95}", "{'type': 'integer', 'minimum': 20, 'maximum': 99, 'default': 95}")]
    [InlineData("{'path': 'a', 'type': 'number', 'exclusiveMinimum': 0, 'exclusiveMaximum': 1, 'multipleOf': 0.1}", "{'type': 'number', 'exclusiveMinimum': 0, 'exclusiveMaximum': 1, 'multipleOf': 0.1}")]
    [InlineData("{'path': 'a', 'type': 'integer', 'maximum': 9223372036854775807}", "{'type': 'integer', 'maximum': 9223372036854775807}")]
    [InlineData("{'path': 'a', 'type': 'string', 'nullable': true}", "{'type': ['string', 'null']}")]
    [InlineData("{'path': 'a', 'type': 'string', 'nullable': true, 'values': ['x']}", "{'type': ['string', 'null'], 'enum': ['x', null]}")]
    [InlineData("{'path': 'a', 'type': ['string', 'number'], 'minimum': 1}", "{'type': ['string', 'number'], 'minimum': 1}")]
    [InlineData("{'path': 'a', 'type': 'string', 'const': 'x'}", "{'type': 'string', 'const': 'x'}")]
    [InlineData("{'path': 'a', 'type': 'any'}", "{}")]
    [InlineData("{'path': 'a', 'type': 'file'}", "{'type': 'string', 'format': 'binary'}")]
    [InlineData("{'path': 'a', 'type': 'object'}", "{'type': 'object'}")]
    [InlineData("{'path': 'a', 'type': 'array', 'minItems': 1, 'maxItems': 10, 'uniqueItems': true}", "{'type': 'array', 'minItems': 1, 'maxItems': 10, 'uniqueItems': true, 'items': {}}")]
    [InlineData("{'path': 'a', 'type': 'boolean', 'default': false, 'deprecated': true}", "{'type': 'boolean', 'default': false, 'deprecated': true}")]
    [InlineData("{'path': 'a', 'type': 'string', 'values': ['x', {'value': 'y', 'description': 'Why.'}], 'description': 'What.'}", "{'type': 'string', 'enum': ['x', 'y'], 'x-enum-descriptions': ['', 'Why.'], 'description': 'What.'}")]
    [InlineData("{'path': 'a', 'type': 'string', 'nullable': true, 'values': [{'value': 'y', 'description': 'Why.'}]}", "{'type': ['string', 'null'], 'enum': ['y', null], 'x-enum-descriptions': ['Why.', '']}")]
    [InlineData("{'path': 'a', 'type': 'integer', 'values': [1, {'value': 2, 'description': 'Why.'}], 'description': 'What.'}", "{'type': 'integer', 'enum': [1, 2], 'description': 'What. \\u00272\\u0027: Why.'}")]
    [InlineData("{'path': 'a', 'type': 'integer', 'unit': 's', 'description': 'How long.'}", "{'type': 'integer', 'description': 'How long. In seconds.'}")]
    [InlineData("{'path': 'a', 'type': 'number', 'unit': 'USD'}", "{'type': 'number', 'description': 'In USD.'}")]
    [InlineData("{'path': 'a', 'type': 'integer', 'example': 7}", "{'type': 'integer', 'examples': [7]}")]
    public void Row_IsItsSchema(string row, string expected) => ShouldBe(ReadCatalogue.Rows(row).Schema()["properties"]!["a"], expected);

    [Theory]
    [InlineData("'maxItems': 1, 'inferred': ['maxItems']", "{'type': 'array', 'items': {}, 'x-krea2-inferred': {'maxItems': 1}}")]
    [InlineData("'minItems': 1, 'maxItems': 9, 'inferred': ['maxItems']", "{'type': 'array', 'minItems': 1, 'items': {}, 'x-krea2-inferred': {'maxItems': 9}}")]
    [InlineData("'minItems': 1, 'maxItems': 9, 'inferred': true", "{'type': 'array', 'items': {}, 'x-krea2-inferred': {'minItems': 1, 'maxItems': 9}}")]
    [InlineData("'maxItems': 9, 'inferred': {'maxItems': 5}", "{'type': 'array', 'maxItems': 9, 'items': {}, 'x-krea2-inferred': {'maxItems': 5}}")]
    public void Inferred_StandsWhereNobodyChecksIt(string words, string expected) =>
        ShouldBe(ReadCatalogue.Rows("{'path': 'a', 'type': 'array', " + words + "}").Schema()["properties"]!["a"], expected);

    [Theory]
    [InlineData("'values': ['none', 'fast'], 'inferred': ['values']")]
    [InlineData("'values': ['none', {'value': 'fast', 'inferred': true}]")]
    public void InferredValues_LeaveTheSetOpen(string words) =>
        ShouldBe(ReadCatalogue.Rows("{'path': 'a', 'type': 'string', " + words + "}").Schema()["properties"]!["a"], "{'type': 'string', 'x-krea2-inferred': {'enum': ['none', 'fast']}}");

    [Fact]
    public void Paths_NestObjectsAndLists_AndImplyWhatHasNoRow()
    {
        var schema = ReadCatalogue.Rows("""
            {'path': 'inputs.images[].strength', 'type': 'number', 'minimum': -2}, {'path': 'inputs.images', 'type': 'array', 'maxItems': 10, 'required': true},
            {'path': 'inputs.images[].url', 'type': 'string', 'required': true}, {'path': 'grid[][]', 'type': 'integer', 'maximum': 9}
            """).Schema();

        ShouldBe(schema, """
            {'type': 'object', 'properties': {
              'inputs': {'type': 'object', 'properties': {'images': {'type': 'array', 'maxItems': 10, 'items':
                {'type': 'object', 'properties': {'strength': {'type': 'number', 'minimum': -2}, 'url': {'type': 'string'}}, 'required': ['url']}}}, 'required': ['images']},
              'grid': {'type': 'array', 'items': {'type': 'array', 'items': {'type': 'integer', 'maximum': 9}}}}}
            """);
    }

    [Fact]
    public void Backslash_MakesADotOrBracketPartOfAName() => ShouldBe(
        ReadCatalogue.Rows("""{'path': 'a\\.b', 'type': 'string', 'required': true}, {'path': 'o\\[\\].x\\\\y[]', 'type': 'integer'}, {'path': 'p\\.q.r', 'type': 'string'}, {'path': 'p\\.q.s', 'type': 'string'}""", ", 'rules': [{'at': 'p\\\\.q', 'schema': {'dependentRequired': {'r': ['s']}}, 'text': 'x'}]").Schema(),
        """
        {'type': 'object', 'properties': {'a.b': {'type': 'string'}, 'o[]': {'type': 'object', 'properties': {'x\\y': {'type': 'array', 'items': {'type': 'integer'}}}},
          'p.q': {'type': 'object', 'properties': {'r': {'type': 'string'}, 's': {'type': 'string'}}, 'dependentRequired': {'r': ['s']}}}, 'required': ['a.b']}
        """);

    [Fact]
    public void OneOfSeveralTypes_HasEachWithItsOwnLimits()
    {
        var schema = ReadCatalogue.Rows("""
            {'path': 'images[]', 'type': ['string', 'object'], 'maxLength': 9, 'nullable': true}, {'path': 'images[].url', 'type': 'string', 'required': true}
            """).Schema();

        ShouldBe(schema["properties"]!["images"]!["items"], "{'oneOf': [{'type': 'string', 'maxLength': 9}, {'type': 'object', 'properties': {'url': {'type': 'string'}}, 'required': ['url'], 'title': 'Object'}, {'type': 'null'}]}");
    }

    [Fact]
    public void Rules_StandInTheSchemaWhereTheyRefuse_AndBesideItOtherwise()
    {
        var schema = ReadCatalogue.Rows("{'path': 'w', 'type': 'integer'}, {'path': 'h', 'type': 'integer'}, {'path': 'o.a', 'type': 'integer'}, {'path': 'o.b', 'type': 'integer'}", """
            , 'rules': [
              {'schema': {'dependentRequired': {'w': ['h']}}, 'text': 'w needs h'},
              {'schema': {'dependentRequired': {'h': ['w']}}, 'text': 'h needs w'},
              {'schema': {'not': {'required': ['w', 'o']}}, 'inferred': true, 'text': 'not both'},
              {'at': 'o', 'schema': {'dependentRequired': {'a': ['b']}}, 'effect': 'ineffective', 'text': 'nothing without b'}]
            """).Schema();

        ShouldBe(schema["dependentRequired"], "{'w': ['h']}");
        ShouldBe(schema["allOf"], "[{'dependentRequired': {'h': ['w']}}]");
        ShouldBe(schema["x-krea2-rules"], "[{'schema': {'not': {'required': ['w', 'o']}}, 'effect': 'refused', 'inferred': true, 'text': 'not both'}]");
        ShouldBe(schema["properties"]!["o"]!["x-krea2-rules"], "[{'schema': {'dependentRequired': {'a': ['b']}}, 'effect': 'ineffective', 'inferred': false, 'text': 'nothing without b'}]");
    }

    private static void ShouldBe(JsonNode? actual, string expected) =>
        JsonNode.DeepEquals(actual, JsonNode.Parse(expected.Replace('\'', '"'))).ShouldBeTrue(actual?.ToJsonString() ?? "missing");
}
