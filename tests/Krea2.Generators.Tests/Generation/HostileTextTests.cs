using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Krea2.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Krea2.Generators.Tests.Generation;

/// <summary>Texts of a document that try to leave the place where they are printed, put into every place that takes a text.</summary>
public sealed partial class HostileTextTests
{
    private const string Injected = "Pwned";

    private static readonly Lazy<string[]> Header = new(() =>
        [.. GeneratorRun.Of(Spec.Krea).Texts["KreaClient.g.cs"].Split('\n').TakeWhile(line => !line.StartsWith("[assembly", StringComparison.Ordinal)).Where(line => line.StartsWith('#'))]);

    // Each tries to end what it stands in and to declare a type.
    private static readonly string[] Texts =
    [
        "\"; } public class Pwned { string x = \"",
        "\"\"\"; } public class Pwned { string x = \"\"\"",
        "\n} public class Pwned {\n",
        "\r} public class Pwned {\r",
        "\r\n} public class Pwned {\r\n",
        "\u0085} public class Pwned {\u0085",
        "\u2028} public class Pwned {\u2028",
        "\u2029} public class Pwned {\u2029",
        "\v\f} public class Pwned {",
        "*/ public class Pwned { } /*",
        "**//* */ public class Pwned { } /*/",
        "/// </summary>\n public class Pwned { }",
        "</summary></c></remarks>\npublic class Pwned { }",
        "<see cref=\"System.Pwned\"/> & <![CDATA[ ]]> <!-- -->",
        "\n#if true\npublic class Pwned { }\n#endif\n",
        "\n#pragma warning disable\n#error Pwned\n#line 1 \"Pwned\"",
        "\n#nullable disable\n",
        "\\\"; } class Pwned { string x = \\\"",
        "\\u0022; } class Pwned { } //",
        "\\",
        "{0} {1} {{ }} $\"{Pwned}\"",
        "\0\u0001\u001b\u007f\ufffe\uffff",
        "\ud800",
        "\udc00\ud800",
        "\u202e\u2066 class Pwned \u200b\ufeff",
        "class", "namespace", "record", "required", "file", "field", "value", "global", "await", "var", "nameof", "_", "__arglist", "@class",
        "Equals", "GetHashCode", "ToString", "GetType", "Extra", "Validate", "WriteTo", "Parse", "EqualityContract", "PrintMembers", "Clone", "Rules", "System", "Krea2", "Object", "Finalize",
        "\u00e9t\u00e9", "\u4f60\u597d", "\U0001F98A", "\u0130stanbul", "\u00df", "a\u0301", "123", "-", "", " ",
        new string('x', 10_000),
        new string('"', 10_000),
    ];

    // 'place=what stands there otherwise'.
    private const string Template = """
        {"openapi": "3.1.0", "info": {"title": 'title=Acme', "version": "1"}, "servers": [{"url": 'server=https://acme.example'}], "x-krea2-taken": 'taken=2026-01-01',
         "tags": [{"name": 'tag=Things', "description": 'tagText=All things.'}], "security": [{"k": []}],
         "paths": {'route=/things': {"post": {
           "tags": ['tag=Things'], "operationId": 'operationId=createThing', "summary": 'summary=Creates.', "description": 'description=A thing.',
           "x-krea-deprecated-field-aliases": [{"from": 'alias=older', "to": 'property=name', "sunset_date": 'taken=2026-01-01', "reason": 'reason=Renamed.', "migration_url": 'reason=https://acme.example'}],
           "parameters": [
             {"name": 'parameter=limit', "in": "query", "description": 'parameterText=Most items.', "schema": {"type": "string", "pattern": 'pattern=a', "default": 'default=x', "enum": ['enum=x', "other"]}},
             {"name": 'parameter=X-Trace', "in": "header", "schema": {"type": "array", "items": {"type": "string"}}}],
           "requestBody": {"description": 'description=The thing.', "content": {'mediaType=application/json': {"schema": {"$ref": 'reference=#/components/schemas/Thing'}}}},
           "responses": {"200": {"description": 'response=The thing.', "content": {"application/json": {"schema": {"$ref": 'reference=#/components/schemas/Thing'}}}}}}}},
         "components": {"securitySchemes": {"k": {"type": "apiKey", "in": "header", "name": 'key=X-Key'}},
           "schemas": {"Thing": {"$ref": "#/components/schemas/Real"}, 'component=Real2': {"$ref": "#/components/schemas/Real"},
             "Real": {"type": "object", "title": 'title=Thing', "description": 'description=A thing.', "required": ["kind", 'required=name'], "properties": {
               "kind": {"const": 'const=thing'},
               'property=name': {"type": "string", "description": 'propertyText=Its name.', "pattern": 'pattern=a', "format": 'format=email', "default": 'default=x'},
               "mode": {"type": "string", "enum": ['enum=fast', "slow"], "default": 'default=fast'},
               "map": {"type": "object", "additionalProperties": {"type": "string", "enum": ['enum=fast']}},
               "own": {"type": "object", "properties": {'property=name': {"type": "array", "items": {"type": "object", "properties": {'property=name': {"type": "number", "maximum": 1}}}}}},
               "pet": {"discriminator": {"propertyName": 'discriminator=species'}, "oneOf": [
                 {"type": "object", "title": 'title=Cat', "required": ['discriminator=species'], "properties": {'discriminator=species': {"const": 'const=cat'}}},
                 {"type": "object", "required": ['discriminator=species'], "properties": {'discriminator=species': {"const": "dog"}}}]}}}}}}
        """;

