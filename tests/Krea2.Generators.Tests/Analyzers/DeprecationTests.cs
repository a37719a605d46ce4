using Krea2.Generators.Analyzers;
using Krea2.Generators.Tests.Analyzers.Json;
using Krea2.Generators.Tests.Harness;

namespace Krea2.Generators.Tests.Analyzers;

/// <summary>KREA2004: what the document marks as deprecated is reported where it is named. The compiler itself says so of optional members (CS0618), so there the rule is silent.</summary>
public sealed class DeprecationTests
{
    private static readonly InMemoryText[] s_document =
    [
        Spec.Own("""
            {'openapi': '3.1.0', 'info': {'title': 'Acme', 'version': '1'}, 'paths': {'/things': {
              'get': {'tags': ['Things'], 'operationId': 'findThing', 'parameters': [
                {'name': 'old', 'in': 'query', 'deprecated': true, 'schema': {'type': 'string'}},
                {'name': 'new', 'in': 'query', 'schema': {'type': 'string'}}], 'responses': {'204': {'description': 'Done.'}}},
              'post': {'operationId': 'createThing', 'requestBody': {'required': true, 'content': {'application/json': {'schema': {'$ref': '#/components/schemas/Thing'}}}}, 'responses': {'204': {'description': 'Done.'}}}}},
             'components': {'schemas': {
               'Thing': {'type': 'object', 'required': ['size'], 'properties': {
                 'size': {'type': 'integer', 'maximum': 8, 'deprecated': true},
                 'weight': {'type': 'integer', 'deprecated': true},
                 'length': {'type': 'integer'},
                 'part': {'$ref': '#/components/schemas/Part'}}},
               'Part': {'type': 'object', 'properties': {'old': {'type': 'boolean', 'deprecated': true}, 'new': {'type': 'boolean'}}}}}}
            """),
    ];

    [Theory]
    [InlineData("object M() => new Acme.Thing { Size = 3, Length = 1 };", "W KREA2004 [Size] 'size' is deprecated on Acme")]
    [InlineData("object M(Acme.Thing thing) => thing with { Size = 3 };", "W KREA2004 [Size] 'size' is deprecated on Acme")]
    [InlineData("object M(Acme.AcmeClient acme) => acme.Things.FindThingAsync(old: \"a\");", "W KREA2004 [old: \"a\"] 'old' is deprecated on Acme")]
    [InlineData("object M(Acme.AcmeClient acme) => acme.Things.FindThingAsync(\"a\");", "W KREA2004 [\"a\"] 'old' is deprecated on Acme")]
    public void Typed_IsReported(string member, string expected) => Typed(member).ShouldBe([expected]);

    [Theory]
    [InlineData("object M(Acme.Thing thing) => thing with { Length = 3 };")]
    [InlineData("object M(Acme.Thing thing) => thing.Size;")]
    [InlineData("object M(Acme.AcmeClient acme) => acme.Things.FindThingAsync(@new: \"a\");")]
    [InlineData("object M(Acme.AcmeClient acme) => acme.Things.FindThingAsync();")]
    [InlineData("object M(Acme.AcmeClient acme) => acme.Things.FindThingAsync(null, \"a\");")]
    [InlineData("object M(Acme.AcmeClient acme) => acme.Things.FindThingAsync(default, \"a\");")]
    [InlineData("object M(Acme.AcmeClient acme) => acme.Things.FindThingAsync(old: null);")]
    [InlineData("object M() => new Own { Size = 3 };")]
    public void Typed_IsSilent(string member) => Typed(member).ShouldBeEmpty();

