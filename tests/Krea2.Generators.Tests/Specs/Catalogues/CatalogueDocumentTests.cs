using System.Text.Json.Nodes;

namespace Krea2.Generators.Tests.Specs.Catalogues;

/// <summary>Requests of a catalogue become operations.</summary>
public sealed class CatalogueDocumentTests
{
    [Fact]
    public void Head_SaysWhereAndHow()
    {
        var document = ReadCatalogue.Of("""
            {'catalogue': '1.0', 'title': 'Acme', 'version': 'v2', 'description': 'Pictures.', 'source': 'its page', 'baseAddress': 'https://api.acme.example/v2', 'taken': '2026-11-20',
             'authentication': {'kind': 'header', 'name': 'X-Key'}, 'requests': [{'name': 'Ping', 'method': 'GET', 'route': '/ping'}]}
            """).Document!;

        ((string?)document["openapi"]).ShouldBe("3.1.0");
        document["info"]!.ToJsonString().ShouldBe("""{"title":"Acme","version":"v2","description":"Pictures. Source: its page."}""");
        ((string?)document["servers"]![0]!["url"]).ShouldBe("https://api.acme.example/v2");
        ((string?)document["x-krea2-taken"]).ShouldBe("2026-11-20");
        document["components"]!["securitySchemes"]!["key"]!.ToJsonString().ShouldBe("""{"type":"apiKey","in":"header","name":"X-Key"}""");
        document["paths"]!["/ping"]!["get"]!.AsObject().ContainsKey("requestBody").ShouldBeFalse();
    }

    [Fact]
    public void Parameters_GoWhereTheySay()
    {
        var operation = ReadCatalogue.Of("""
            {'catalogue': '1.0', 'title': 'Acme', 'requests': [{'name': 'Get', 'method': 'GET', 'route': '/things/{id}/{part}', 'parameters': [
              {'path': 'id', 'in': 'path', 'type': 'string', 'format': 'uuid'}, {'path': 'page.size', 'in': 'query', 'type': 'integer', 'maximum': 9, 'description': 'How many.'}, {'path': 'X-A', 'in': 'header', 'type': 'string', 'required': true}]}]}
            """).Document!["paths"]!["/things/{id}/{part}"]!["get"]!;

        operation["parameters"]!.ToJsonString().ShouldBe(
            """[{"name":"id","in":"path","required":true,"schema":{"type":"string","format":"uuid"}},{"name":"page.size","in":"query","description":"How many.","schema":{"type":"integer","maximum":9}},{"name":"X-A","in":"header","required":true,"schema":{"type":"string"}},{"name":"part","in":"path","required":true,"schema":{"type":"string"}}]""");
    }

    [Fact]
    public void ListOutsideOfTheBody_SaysWhatItsItemsAre()
    {
        var read = ReadCatalogue.Rows("""
            {'path': 'kinds', 'in': 'query', 'type': 'array', 'maxItems': 3, 'items': {'type': 'string', 'values': ['a', {'value': 'b'}]}}, {'path': 'kinds[]', 'in': 'query', 'type': 'array', 'items': {'type': 'integer', 'maximum': 9}}, {'path': 'X-Any', 'in': 'header', 'type': 'array'}
            """);

        read.Problems.ShouldBeEmpty();
        read.Document!["paths"]!["/make"]!["post"]!["parameters"]!.ToJsonString().ShouldBe(
            """[{"name":"kinds","in":"query","schema":{"type":"array","maxItems":3,"items":{"type":"string","enum":["a","b"]}}},{"name":"kinds[]","in":"query","schema":{"type":"array","items":{"type":"integer","maximum":9}}},{"name":"X-Any","in":"header","schema":{"type":"array","items":{}}}]""");
    }

