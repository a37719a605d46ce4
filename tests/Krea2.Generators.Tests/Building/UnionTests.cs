using Krea2.Generators.Tests.Harness;

namespace Krea2.Generators.Tests.Building;

/// <summary>Alternatives of every kind: what one of them allows is never refused.</summary>
public sealed class UnionTests
{
    private const string Check = "public static string Check(string json) { var thing = Thing.Parse(json); return string.Join('|', thing.Validate()) + thing.ToJson(); }";
    private const string Components =
        """
        'TextOrNumber': {'anyOf': [{'type': 'string', 'maxLength': 3}, {'type': 'integer', 'maximum': 9}]},
        'TextOrNull': {'anyOf': [{'type': 'string', 'maxLength': 3}, {'type': 'null'}]},
        'AnyJson': {'anyOf': [{'type': 'string'}, {'type': 'number'}, {'type': 'boolean'}, {'type': 'null'}, {'type': 'array', 'items': {'$ref': '#/components/schemas/AnyJson'}}, {'type': 'object', 'additionalProperties': {'$ref': '#/components/schemas/AnyJson'}}]},
        'Filter': {'oneOf': [{'$ref': '#/components/schemas/And'}, {'$ref': '#/components/schemas/Equal'}]},
        'And': {'type': 'object', 'required': ['and'], 'properties': {'and': {'type': 'array', 'items': {'$ref': '#/components/schemas/Filter'}}}, 'additionalProperties': false},
        'Equal': {'type': 'object', 'required': ['name'], 'properties': {'name': {'type': 'string', 'maxLength': 3}}, 'additionalProperties': false},
        'Small': {'type': 'object', 'required': ['n'], 'properties': {'n': {'type': 'integer', 'maximum': 5}}},
        'Big': {'type': 'object', 'required': ['n'], 'properties': {'n': {'type': 'integer', 'minimum': 10}}}
        """;

    [Theory]
    [InlineData("{'anyOf': [{'$ref': '#/components/schemas/TextOrNumber'}, {'type': 'boolean'}]}", "'abc'", "9", "true")]
    [InlineData("{'anyOf': [{'type': 'array', 'items': {'$ref': '#/components/schemas/TextOrNumber'}}, {'$ref': '#/components/schemas/TextOrNumber'}]}", "['abc',9]", "'abc'", "9")]
    [InlineData("{'anyOf': [{'type': 'array', 'items': {'type': 'string'}}, {'type': 'array', 'items': {'type': 'integer'}}]}", "['a']", "[1]", "[]")]
    [InlineData("{'anyOf': [{'type': 'array', 'maxItems': 1, 'items': {'type': 'string'}}, {'type': 'array', 'minItems': 3, 'items': {'type': 'string'}}]}", "['a']", "['a','b','c']")]
    [InlineData("{'oneOf': [{'$ref': '#/components/schemas/Small'}, {'$ref': '#/components/schemas/Big'}]}", "{'n':5}", "{'n':10}")]
    [InlineData("{'oneOf': [{'$ref': '#/components/schemas/TextOrNull'}, {'type': 'integer'}]}", "null", "'abc'", "1")]
    [InlineData("{'$ref': '#/components/schemas/AnyJson'}", "null", "[1,[null,'a',{'b':[true]}]]", "{'a':{'b':null}}")]
    [InlineData("{'$ref': '#/components/schemas/Filter'}", "{'name':'abc'}", "{'and':[{'name':'a'},{'and':[]}]}")]
    [InlineData("{'type': 'object', 'additionalProperties': {'type': 'array', 'items': {'oneOf': [{'type': 'string'}, {'$ref': '#/components/schemas/Small'}, {'type': 'null'}]}}}", "{'a':['b',null,{'n':1}],'c':[]}", "{}")]
    [InlineData("{'type': 'array', 'items': {'type': ['string', 'null'], 'enum': ['a', 'A', null]}}", "['a',null,'A']")]
    [InlineData("{'type': 'array', 'items': {'type': ['integer', 'null']}}", "[1,null]")]
    [InlineData("{'type': 'array', 'items': {'type': ['object', 'null'], 'properties': {'n': {'type': 'integer'}}}}", "[{'n':1},null]")]
    [InlineData("{'type': 'array', 'items': {'type': ['array', 'null'], 'items': {'type': ['boolean', 'null']}}}", "[[true,null],null]")]
    [InlineData("{'type': 'object', 'additionalProperties': {'type': ['string', 'null'], 'format': 'uuid'}}", "{'a':null,'b':'0f8fad5b-d9cb-469f-a165-70867728950e'}")]
    [InlineData("{'oneOf': [{'type': 'object', 'required': ['ok'], 'properties': {'ok': {'type': 'boolean', 'const': true}, 'x': {'type': 'string'}}}, {'type': 'object', 'required': ['ok'], 'properties': {'ok': {'type': 'boolean', 'const': false}, 'x': {'type': 'integer'}}}]}", "{'ok':true}", "{'ok':false}", "{'ok':false,'x':1}")]
    [InlineData("{'anyOf': [{'type': 'integer', 'minimum': 5}, {'type': 'number', 'maximum': 1}]}", "0.5", "7")]
    [InlineData("{'anyOf': [{'type': 'string', 'enum': ['auto']}, {'type': 'string', 'format': 'uri'}]}", "'auto'", "'https://acme.example/'")]
    [InlineData("{'anyOf': [{'enum': ['auto', 'none']}, {'type': 'object', 'properties': {'value': {'type': 'string'}}}]}", "'auto'", "{'value':'x'}")]
    [InlineData("{'oneOf': [{'type': 'object', 'title': 'String', 'properties': {'a': {'type': 'string'}}, 'required': ['a']}, {'type': 'string'}, {'type': 'object', 'title': 'Value', 'properties': {'b': {'type': 'string'}}, 'required': ['b']}]}", "'x'", "{'b':'x'}")]
    public void WhatOneAlternativeAllows_IsNotRefused(string schema, params string[] values)
    {
        using var assembly = LoadedAssembly.Of([Spec.Thing("{'type': 'object', 'required': ['value'], 'properties': {'value': " + schema + ", 'optional': " + schema + "}}", Components)], "using Acme;", Check);

        foreach (var value in values.Select(text => text.Replace('\'', '"')))
        {
            var json = "{\"value\":" + value + ",\"optional\":" + value + "}";
            assembly.Text("Check", json).ShouldBe(json);
        }
    }

    [Fact]
    public void ValueThatNoAlternativeAllows_IsRefusedInTheWordsOfTheFirst()
    {
        using var assembly = LoadedAssembly.Of(
            [Spec.Thing("{'type': 'object', 'required': ['value'], 'properties': {'value': {'oneOf': [{'$ref': '#/components/schemas/Small'}, {'$ref': '#/components/schemas/Big'}]}}}", Components)], "using Acme;", Check);

        assembly.Text("Check", """{"value":{"n":7}}""").ShouldStartWith("'n' must be at most 5 on Acme, but is 7{");
    }
}