    // What a document says, how it names things, and what the project says about it.
    private static readonly Dictionary<string, string[]> Places = new()
    {
        ["prose"] = ["title", "server", "tagText", "summary", "description", "parameterText", "propertyText", "response", "reason", "taken", "default", "pattern", "format", "key"],
        ["names"] = ["tag", "operationId", "parameter", "property", "enum", "const", "component", "discriminator", "alias", "required", "route"],
        ["references"] = ["reference", "component", "mediaType"],
        ["client"] = ["client"],
        ["namespace"] = ["namespace"],
        ["prefix"] = ["prefix"],
    };

    public static TheoryData<string> Kinds => [.. Places.Keys];

    // All texts at once: as many documents in one compilation, in a namespace each.
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Text_StaysWhereItIsPrinted(string kind)
    {
        var files = Texts.Select((text, i) => Document(Places[kind], text, "N" + i));

        var run = GeneratorRun.Of([.. files]).ShouldCompile();

        LoadedAssembly.Emit(run.Output).ShouldNotBeEmpty();
        run.ProblemTexts.ShouldNotContain(problem => problem.Contains("KREA0018", StringComparison.Ordinal));
        run.Texts.Count.ShouldBeGreaterThan(2 * Texts.Length);
        foreach (var tree in run.Trees)
        {
            ShouldHoldNothingInjected(tree);
        }
    }

    [Fact]
    public void Texts_ArriveOnTheWireAsTheyAre()
    {
        // Unpaired surrogates are no text: they cannot be sent, and no document in UTF-8 holds them.
        var texts = Texts.Where(text => text.Length > 0 && !text.Any(char.IsSurrogate)).Append("\U0001F98A").Distinct().ToArray();
        var properties = new JsonObject(texts.Select(text => KeyValuePair.Create(text, (JsonNode?)new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. texts.Take(30).Select(value => (JsonNode)value)]) })));
        var spec = Spec.Exact(Spec.ThingText("THING").Replace('\'', '"').Replace("THING", new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties }.ToJsonString(), StringComparison.Ordinal));
        using var assembly = LoadedAssembly.Of([spec], "using Acme;", "public static string RoundTrip(string json) => Thing.Parse(json).ToJson();");

        var json = new JsonObject(texts.Select((text, i) => KeyValuePair.Create(text, (JsonNode?)texts[i % 30]))).ToJsonString();

        JsonNode.DeepEquals(JsonNode.Parse(assembly.Text("RoundTrip", json)), JsonNode.Parse(json)).ShouldBeTrue();
    }

    private static void ShouldHoldNothingInjected(SyntaxTree tree)
    {
        var root = tree.GetRoot();
        root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Select(type => type.Identifier.ValueText)
            .ShouldNotContain(name => name == Injected);
        root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText)
            .ShouldNotContain(name => name == Injected);

        // The directives of the header, and none of the document's.
        root.DescendantTrivia(descendIntoTrivia: true).Where(trivia => trivia.IsDirective).Select(trivia => trivia.ToString()).ShouldBe(Header.Value);
        root.DescendantTrivia().ShouldNotContain(trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia) || trivia.IsKind(SyntaxKind.SkippedTokensTrivia));
    }

    private static InMemoryText Document(string[] places, string text, string name)
    {
        var json = Hole().Replace(Template, hole => Literal(places.Contains(hole.Groups["place"].Value) ? Dress(hole.Groups["place"].Value, text) : hole.Groups["otherwise"].Value));
        var file = Spec.Exact(json, places.Contains("namespace") ? text + "." + name : name, places.Contains("client") ? text : "AcmeClient", $"/user/{name}.json");
        return places.Contains("prefix") ? file.Set("Krea2TypePrefix", text) : places.Contains("taken") ? file.Set("Krea2Taken", text) : file;
    }

    // What a place demands around the text.
    private static string Dress(string place, string text) => place switch
    {
        "route" => "/" + text,
        "mediaType" => text + "+json",
        "reference" => "#/components/schemas/" + text.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal).Replace("%", "%25", StringComparison.Ordinal),
        _ => text,
    };

    // Every character that is not plain ASCII as an escape: a serializer would not write half of a surrogate pair.
    private static string Literal(string text) =>
        "\"" + string.Concat(text.Select(c => c is < ' ' or > '~' or '"' or '\\' ? $"\\u{(int)c:x4}" : c.ToString())) + "\"";

    [GeneratedRegex(@"'(?<place>\w+)=(?<otherwise>[^']*)'")]
    private static partial Regex Hole();
}