    [Theory]
    [InlineData("object", "application/json", """{"$ref":"#/components/schemas/Make"}""")]
    [InlineData("array", "application/json", """{"type":"array","items":{"$ref":"#/components/schemas/Make"}}""")]
    [InlineData("form", "multipart/form-data", """{"$ref":"#/components/schemas/Make"}""")]
    public void Body_HasItsForm(string form, string type, string schema)
    {
        var body = ReadCatalogue.Rows("{'path': 'a', 'type': 'string'}", $", 'body': '{form}'").Document!["paths"]!["/make"]!["post"]!["requestBody"]!;

        ((bool)body["required"]!).ShouldBeTrue();
        body["content"]![type]!["schema"]!.ToJsonString().ShouldBe(schema);
    }

    [Fact]
    public void RequestsOfOneRoute_AreAlternatives_EachWithItsConstants()
    {
        var read = ReadCatalogue.Of("""
            {'catalogue': '1.0', 'title': 'Acme', 'tables': {'task': [{'path': 'kind', 'type': 'string', 'required': true}], 'answer': [{'path': 'id', 'type': 'string'}]}, 'requests': [
              {'name': 'Small', 'method': 'POST', 'route': '/', 'body': 'array', 'parameters': ['task'], 'constants': {'kind': 'small'}, 'answer': ['answer'], 'errors': [{'status': 400, 'rows': ['answer']}]},
              {'name': 'Large', 'method': 'POST', 'route': '/', 'body': 'array', 'parameters': ['task', {'path': 'x', 'type': 'integer'}], 'constants': {'kind': 'large'}, 'answer': ['answer']}]}
            """);

        read.Problems.ShouldBeEmpty();
        var operation = read.Document!["paths"]!["/"]!["post"]!;
        operation["requestBody"]!["content"]!["application/json"]!["schema"]!.ToJsonString().ShouldBe("""{"type":"array","items":{"oneOf":[{"$ref":"#/components/schemas/Small"},{"$ref":"#/components/schemas/Large"}]}}""");
        read.Schema("Small").ToJsonString().ShouldBe("""{"type":"object","properties":{"kind":{"type":"string","const":"small"}},"required":["kind"]}""");
        ((string?)read.Schema("Large")["properties"]!["kind"]!["const"]).ShouldBe("large");
        operation["responses"]!.AsObject().Select(response => response.Key).ShouldBe(["200", "400"]);
        operation["responses"]!["200"]!["content"]!["application/json"]!["schema"]!.ToJsonString().ShouldBe("""{"$ref":"#/components/schemas/Answer"}""");
    }

    [Fact]
    public void Prices_AreThoseOfTheRequest()
    {
        var operation = ReadCatalogue.Rows("{'path': 'size', 'type': 'string'}", ", 'prices': [{'amount': '0.04', 'when': {'size': 'big'}}, {'amount': 0.02}]").Document!["paths"]!["/make"]!["post"]!;

        JsonNode.DeepEquals(
            operation["x-krea-pricing"],
            JsonNode.Parse("""{"type": "fixed", "currency": "USD", "unit": "request", "by": "parameters", "price_points": [{"amount": "0.04", "dimensions": {"size": "big"}}, {"amount": 0.02, "dimensions": {}}]}""")).ShouldBeTrue(operation["x-krea-pricing"]?.ToJsonString());
    }

    [Fact]
    public void ListAsAWhole_IsAList() =>
        ReadCatalogue.Rows("", ", 'body': 'none', 'answer': [{'path': '[].id', 'type': 'string'}]").Schema("MakeAnswer").ToJsonString()
            .ShouldBe("""{"type":"array","items":{"type":"object","properties":{"id":{"type":"string"}}}}""");

    [Fact]
    public void Closed_RefusesOtherMembers() =>
        ReadCatalogue.Rows("{'path': 'a.b', 'type': 'string'}", ", 'closed': true").Schema().ToJsonString()
            .ShouldBe("""{"type":"object","properties":{"a":{"type":"object","properties":{"b":{"type":"string"}},"additionalProperties":false}},"additionalProperties":false}""");
}
