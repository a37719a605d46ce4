using Krea2.Generators.Json;
using Krea2.Generators.Model;
using Krea2.Generators.Specs.Composition;
using Node = System.Text.Json.Nodes.JsonNode;

namespace Krea2.Generators.Tests.Specs.Composition;

/// <summary>References into files that were given for a document lead into its components; all others stay what they are.</summary>
public sealed class SiblingReferenceTests
{
    [Theory]
    [InlineData("thing.schema.json", "#/components/schemas/Thing")]
    [InlineData("./thing.schema.json", "#/components/schemas/Thing")]
    [InlineData("parts/../thing.schema.json", "#/components/schemas/Thing")]
    [InlineData("thing.schema.json#", "#/components/schemas/Thing")]
    [InlineData("thing.schema.json#/$defs/Point", "#/components/schemas/ThingPoint")]
    [InlineData("common.yaml#/components/schemas/Pet", "#/components/schemas/Pet")]
    [InlineData("common.yaml#/components/parameters/Limit", "#/components/parameters/Limit")]
    [InlineData("thing.schema.json#/$defs/Lost", "thing.schema.json#/$defs/Lost")]
    [InlineData("other.json", "other.json")]
    [InlineData("/specs/thing.schema.json", "/specs/thing.schema.json")]
    [InlineData("https://acme.example/thing.schema.json", "https://acme.example/thing.schema.json")]
    [InlineData("../../../../../etc/passwd", "../../../../../etc/passwd")]
    public void Reference_LeadsTo(string reference, string expected)
    {
        var document = Compose(
            $"{{'openapi': '3.1.0', 'paths': {{}}, 'x': {{'$ref': '{reference}'}}}}",
            ("/specs/thing.schema.json", "{'type': 'object', 'properties': {'at': {'$ref': '#/$defs/Point'}, 'next': {'$ref': '#'}}, '$defs': {'Point': {'type': 'integer'}}}"),
            ("/specs/common.yaml", "components: {schemas: {Pet: {type: string}}, parameters: {Limit: {name: limit, in: query}}}"));

        ((string?)document["x"]!["$ref"]).ShouldBe(expected);
    }

    [Fact]
    public void ReferencesOfTheOtherFile_AreItsOwn()
    {
        var schemas = Compose(
            "{'openapi': '3.1.0', 'paths': {}, 'x': {'$ref': 'a.json'}, 'components': {'schemas': {'A': {'type': 'null'}}}}",
            ("/specs/a.json", "{'type': 'object', 'properties': {'self': {'$ref': '#'}, 'b': {'$ref': 'parts/b.json'}, 'p': {'$ref': '#/$defs/P'}}, '$defs': {'P': {'type': 'integer'}}}"),
            ("/specs/parts/b.json", "{'type': 'array', 'items': {'$ref': '../a.json'}}"))["components"]!["schemas"]!.AsObject();

        schemas.Select(schema => schema.Key).ShouldBe(["A", "A2", "B", "AP"], ignoreOrder: true, customMessage: schemas.ToJsonString());
        schemas["A2"]!["properties"]!.ToJsonString().ShouldBe("""{"self":{"$ref":"#/components/schemas/A2"},"b":{"$ref":"#/components/schemas/B"},"p":{"$ref":"#/components/schemas/AP"}}""");
        schemas["B"]!["items"]!.ToJsonString().ShouldBe("""{"$ref":"#/components/schemas/A2"}""");
    }

    [Theory]
    [InlineData("{'type': 'string', 'nullable': true}", """{"type":["string","null"]}""")]
    [InlineData("{'type': 'string', 'nullable': false}", """{"type":"string"}""")]
    [InlineData("{'type': 'string', 'enum': ['a'], 'nullable': true}", """{"type":["string","null"],"enum":["a",null]}""")]
    [InlineData("{'type': ['string', 'null'], 'nullable': true}", """{"type":["string","null"]}""")]
    [InlineData("{'$schema': 'x', '$id': 'y', 'type': 'string'}", """{"type":"string"}""")]
    [InlineData("{'properties': {'nullable': {'type': 'string'}, 'type': {'type': 'string'}}}", """{"properties":{"nullable":{"type":"string"},"type":{"type":"string"}}}""")]
    public void WordsOfAnOlderDialect_BecomeThoseOfTheDocument(string schema, string expected) =>
        Compose("{'openapi': '3.1.0', 'paths': {}, 'x': {'$ref': 'a.json'}}", ("/specs/a.json", schema))["components"]!["schemas"]!["A"]!.ToJsonString().ShouldBe(expected);

    [Fact]
    public void Properties_StandInTheOrderThatTheFileAsksFor() =>
        Compose("{'openapi': '3.1.0', 'paths': {}, 'x': {'$ref': 'a.json'}}", ("/specs/a.json", "{'properties': {'last': {}, 'b': {'x-order': 10}, 'a': {'x-order': 2}, 'end': {}}}"))["components"]!["schemas"]!["A"]!["properties"]!.AsObject()
            .Select(property => property.Key).ShouldBe(["a", "b", "last", "end"]);

    [Fact]
    public void DocumentWithoutOtherFiles_IsNotTouched()
    {
        var root = JsonTree.Read("""{"openapi": "3.1.0", "paths": {}}""", "main.json", new ProblemSink())!;

        DocumentComposer.Compose(new SpecSource("main.json", root), [], SchemaWrapping.None, new ProblemSink()).ShouldBeSameAs(root);
    }

    private static Node Compose(string main, params (string Path, string Text)[] parts)
    {
        var problems = new ProblemSink();
        var document = DocumentComposer.Compose(Source("/specs/main.json", main, problems), [.. parts.Select(part => Source(part.Path, part.Text, problems))], SchemaWrapping.None, problems);
        problems.Problems.ShouldBeEmpty();
        return Node.Parse(JsonText.Of(document.ShouldNotBeNull()))!;
    }

    private static SpecSource Source(string path, string text, ProblemSink problems) => new(path, SpecTree.Read(text.Replace('\'', '"'), path, problems).ShouldNotBeNull());
}
