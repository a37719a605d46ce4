using System.Globalization;
using Krea2.Generators.Tests.Analyzers.Harness;
using Krea2.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Krea2.Generators.Tests.Analyzers.Objects;

/// <summary>A client of a user's own document with rules between members, and Krea's with a rule that only one variant has.</summary>
internal static class RuledClient
{
    private const string Thing = """
        {
          'type': 'object',
          'properties': {
            'width': {'type': 'integer'}, 'height': {'type': 'integer'}, 'left': {'type': 'number'}, 'right': {'type': ['number', 'null']}, 'mode': {'type': 'string', 'enum': ['slow', 'fast'], 'default': 'slow'},
            'steps': {'type': 'integer'}, 'ttl': {'type': 'integer'}, 'outputType': {'type': 'string', 'enum': ['URL', 'base64Data'], 'default': 'URL'}, 'names': {'type': 'array', 'items': {'type': 'string'}},
            'power': {'type': 'number'}, 'guess': {'type': 'integer'}, 'part': {'$ref': '#/components/schemas/Part'}, 'parts': {'type': 'array', 'items': {'$ref': '#/components/schemas/Part'}}
          },
          'dependentRequired': {'width': ['height'], 'height': ['width']},
          'anyOf': [{'properties': {'width': {'const': 1024}, 'height': {'const': 1024}}}, {'properties': {'width': {'const': 1184}, 'height': {'const': 896}}}],
          'not': {'required': ['left', 'right']},
          'if': {'properties': {'mode': {'const': 'fast'}}, 'required': ['mode']}, 'then': {'required': ['steps']},
          'x-krea2-rules': [
            {'schema': {'if': {'required': ['ttl']}, 'then': {'properties': {'outputType': {'const': 'URL'}}}}, 'effect': 'ineffective'},
            {'schema': {'if': {'required': ['power']}, 'then': {'required': ['names'], 'properties': {'names': {'minItems': 1}}}}, 'effect': 'ineffective'},
            {'schema': {'dependentRequired': {'guess': ['steps']}}, 'inferred': true}
          ]
        }
        """;

    private const string Part = "'Part': {'type': 'object', 'properties': {'a': {'type': 'integer'}, 'b': {'type': 'integer'}}, 'dependentRequired': {'a': ['b']}}";

    private static readonly Lazy<GeneratorRun> s_run = new(() => GeneratorRun.Of(Compiler.Compile("Clients", []), [Spec.Thing(Thing, Part), .. Spec.Krea[..1], Manifest]).ShouldCompile());
    private static readonly Lazy<MetadataReference> s_library = new(() => MetadataReference.CreateFromImage(LoadedAssembly.Emit(s_run.Value.Output)));

    /// <summary>The client in a library.</summary>
    public static MetadataReference Library => s_library.Value;

    private static InMemoryText Manifest => Spec.KreaManifest.Replace("\"effect\": \"ineffective\",\n      \"inferred\": true", "\"variants\": [\"medium\"]");

    /// <summary>Asserts that statements are reported as they are marked, with the client in one project and in a library.</summary>
    public static void Check(string marked, params string[] compilerErrors) => CheckMembers("public static async Task Run(Thing other, KreaRequest request, KreaClient krea, AcmeClient acme, bool flag, int number, string text)\n{\n await Task.Yield();\n" + marked + "\n}", compilerErrors);

    /// <summary>Asserts that members of a class are reported as they are marked.</summary>
    public static void CheckMembers(string marked, params string[] compilerErrors)
    {
        var markup = Markup.Parse(File(marked));
        var expected = markup.Reports.Select(report => ExpectedReport.Text(report.Id, report.Span, markup.Code)).ToList();
        var tree = CSharpSyntaxTree.ParseText(markup.Code, Compiler.ParseOptions, "/user/Code.cs");

        var app = Compiler.Compile("App", [Library]).AddSyntaxTrees(tree);
        app.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => found.Id).Distinct().ShouldBe(compilerErrors, string.Join('\n', app.GetDiagnostics()));
        Texts(Analysis.Of(app), markup.Code).ShouldBe(expected, "in a library:\n" + markup.Code);
        Texts(Analysis.Of(s_run.Value.Output.AddSyntaxTrees(tree), tree), markup.Code).ShouldBe(expected, "in one project:\n" + markup.Code);
    }

    /// <summary>What is said about statements: severity's initial, id, the code under the squiggle, the message.</summary>
    public static IReadOnlyList<string> Messages(string statements)
    {
        var tree = CSharpSyntaxTree.ParseText(File("public static void Run(Thing other, KreaClient krea) { " + statements + " }"), Compiler.ParseOptions, "/user/Code.cs");
        var app = Compiler.Compile("App", [Library]).AddSyntaxTrees(tree);
        app.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        return [.. Analysis.Of(app).Select(found => $"{found.Severity.ToString()[0]} {found.Id} [{tree.GetText().ToString(found.Location.SourceSpan)}] {found.GetMessage(CultureInfo.InvariantCulture)}")];
    }

    private static string File(string members) => "using System;\nusing System.Collections.Generic;\nusing System.Threading.Tasks;\nusing Krea2;\nusing Krea2.KreaAi;\nusing Acme;\npublic static class Test\n{\n public static void Use(params object?[] values) { }\n" + members + "\n}\n";

    private static IEnumerable<string> Texts(IEnumerable<Diagnostic> found, string code) => found.Select(diagnostic => ExpectedReport.Text(diagnostic.Id, diagnostic.Location.SourceSpan, code));
}
