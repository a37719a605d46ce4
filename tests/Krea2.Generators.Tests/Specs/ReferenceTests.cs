using Krea2.Generators.Json;
using Krea2.Generators.Specs;

namespace Krea2.Generators.Tests.Specs;

public sealed class ReferenceTests
{
    [Theory]
    [InlineData("#/components/schemas/T")]
    [InlineData("#/components/schemas/a~1b~0c")]
    [InlineData("#/components/schemas/with%20space")]
    [InlineData("#/components/schemas/%61~1b~0c")]
    [InlineData("#/paths/~1p~1%7Bid%7D/get/parameters/0/schema")]
    [InlineData("#anchored")]
    public void Reference_IsFollowedInsideOfTheDocument(string reference)
    {
        var spec = ReadSpec.Json("""
            {'openapi': '3.1.0', 'paths': {'/p/{id}': {'get': {'parameters': [{'name': 'id', 'in': 'path', 'schema': {'title': 'found'}}],
              'requestBody': {'content': {'a/b': {'schema': {'$ref': '@'}}}}}}},
             'components': {'schemas': {'T': {'title': 'found'}, 'a/b~c': {'title': 'found'}, 'with space': {'title': 'found'}, 'A': {'items': {'$anchor': 'anchored', 'title': 'found'}}}}}
            """.Replace("@", reference, StringComparison.Ordinal));

        var schema = spec.Document!.Operations[0].Body!.Content[0].Schema!;

        spec.Problems.ShouldBeEmpty();
        schema.Reference.ShouldBe(reference);
        schema.Target!.Title.ShouldBe("found");
        JsonPointer.Find(spec.Root, schema.Target.Pointer)!["title"]!.Text.ShouldBe("found");
    }

    [Theory]
    [InlineData("#/components/schemas/Missing", "there is nothing at this place")]
    [InlineData("#/components/schemas/S/enum/01", "there is nothing at this place")]
    [InlineData("#nowhere", "there is no such anchor in the document")]
    [InlineData("#", "the whole document is no schema")]
    [InlineData("", "only references inside of the document are followed")]
    [InlineData("other.json", "only references inside of the document are followed")]
    [InlineData("/etc/passwd", "only references inside of the document are followed")]
    [InlineData("file:///etc/passwd", "only references inside of the document are followed")]
    [InlineData("http://127.0.0.1:1/x.json#/a", "only references inside of the document are followed")]
    [InlineData("#/components/schemas/S", "it leads only to further references")]
    [InlineData("#/components/schemas/T", "it leads only to further references")]
    public void Reference_ThatCannotBeFollowed_IsReportedAndOpaque(string reference, string failure)
    {
        var (schema, spec) = ReadSpec.Schema("{'allOf': [{'$ref': '@'}]}".Replace("@", reference, StringComparison.Ordinal),
            components: ", 'T': {'$ref': '#/components/schemas/U'}, 'U': {'$ref': '#/components/schemas/T'}");
        if (reference.EndsWith("/S", StringComparison.Ordinal))
        {
            // A cycle that passes through something else than references is legal.
            schema.AllOf[0].Target.ShouldBeSameAs(schema);
            spec.Problems.ShouldBeEmpty();
            return;
        }

        schema.AllOf[0].Opaque.ShouldBeTrue();
        schema.AllOf[0].Target.ShouldBeNull();
        spec.Problems.ShouldBe(["KREA0004 3:21 " + reference + " | " + failure]);
    }

    [Fact]
    public void ReferenceToItself_IsReported()
    {
        var spec = ReadSpec.Json("""
            {'openapi': '3.1.0', 'paths': {'/a': {'get': {'parameters': [{'$ref': '#/components/parameters/P'}], 'requestBody': {'$ref': '#/paths/~1a/get/requestBody'},
              'responses': {'200': {'$ref': '#/components/responses/R'}}}}, '/b': {'$ref': '#/paths/~1b'}},
             'components': {'parameters': {'P': {'$ref': '#/components/parameters/P'}}, 'responses': {'R': {'$ref': '#/components/responses/Q'}, 'Q': {'$ref': '#/components/responses/R'}}}}
            """);

        spec.Problems.Count.ShouldBe(4);
        spec.Problems.ShouldAllBe(p => p.StartsWith("KREA0004 ", StringComparison.Ordinal) && p.EndsWith("it leads only to further references", StringComparison.Ordinal));
        var operation = spec.Document!.Operations.ShouldHaveSingleItem();
        (operation.Parameters.Count, operation.Body, operation.Responses.Count).ShouldBe((0, null, 0));
    }

    [Fact]
    public void RootOfASchemaDocument_CanBeReferredTo()
    {
        var problems = new Generators.Model.ProblemSink();
        var root = JsonTree.Read("""{"properties": {"child": {"$ref": "#"}}}""", "s.json", problems)!;

        var schema = new SpecContext(root, "s.json", problems, isVersion30: false).Schemas.Read(root, "");

        schema.Properties[0].Schema.Target.ShouldBeSameAs(schema);
        problems.Problems.ShouldBeEmpty();
    }
}
