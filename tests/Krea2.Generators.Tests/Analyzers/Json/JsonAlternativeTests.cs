using Krea2.Generators.Tests.Harness;

namespace Krea2.Generators.Tests.Analyzers.Json;

/// <summary>Values that are one of several alternatives: wrong only when every one that they may be refuses them.</summary>
public sealed class JsonAlternativeTests
{
    private static readonly InMemoryText[] s_document =
    [
        Spec.Thing("""
            {'type': 'object', 'properties': {
              'either': {'oneOf': [{'type': 'string', 'maxLength': 3}, {'type': 'integer', 'minimum': 1}]},
              'both': {'anyOf': [{'type': 'string', 'maxLength': 3}, {'type': 'string', 'format': 'uuid'}, {'type': 'boolean'}]},
              'free': {'anyOf': [{'type': 'string', 'enum': ['a', 'b']}, {'type': 'string'}, {'type': 'integer'}]},
              'set': {'anyOf': [{'type': 'string', 'enum': ['a', 'b']}, {'type': 'integer', 'multipleOf': 4}]},
              'list': {'oneOf': [{'type': 'array', 'maxItems': 2, 'items': {'type': 'string', 'minLength': 2}}, {'type': 'string'}]},
              'lists': {'anyOf': [{'type': 'array', 'maxItems': 2, 'items': {'type': 'integer'}}, {'type': 'array', 'items': {'type': 'string'}}, {'type': 'boolean'}]},
              'many': {'type': 'array', 'items': {'oneOf': [{'type': 'string', 'pattern': '^x'}, {'type': 'integer'}]}},
              'guess': {'oneOf': [{'type': 'string', 'maxLength': 3, 'x-krea2-inferred': ['maxLength']}, {'type': 'integer'}]},
              'half': {'anyOf': [{'type': 'array', 'maxItems': 2, 'items': {'type': 'integer'}}, {'type': 'array', 'maxItems': 1, 'x-krea2-inferred': ['maxItems'], 'items': {'type': 'number'}}, {'type': 'boolean'}]}}}
            """),
    ];

    private static readonly InMemoryText[] s_pets =
    [
        Spec.Own("""
            {'openapi': '3.1.0', 'info': {'title': 'Acme', 'version': '1'}, 'paths': {'/things': {'post': {'operationId': 'createThing',
              'requestBody': {'required': true, 'content': {'application/json': {'schema': {'$ref': '#/components/schemas/Thing'}}}}, 'responses': {'204': {'description': 'Done.'}}}}},
             'components': {'schemas': {
               'Thing': {'type': 'object', 'properties': {'pet': {'$ref': '#/components/schemas/Pet'}, 'pets': {'type': 'array', 'items': {'$ref': '#/components/schemas/Pet'}}}},
               'Pet': {'oneOf': [{'$ref': '#/components/schemas/Cat'}, {'$ref': '#/components/schemas/Dog'}],
                 'discriminator': {'propertyName': 'kind', 'mapping': {'cat': '#/components/schemas/Cat', 'tom cat': '#/components/schemas/Cat', 'dog': '#/components/schemas/Dog'}}},
               'Cat': {'type': 'object', 'additionalProperties': false, 'required': ['kind'], 'properties': {'kind': {'type': 'string'}, 'lives': {'type': 'integer', 'minimum': 1, 'maximum': 9}}},
               'Dog': {'type': 'object', 'additionalProperties': false, 'required': ['kind'], 'properties': {'kind': {'type': 'string'}, 'tricks': {'type': 'integer'}, 'leash': {'type': 'integer', 'deprecated': true}}}}}}
            """),
    ];

    [Theory]
    [InlineData("{'either': 'abcd'}", "E KREA1003 [\"abcd\"] 'either' must have at most 3 characters on Acme, but has 4")]
    [InlineData("{'either': 0}", "E KREA1001 [0] 'either' must be at least 1 on Acme, but is 0")]
    [InlineData("{'set': 'c'}", "E KREA1007 [\"c\"] 'set' must be one of \"a\", \"b\" on Acme, but is \"c\"")]
    [InlineData("{'set': 6}", "E KREA1002 [6] 'set' must be a multiple of 4 on Acme, but is 6")]
    [InlineData("{'list': ['ab', 'cd', 'ef']}", "E KREA1005 [[\"ab\", \"cd\", \"ef\"]] 'list' must have at most 2 items on Acme, but has 3")]
    [InlineData("{'list': ['ab', 'c']}", "E KREA1003 [\"c\"] an item of 'list' must have at least 2 characters on Acme, but has 1")]
    [InlineData("{'list': ['ab', 3]}", "E KREA1013 [3] an item of 'list' must be of type string on Acme, but is 3")]
    [InlineData("{'lists': [1, 'a', 2]}", "E KREA1005 [[1, \"a\", 2]] 'lists' must have at most 2 items on Acme, but has 3")]
    [InlineData("{'lists': [true]}", "E KREA1013 [true] an item of 'lists' must be of type integer on Acme, but is true")]
    [InlineData("{'many': ['x', 1, 'y']}", "E KREA1004 [\"y\"] 'many' must match the pattern ^x on Acme, but is \"y\"")]
    [InlineData("{'guess': 'abcd'}", "W KREA1003 [\"abcd\"] 'guess' must have at most 3 characters on Acme, but has 4")]
    [InlineData("{'half': [1, 2, 3]}", "W KREA1005 [[1, 2, 3]] 'half' must have at most 2 items on Acme, but has 3")]
    public void Wrong(string json, string expected) => Of(json).ShouldBe([expected]);

