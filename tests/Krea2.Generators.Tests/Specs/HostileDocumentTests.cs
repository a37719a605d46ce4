using System.Globalization;
using System.Text;
using Krea2.Generators.Json;
using Krea2.Generators.Model;
using Krea2.Generators.Specs;

namespace Krea2.Generators.Tests.Specs;

/// <summary>Documents made to break the reader. What each would cost unchecked is hours or gigabytes, so that the bounds here may be generous.</summary>
public sealed class HostileDocumentTests
{
    private const long Memory = 500_000_000;

    [Fact]
    public void LongReferenceChain_IsCutOff()
    {
        var schemas = new StringBuilder();
        for (var i = 0; i < 20_000; i++)
        {
            schemas.Append(CultureInfo.InvariantCulture, $", 'S{i}': {{'$ref': '#/components/schemas/S{i + 1}'}}");
        }

        var (schema, spec) = ReadSpec.Schema("{'items': {'$ref': '#/components/schemas/S0'}}", components: schemas.ToString());

        schema.Items!.Opaque.ShouldBeTrue();
        spec.Problems.ShouldHaveSingleItem().ShouldContain("it leads only to further references");
    }

    [Fact]
    public void ManyPathsOfOneItem_ShareWhatItConsistsOf()
    {
        var text = new StringBuilder("{'openapi': '3.1.0', 'components': {'pathItems': {'I': {'parameters': [");
        for (var i = 0; i < 5_000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{{'name': 'p{i}', 'in': 'query'}}, ");
        }

        text.Append("{'name': 'last', 'in': 'query'}], 'get': {'parameters': [{'name': 'own', 'in': 'query'}]}}}}, 'paths': {");
        for (var i = 0; i < 20_000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"'/p{i}': {{'$ref': '#/components/pathItems/I'}}, ");
        }

        var (spec, allocated) = Measure(() => ReadSpec.Json(text.Append("'/z': {}}}").ToString()));

        spec.Document!.Operations.Count.ShouldBe(20_000);
        spec.Document.Operations[7].Route.ShouldBe("/p7");
        spec.Document.Operations[7].Parameters.Count.ShouldBe(5_002);
        allocated.ShouldBeLessThan(Memory);
    }

    [Fact]
    public void ManyReferencesToOneLargeResponse_ShareIt()
    {
        var text = new StringBuilder("{'openapi': '3.1.0', 'components': {'responses': {'R': {'content': {");
        for (var i = 0; i < 10_000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"'a/b{i}': {{'schema': {{}}}}, ");
        }

        text.Append("'a/b': {}}}}}, 'paths': {");
        for (var i = 0; i < 10_000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"'/p{i}': {{'get': {{'responses': {{'200': {{'$ref': '#/components/responses/R'}}}}}}}}, ");
        }

        var (spec, allocated) = Measure(() => ReadSpec.Json(text.Append("'/z': {}}}").ToString()));

        spec.Document!.Operations.Count.ShouldBe(10_000);
        allocated.ShouldBeLessThan(Memory);
    }

    [Fact]
    public void LongNames_DoNotMultiply()
    {
        var name = new string('n', 400_000);
        var properties = string.Join(", ", Enumerable.Range(0, 20_000).Select(i => "'p" + i.ToString(CultureInfo.InvariantCulture) + "': {}"));

        var (spec, allocated) = Measure(() =>
        {
            var (schema, read) = ReadSpec.Schema("{'properties': {'" + name + "': {'properties': {" + properties + "}}}}");
            SchemaWalk.Count([schema]).ShouldBeLessThan(1_000);
            return read;
        });

        spec.Problems.ShouldHaveSingleItem().ShouldContain("a smaller document");
        allocated.ShouldBeLessThan(2 * Memory);
    }

    [Fact]
    public void LongPathsAndReferences_AreRefused()
    {
        var spec = ReadSpec.Json("{'openapi': '3.1.0', 'paths': {'/" + new string('p', 5_000) + "': {'get': {}}, '/a': {'$ref': '#/components/pathItems/" + new string('p', 5_000) + "'}}}");

        spec.Document!.Operations.ShouldBeEmpty();
        spec.Problems.Count.ShouldBe(2);
        spec.Problems.ShouldAllBe(p => p.Length < 300);
    }

    [Fact]
    public void DeepSchema_IsReadWithoutDeepRecursion()
    {
        var text = string.Concat(Enumerable.Repeat("{'items': ", 200)) + "{}" + new string('}', 200);

        var (schema, spec) = ReadSpec.Schema(text);

        SchemaWalk.Count([schema]).ShouldBe(201);
        spec.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void MutatedDocuments_NeverThrow()
    {
        const string sample = """
            {"openapi": "3.0.1", "info": {"title": "T"}, "servers": [{"url": "https://{h}", "variables": {"h": {"default": "x"}}}], "security": [{"k": []}], "tags": [{"name": "t"}],
             "paths": {"/a/{id}": {"parameters": [{"$ref": "#/components/parameters/P"}], "post": {"tags": ["t"], "x-krea-pricing": {"price_points": [{"amount": 1}]}, "x-krea-deprecated-field-aliases": [{"from": "a", "to": "b"}],
               "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/S"}}}}, "responses": {"200": {"content": {"a/b": {"schema": {"oneOf": [{"type": "string"}]}}}}}}}},
             "components": {"parameters": {"P": {"name": "id", "in": "path", "schema": {"enum": ["x"]}}}, "securitySchemes": {"k": {"type": "apiKey", "in": "header", "name": "K"}},
               "schemas": {"S": {"type": "object", "required": ["a"], "properties": {"a": {"minimum": 1, "maxLength": 2, "exclusiveMinimum": true}, "b": {"$ref": "#/components/schemas/S"}}, "discriminator": {"propertyName": "a", "mapping": {"x": "S"}}}}}}
            """;
        var values = (string[])["null", "true", "0", "-1.5e9", "\"x\"", "[]", "{}", "[null]", "{\"$ref\": \"#/components/schemas/S\"}", "{\"$ref\": 5}", "\"#\"", "[[]]", "{\"\": {}}"];
        var places = Enumerable.Range(0, sample.Length).Where(i => sample[i] is '{' or '[' || (sample[i] == '"' && sample[i - 1] is ' ' or '[')).ToArray();
        var random = new Random(20261121);
        var problemsFound = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var at = places[random.Next(places.Length)];
            var scalarEnd = sample.IndexOf('"', at + 1) + 1;
            var end = sample[at] == '"' ? scalarEnd : at + 1;
            var text = random.Next(3) switch
            {
                0 => sample[..at] + values[random.Next(values.Length)] + sample[end..],
                1 => sample[..at] + values[random.Next(values.Length)] + ", " + sample[at..],
                _ => sample.Remove(at, Math.Min(random.Next(1, 30), sample.Length - at)),
            };
            var problems = new ProblemSink();

            var path = random.Next(4) == 0 ? "a.yaml" : "a.json";
            if (SpecTree.Read(text, path, problems) is { } root && OpenApiReader.Read(root, path, problems) is { } document)
            {
                SchemaWalk.Count(document, 10_000).ShouldBeLessThan(10_000);
            }

            problemsFound += problems.Problems.Count;
        }

        problemsFound.ShouldBeGreaterThan(10_000);
    }

    private static (T Result, long Allocated) Measure<T>(Func<T> action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = action();
        return (result, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
