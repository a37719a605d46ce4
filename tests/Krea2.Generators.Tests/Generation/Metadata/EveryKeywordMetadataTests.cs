using System.Text.Json.Nodes;
using Krea2.Generators.Tests.Harness;

namespace Krea2.Generators.Tests.Generation.Metadata;

/// <summary>The metadata contract for what Krea's document has no use of.</summary>
public sealed class EveryKeywordMetadataTests
{
    private const string Thing = """
        {'type': 'object', 'additionalProperties': false, 'required': ['kind', 'maybe'], 'properties': {
          'kind': {'type': 'string', 'const': 'thing'},
          'text': {'type': 'string', 'minLength': 2, 'maxLength': 5, 'pattern': '^a+\"\\d$', 'default': 'aa\"1'},
          'maybe': {'type': ['string', 'null'], 'format': 'email'},
          'number': {'type': 'number', 'exclusiveMinimum': 0, 'exclusiveMaximum': 1.5e3, 'multipleOf': 0.25, 'default': 0.5},
          'large': {'type': 'integer', 'minimum': 0, 'maximum': 9223372036854775807},
          'beyond': {'type': 'number', 'maximum': 123456789012345678901234567890},
          'size': {'type': 'integer', 'enum': [1, 2, 4]},
          'flag': {'type': 'boolean', 'default': true, 'deprecated': true},
          'tags': {'type': 'array', 'minItems': 1, 'maxItems': 3, 'uniqueItems': true, 'items': {'type': 'string', 'minLength': 1}},
          'grid': {'type': 'array', 'maxItems': 2, 'items': {'type': 'array', 'maxItems': 4, 'items': {'type': 'integer', 'minimum': 0, 'maximum': 9}}},
          'map': {'type': 'object', 'minProperties': 1, 'maxProperties': 2, 'additionalProperties': {'type': 'number', 'maximum': 1}},
          'part': {'$ref': '#/components/schemas/Part'},
          'parts': {'type': 'array', 'items': {'$ref': '#/components/schemas/Part'}},
          'named': {'type': 'object', 'additionalProperties': {'$ref': '#/components/schemas/Part'}},
          'when': {'type': 'string', 'format': 'date-time'},
          'day': {'type': 'string', 'format': 'date'},
          'choice': {'type': 'string', 'enum': ['a', 'B b', '2.35:1', '\"']}}}
        """;

    private const string Part = "'Part': {'type': 'object', 'required': ['id'], 'properties': {'id': {'type': 'string', 'format': 'uuid'}, 'weight': {'type': 'number', 'minimum': -2, 'maximum': 2}}}";

    [Theory]
    [InlineData("3.1.0")]
    [InlineData("3.0.3")]
    public void Keywords_AreRebuiltExactly(string version)
    {
        // The same document as 3.0 writes it: exclusive ranges are flags, null is a flag, const does not exist.
        var thing = version == "3.1.0" ? Thing : Thing
            .Replace("'exclusiveMinimum': 0, 'exclusiveMaximum': 1.5e3", "'minimum': 0, 'exclusiveMinimum': true, 'maximum': 1.5e3, 'exclusiveMaximum': true", StringComparison.Ordinal)
            .Replace("'type': ['string', 'null']", "'type': 'string', 'nullable': true", StringComparison.Ordinal);

        var client = ReferencedClient.Of(Spec.Thing(thing, Part, version));

        var root = JsonNode.Parse(Spec.ThingText(Thing, Part).Replace('\'', '"'))!.AsObject();
        var request = client.Requests.ShouldHaveSingleItem();
        DocumentRules.Text(SchemaFromSymbols.Object(ReferencedClient.TypeOf(request)))
            .ShouldBe(DocumentRules.Text(DocumentRules.Of(root["components"]!["schemas"]!["Thing"]!.AsObject(), root)));
    }

    [Fact]
    public void UnionCases_AreRebuilt()
    {
        var client = ReferencedClient.Of(Spec.Thing(
            "{'type': 'object', 'properties': {'u': {'oneOf': [{'type': 'string', 'maxLength': 3, 'pattern': '^a'}, {'type': 'integer', 'minimum': 1}, {'type': 'array', 'maxItems': 2, 'items': {'type': 'string', 'minLength': 1}}, {'$ref': '#/components/schemas/Part'}]}}}",
            Part));

        var union = ((Microsoft.CodeAnalysis.IPropertySymbol)ReferencedClient.TypeOf(client.Requests.Single()).GetMembers("U").Single()).Type;
        union.Attributes("SchemaUnion").ShouldHaveSingleItem().Positional(0).ShouldBe("oneOf");
        union.Attributes("SchemaUnionCase").Select(item => $"{item.Positional(1)} {item.Named<string>("Schema")}").ShouldBe(
        [
            """string {"maxLength":3,"pattern":"^a"}""",
            """integer {"minimum":1}""",
            """array {"maxItems":2,"items":{"type":"string","minLength":1}}""",
            "object ",
        ]);
    }
}