    [Theory]
    [InlineData("{'either': 'abc'}")]
    [InlineData("{'either': 1}")]
    [InlineData("{'both': 'abc'}")]
    [InlineData("{'both': '0f8fad5b-d9cb-469f-a165-70867728950e'}")]
    [InlineData("{'free': 'anything'}")]
    [InlineData("{'set': 'a'}")]
    [InlineData("{'set': 8}")]
    [InlineData("{'list': ['ab', 'cd']}")]
    [InlineData("{'list': []}")]
    [InlineData("{'list': 'a'}")]
    [InlineData("{'lists': ['a', 'b', 'c']}")]
    [InlineData("{'lists': [1, 2]}")]
    [InlineData("{'many': ['x', 1, 'xy']}")]
    [InlineData("{'guess': 'abc'}")]
    [InlineData("{'both': 'abcd'}")]
    [InlineData("{'half': [1]}")]
    [InlineData("{'half': [1, 2]}")]
    [InlineData("{'either': null}")]
    public void Right(string json) => Of(json).ShouldBeEmpty();

    [Theory]
    [InlineData("{'either': '{{text}}abcd'}")]
    [InlineData("{'either': {{text}}}")]
    [InlineData("{'list': ['ab', {{text}}]}")]
    [InlineData("{'list': ['ab', '{{text}}', 'ef']}")]
    public void Holes_AreNotGuessed(string json) =>
        JsonAnalysis.OfFile($"class User {{ object M(string text) => Acme.Thing.Parse($$\"\"\"{json.Replace('\'', '"').Replace("}}}", "}} }", StringComparison.Ordinal)} \"\"\"); }}", s_document).ShouldBeEmpty();

    [Theory]
    [InlineData("{'pet': {'kind': 'cat', 'lives': 10}}", "E KREA1001 [10] 'lives' must be at most 9 on Acme, but is 10")]
    [InlineData("{'pet': {'lives': 10, 'kind': 'tom cat'}}", "E KREA1001 [10] 'lives' must be at most 9 on Acme, but is 10")]
    [InlineData("{'pet': {'kind': 'dog', 'lives': 3}}", "E KREA2002 [\"lives\"] 'lives' is not a known parameter on Acme")]
    [InlineData("{'pet': {'kind': 'dog', 'tricks': 'two'}}", "E KREA1013 [\"two\"] 'tricks' must be of type integer on Acme, but is \"two\"")]
    [InlineData("{'pet': {'kind': 'dog', 'leash': 1}}", "W KREA2004 [\"leash\"] 'leash' is deprecated on Acme")]
    [InlineData("{'pets': [{'kind': 'dog'}, {'kind': 'cat', 'lives': 0}]}", "E KREA1001 [0] 'lives' must be at least 1 on Acme, but is 0")]
    public void TheObjectThatTheDiscriminatorNames_IsChecked(string json, string expected) => Of(json, s_pets).ShouldBe([expected]);

    [Theory]
    [InlineData("{'pet': {'kind': 'cat', 'lives': 9}}")]
    [InlineData("{'pet': {'kind': 'dog', 'tricks': 99}}")]
    [InlineData("{'pet': {'lives': 10}}")]
    [InlineData("{'pet': {'kind': 'fish', 'lives': 10}}")]
    [InlineData("{'pet': {'kind': 5, 'lives': 10}}")]
    public void WhatNoDiscriminatorNames_IsNotGuessed(string json) => Of(json, s_pets).ShouldBeEmpty();

    [Fact]
    public void DiscriminatorInAHole_IsNotGuessed() =>
        JsonAnalysis.OfFile("class User { object M(string text) => Acme.Thing.Parse($$\"\"\"{\"pet\": {\"kind\": \"{{text}}\", \"lives\": 10 }} \"\"\"); }".Replace("10 }}", "10 } }", StringComparison.Ordinal), s_pets).ShouldBeEmpty();

    // The analyzer reads the JSON, Validate() what was read from it.
    [Theory]
    [InlineData("{'name': 'abc', 'kind': 'order', 'target': 'abcd'}")]
    [InlineData("{'name': 'abc', 'kind': 'order', 'target': 0}")]
    [InlineData("{'name': 'abc', 'kind': 'order', 'target': ['ab', 'cd', 'ef']}")]
    [InlineData("{'name': 'abc', 'kind': 'order', 'target': ['ab', 'c']}")]
    [InlineData("{'name': 'abc', 'kind': 'order', 'target': 'abc'}")]
    public void Validate_SaysTheSame(string json)
    {
        var code = Harness.Code.Members($"public static string Run() => string.Join(\"\\n\", Order.Parse(\"\"\"{json.Replace('\'', '"')} \"\"\").Validate().Select(violation => violation.RuleId + \" \" + violation.Message));");
        var app = Harness.AnalyzedClient.Across(Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(code, Compiler.ParseOptions));
        using var executed = new Harness.ExecutedApp(app);

        var reported = string.Join('\n', Harness.Analysis.Of(app).Select(diagnostic => diagnostic.Id + " " + diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));

        reported.ShouldBe(executed.Text("Test", "Run"));
    }

    private static IReadOnlyList<string> Of(string json, InMemoryText[]? document = null) => JsonAnalysis.OfFile($"class User {{ object M() => Acme.Thing.Parse(\"\"\"{json.Replace('\'', '"')} \"\"\"); }}", document ?? s_document);
}
