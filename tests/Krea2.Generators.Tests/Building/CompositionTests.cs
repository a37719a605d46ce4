using Krea2.Generators.Tests.Harness;

namespace Krea2.Generators.Tests.Building;

/// <summary>What allOf puts together is a type of its own: it neither takes over nor changes what its parts are elsewhere.</summary>
public sealed class CompositionTests
{
    private const string Check = "public static string Check(string json) { var thing = Thing.Parse(json); return string.Join('|', thing.Validate()) + thing.ToJson(); }";

    [Fact]
    public void TwoTypesThatNarrowTheMemberOfTheirBase_HaveTheirOwnValues()
    {
        using var assembly = Load("{'oneOf': [{'$ref': '#/components/schemas/Cat'}, {'$ref': '#/components/schemas/Dog'}]}",
            """
            'Base': {'type': 'object', 'required': ['kind'], 'properties': {'kind': {'type': 'string'}}},
            'Cat': {'allOf': [{'$ref': '#/components/schemas/Base'}, {'type': 'object', 'properties': {'kind': {'const': 'cat'}}}]},
            'Dog': {'allOf': [{'$ref': '#/components/schemas/Base'}, {'type': 'object', 'properties': {'kind': {'const': 'dog'}}}]}
            """);

        assembly.Text("Check", """{"value":{"kind":"cat"}}""").ShouldBe("""{"value":{"kind":"cat"}}""");
        assembly.Text("Check", """{"value":{"kind":"dog"}}""").ShouldBe("""{"value":{"kind":"dog"}}""");
        Should.Throw<System.Text.Json.JsonException>(() => assembly.Text("Check", """{"value":{"kind":"fox"}}"""));
    }

    [Fact]
    public void MemberThatTwoPartsHave_HasTheMembersOfBoth()
    {
        using var assembly = Load("{'allOf': [{'$ref': '#/components/schemas/Base'}, {'type': 'object', 'properties': {'inner': {'type': 'object', 'properties': {'b': {'type': 'integer', 'maximum': 5}}}}}]}",
            "'Base': {'type': 'object', 'properties': {'inner': {'type': 'object', 'properties': {'a': {'type': 'integer', 'maximum': 5}}}}}", "'base': {'$ref': '#/components/schemas/Base'}, ");

        assembly.Text("Check", """{"base":{"inner":{"a":9}},"value":{"inner":{"a":9,"b":9}}}""").Split('|').Length.ShouldBe(3);
    }

    [Fact]
    public void AlternativesOfAPart_AreMergedAnewInEachWhole()
    {
        using var assembly = Load("{'allOf': [{'$ref': '#/components/schemas/Either'}, {'type': 'object', 'required': ['c'], 'properties': {'c': {'type': 'integer', 'maximum': 5}}}]}",
            """
            'Either': {'anyOf': [{'type': 'object', 'required': ['a'], 'properties': {'a': {'type': 'string'}}}, {'type': 'object', 'required': ['b'], 'properties': {'b': {'type': 'string'}}}]},
            'Other': {'allOf': [{'$ref': '#/components/schemas/Either'}, {'type': 'object', 'required': ['d'], 'properties': {'d': {'type': 'integer', 'maximum': 5}}}]}
            """,
            "'other': {'$ref': '#/components/schemas/Other'}, 'either': {'$ref': '#/components/schemas/Either'}, ");

        const string valid = """{"other":{"d":5,"a":"x"},"either":{"b":"x"},"value":{"c":5,"b":"x"}}""";
        assembly.Text("Check", valid).ShouldBe(valid);
        assembly.Text("Check", """{"other":{"a":"x","d":6},"value":{"b":"x","c":6}}""").Split('|').Length.ShouldBe(2);
    }

    [Fact]
    public void MemberThatComesOverTwoWays_KeepsItsType()
    {
        using var assembly = LoadedAssembly.Of([Spec.Thing("{'allOf': [{'$ref': '#/components/schemas/Left'}, {'$ref': '#/components/schemas/Right'}]}",
            """
            'Base': {'type': 'object', 'properties': {'owner': {'$ref': '#/components/schemas/Owner'}}},
            'Left': {'allOf': [{'$ref': '#/components/schemas/Base'}, {'type': 'object', 'properties': {'left': {'type': 'string'}}}]},
            'Right': {'allOf': [{'$ref': '#/components/schemas/Base'}, {'type': 'object', 'properties': {'right': {'type': 'string'}, 'owner': {'$ref': '#/components/schemas/Owner'}}}]},
            'Owner': {'type': 'object', 'properties': {'name': {'type': 'string'}}}
            """)], "using Acme;", "public static string Check() => new Thing { Owner = new Owner { Name = \"n\" }, Left = \"l\", Right = \"r\" }.ToJson();");

        assembly.Text("Check").ShouldBe("""{"owner":{"name":"n"},"left":"l","right":"r"}""");
    }

    [Fact]
    public void ComponentsThatLeadIntoEachOtherOverAllOf_ComeToAnEnd()
    {
        const int count = 6;
        static string Both(int first, int second) => $"{{'allOf': [{{'$ref': '#/components/schemas/A{first % count}'}}, {{'$ref': '#/components/schemas/A{second % count}'}}]}}";
        var components = string.Join(", ", Enumerable.Range(0, count).Select(i => $"'A{i}': {{'type': 'object', 'properties': {{'x': {Both(i + 1, i + 3)}, 'y': {Both(i + 2, i + 5)}}}}}"));

        GeneratorRun.Of(Spec.Thing("{'$ref': '#/components/schemas/A0'}", components)).ShouldCompile();
    }

    [Theory]
    [InlineData("{'allOf': [{'type': 'number', 'enum': [1, 2.50, 3]}, {'enum': [2.5, 3.0]}]}", "2.5", "1")]
    [InlineData("{'allOf': [{'type': 'string', 'enum': ['a', 'b']}, {'const': 'b'}]}", "'b'", "'a'")]
    [InlineData("{'type': 'boolean', 'const': true}", "true", "false")]
    [InlineData("{'type': 'boolean', 'enum': [false]}", "false", "true")]
    [InlineData("{'type': 'array', 'items': {'type': 'boolean', 'const': true}}", "[true]", "[true,false]")]
    public void WhatTheDocumentRefuses_IsRefused(string schema, string valid, string invalid)
    {
        using var assembly = Load(schema, "'Nothing': {}");

        assembly.Text("Check", Json(valid)).ShouldBe(Json(valid));
        Refused(assembly, Json(invalid)).ShouldBeTrue();

        static string Json(string value) => "{\"value\":" + value.Replace('\'', '"') + "}";
    }

    private static bool Refused(LoadedAssembly assembly, string json)
    {
        try
        {
            return assembly.Text("Check", json) != json;
        }
        catch (System.Text.Json.JsonException)
        {
            return true;
        }
    }

    private static LoadedAssembly Load(string value, string components, string members = "") =>
        LoadedAssembly.Of([Spec.Thing("{'type': 'object', 'required': ['value'], 'properties': {" + members + "'value': " + value + "}}", components)], "using Acme;", Check);
}