    // A component is deprecated where it says so itself, not where a deprecated member is of it.
    [Theory]
    [InlineData("'$ref': '#/components/schemas/Part'")]
    [InlineData("'allOf': [{'$ref': '#/components/schemas/Part'}]")]
    [InlineData("'anyOf': [{'$ref': '#/components/schemas/Part'}, {'type': 'null'}]")]
    [InlineData("'$ref': '#/components/schemas/Word'")]
    public void DeprecatedMember_LeavesItsTypeAsItIs(string schema)
    {
        InMemoryText[] document =
        [
            Spec.Own("""
                {'openapi': '3.1.0', 'info': {'title': 'Acme', 'version': '1'}, 'paths': {'/things': {
                  'post': {'operationId': 'createThing', 'requestBody': {'required': true, 'content': {'application/json': {'schema': {'$ref': '#/components/schemas/Thing'}}}}, 'responses': {'204': {'description': 'Done.'}}}}},
                 'components': {'schemas': {
                   'Thing': {'type': 'object', 'properties': {'before': { SCHEMA, 'deprecated': true}, 'part': {'$ref': '#/components/schemas/Part'}, 'word': {'$ref': '#/components/schemas/Word'}}},
                   'Part': {'type': 'object', 'properties': {'new': {'type': 'boolean'}}},
                   'Word': {'type': 'string', 'enum': ['a', 'b']}}}}
                """.Replace("SCHEMA", schema, StringComparison.Ordinal)),
        ];

        Warnings("object M() => new Acme.Thing { Part = new Acme.Part { New = true }, Word = Acme.Word.A };").ShouldBeEmpty();
        Warnings("object M() => new Acme.Thing { Before = null };").ShouldBe(["CS0618"]);

        IEnumerable<string> Warnings(string member) => Compiler.Compile("User", [JsonAnalysis.Client(document)], File(member)).GetDiagnostics().Where(diagnostic => diagnostic.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.Id);
    }

    // The compiler's own warning is enough.
    [Fact]
    public void OptionalMember_IsTheCompilers()
    {
        const string Member = "object M(Acme.Thing thing) => thing with { Weight = 3 };";

        Compiler.Compile("User", [JsonAnalysis.Client(s_document)], File(Member)).GetDiagnostics().ShouldContain(diagnostic => diagnostic.Id == "CS0618");
        Typed(Member).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{'size': 3}", "W KREA2004 [\"size\"] 'size' is deprecated on Acme")]
    [InlineData("{'size': 3, 'weight': 1}", "W KREA2004 [\"size\"] 'size' is deprecated on Acme", "W KREA2004 [\"weight\"] 'weight' is deprecated on Acme")]
    [InlineData("{'size': 9}", "W KREA2004 [\"size\"] 'size' is deprecated on Acme", "E KREA1001 [9] 'size' must be at most 8 on Acme, but is 9")]
    [InlineData("{'part': {'old': true}, 'size': 3}", "W KREA2004 [\"old\"] 'old' is deprecated on Acme", "W KREA2004 [\"size\"] 'size' is deprecated on Acme")]
    public void Json_IsReported(string json, params string[] expected) => Json($"Acme.Thing.Parse(\"\"\"{json.Replace('\'', '"')} \"\"\")").ShouldBe(expected);

    [Theory]
    [InlineData("Acme.Thing.Parse(JSON) with { Size = 4 }")]
    [InlineData("System.Text.Json.JsonDocument.Parse(JSON)")]
    [InlineData("Acme.Part.Parse(\"{\\\"new\\\": true}\")")]
    public void Json_IsSilent(string expression) => Json(expression.Replace("JSON", "\"{\\\"size\\\": 3, \\\"length\\\": 1}\"", StringComparison.Ordinal)).ShouldBeEmpty();

    private static string File(string member) => "class Own { public int Size { get; init; } } class User { " + member + " }";

    private static IReadOnlyList<string> Typed(string member)
    {
        var compilation = Compiler.Compile("User", [JsonAnalysis.Client(s_document)], File(member));
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).ShouldBeEmpty();
        return JsonAnalysis.Analyze(compilation, new DeprecationAnalyzer());
    }

    private static IReadOnlyList<string> Json(string expression) => JsonAnalysis.OfFile($"class User {{ object M() => {expression}; }}", s_document);
}
