using Krea2.Generators.Tests.Harness;

namespace Krea2.Generators.Tests.Generation;

/// <summary>Documents of several files, catalogues and JSON Schemas through the whole generator.</summary>
public sealed class ComposedDocumentTests
{
    private const string Main = """
        {'openapi': '3.1.0', 'info': {'title': 'Acme', 'version': '1'}, 'paths': {'/things': {'post': {'operationId': 'createThing', 'requestBody': {'content': {'application/json': {'schema':
        {'$ref': 'thing.schema.json'}}}}, 'responses': {'204': {'description': 'Done.'}}}}}}
        """;

    private const string Thing = "{'type': 'object', 'properties': {\n'name': {'type': 'string', 'nullable': true},\n'count': {'type': 'integer', 'minimum': 1}}, 'required': ['count']}";

    [Fact]
    public void ProblemOfAPart_IsSaidInThatFile()
    {
        var run = GeneratorRun.Of(Spec.Own(Main, path: "/user/main.json"), Part(Thing.Replace("'minimum': 1", "'minimum': 'x'", StringComparison.Ordinal)));

        run.ProblemTexts.ShouldHaveSingleItem().ShouldBe("E KREA0003 thing.schema.json(3,41): The value of 'minimum' is \"x\", but must be a number");
    }

    [Fact]
    public void SeverityOfAPart_IsThatOfItsFile()
    {
        var part = Part(Thing.Replace("'minimum': 1", "'minimum': 'x'", StringComparison.Ordinal), ("krea2_severity.KREA0003", "none"));

        GeneratorRun.Of(Spec.Own(Main, path: "/user/main.json"), part).ProblemTexts.ShouldBeEmpty();
    }

    [Fact]
    public void PartOfADocument_IsNoClientOfItsOwn()
    {
        var run = GeneratorRun.Of(Spec.Own(Main, path: "/user/main.json"), Part(Thing)).ShouldCompile();

        run.ProblemTexts.ShouldBeEmpty();
        run.Texts.Values.Count(text => text.Contains("class AcmeClient :", StringComparison.Ordinal)).ShouldBe(1);
        string.Concat(run.Texts.Values).ShouldContain("record Thing");
    }

    [Fact]
    public void FileThatWasNotGiven_IsNotFollowed() =>
        GeneratorRun.Of(Spec.Own(Main, path: "/user/main.json")).ProblemTexts.ShouldHaveSingleItem().ShouldContain("KREA0004");

    [Fact]
    public void ListInAQuery_HasTypedItems()
    {
        var run = GeneratorRun.Of(Spec.Own("""
            {'catalogue': '1.0', 'title': 'Acme', 'requests': [{'name': 'ListThings', 'method': 'GET', 'route': '/things', 'parameters': [
              {'path': 'kinds', 'in': 'query', 'type': 'array', 'items': {'type': 'string', 'values': ['a', 'b']}}, {'path': 'sizes', 'in': 'query', 'type': 'array', 'items': {'type': 'integer', 'maximum': 9}}]}]}
            """)).ShouldCompile();

        run.ProblemTexts.ShouldBeEmpty();
        var text = string.Concat(run.Texts.Values);
        text.ShouldContain("IReadOnlyList<global::Acme.ListThingsKind>? kinds = null");
        text.ShouldContain("IReadOnlyList<long>? sizes = null");
    }

    [Fact]
    public void Catalogue_IsCalledByItsTitle()
    {
        var run = GeneratorRun.Of(Spec.Own("{'catalogue': '1.0', 'title': 'Paint & Co', 'requests': [{'name': 'Ping', 'method': 'GET', 'route': '/ping'}]}", client: "EaselClient")).ShouldCompile();

        var text = string.Concat(run.Texts.Values);
        text.ShouldContain("/// <summary>Client of Paint &amp; Co.</summary>");
        text.ShouldContain("/// <summary>Adds the client of Paint &amp; Co, one for");
        text.ShouldNotContain("client of Easel");
    }

    [Fact]
    public void JsonSchemaWithARoute_IsAnOperation()
    {
        var run = GeneratorRun.Of(Schema(("Krea2Route", "POST /v1/things"), ("Krea2BaseAddress", "https://api.acme.example"))).ShouldCompile();

        run.ProblemTexts.ShouldBeEmpty();
        var text = string.Concat(run.Texts.Values);
        text.ShouldContain("\"/v1/things\"");
        text.ShouldContain("https://api.acme.example");
        text.ShouldContain("record Thing");
    }

    [Fact]
    public void JsonSchemaWithoutARoute_IsItsTypes()
    {
        var run = GeneratorRun.Of(Schema()).ShouldCompile();

        run.ProblemTexts.ShouldBeEmpty();
        string.Concat(run.Texts.Values).ShouldContain("record Thing");
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("things")]
    [InlineData("SEND /things")]
    [InlineData("POST things")]
    public void RouteThatIsNone_IsSaid(string route) =>
        GeneratorRun.Of(Schema(("Krea2Route", route))).ProblemTexts.ShouldHaveSingleItem().ShouldBe($"E KREA0003 thing.schema.json(1,1): The value of 'Route' is \"{route}\", but must be a method and a route, like POST /v1/things");

    [Theory]
    [InlineData("{'catalogue': '1.0', 'title': 'A', 'requests': [{'name': 'Make', 'method': 'POST', 'route': '/make', 'parameters': [{'path': 'a', 'type': 'string'}]}]}")]
    [InlineData("{'type': 'object', 'properties': {'a': {'type': 'string'}}}")]
    public void FormatOfAFile_IsWhatItHolds(string text) =>
        GeneratorRun.Of(Spec.Own(text, path: "/user/acme.openapi.json")).ShouldCompile().ProblemTexts.ShouldBeEmpty();

    [Fact]
    public void FileThatIsNothing_IsSaid() =>
        GeneratorRun.Of(Spec.Own("{'hello': 1}")).ProblemTexts.ShouldHaveSingleItem().ShouldContain("KREA0014");

    private static InMemoryText Part(string text, params (string Name, string Value)[] more) => File(text, [("Krea2PartOf", "main.json"), .. more]);

    private static InMemoryText Schema(params (string Name, string Value)[] more) => File(Thing, more);

    private static InMemoryText File(string text, IEnumerable<(string Name, string Value)> more)
    {
        var metadata = new Dictionary<string, string> { ["Krea2Kind"] = "spec", ["Krea2Bundled"] = "false", ["Krea2Namespace"] = "Acme", ["Krea2Client"] = "ThingClient" };
        foreach (var (name, value) in more)
        {
            metadata[name] = value;
        }

        return new InMemoryText("/user/thing.schema.json", text.Replace('\'', '"')) { Metadata = metadata };
    }
}
