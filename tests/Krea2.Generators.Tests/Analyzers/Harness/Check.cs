using Krea2.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Krea2.Generators.Tests.Analyzers.Harness;

/// <summary>Asserts that a file compiles, or fails with exactly the named compiler errors, and that the analyzers report what it marks and nothing else: with the client in the same project, and in a library.</summary>
internal static class Check
{
    /// <summary>Checks statements.</summary>
    public static void Statements(string marked, params string[] compilerErrors) => File(Code.Statements(marked), compilerErrors);

    /// <summary>Checks members of a class.</summary>
    public static void Members(string marked, params string[] compilerErrors) => File(Code.Members(marked), compilerErrors);

    /// <summary>Checks the members that an order is made with.</summary>
    public static void Order(string marked, params string[] compilerErrors) => File(Code.Order(marked), compilerErrors);

    /// <summary>Checks the members that a request is made with.</summary>
    public static void Request(string marked, params string[] compilerErrors) => File(Code.Request(marked), compilerErrors);

    /// <summary>Checks a file.</summary>
    public static void File(string marked, params string[] compilerErrors) => File(marked, Compiler.ParseOptions, compilerErrors);

    /// <summary>Checks a file of a version of the language.</summary>
    public static void File(string marked, CSharpParseOptions language, params string[] compilerErrors)
    {
        var markup = Markup.Parse(marked);
        var file = CSharpSyntaxTree.ParseText(markup.Code, language, "/user/Code.cs");

        var app = WithLanguage(AnalyzedClient.Across(), language).AddSyntaxTrees(file);
        ShouldFailWith(app.GetDiagnostics(), compilerErrors, markup.Code);
        ShouldBe(Analysis.Of(app), markup, "with the client in a library");

        var project = WithLanguage(AnalyzedClient.OneProject, language).AddSyntaxTrees(file);
        ShouldFailWith(project.GetSemanticModel(file).GetDiagnostics(), compilerErrors, markup.Code);
        ShouldBe(Analysis.Of(project, file), markup, "with the client in the same project");
    }

    // All files of a compilation speak one version.
    private static CSharpCompilation WithLanguage(CSharpCompilation compilation, CSharpParseOptions language) => language == Compiler.ParseOptions
        ? compilation
        : compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(tree.GetText(), language, tree.FilePath)));

    private static void ShouldFailWith(IEnumerable<Diagnostic> diagnostics, string[] expected, string code)
    {
        var errors = diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        errors.Select(error => error.Id).Distinct().Order(StringComparer.Ordinal).ShouldBe(expected.Order(StringComparer.Ordinal), string.Join('\n', errors) + "\n" + code);
    }

    private static void ShouldBe(IReadOnlyList<Diagnostic> found, Markup markup, string layout)
    {
        var anyId = markup.Reports.Where(report => report.Id.Length == 0).Select(report => report.Span).ToHashSet();
        var texts = found.Select(diagnostic => ExpectedReport.Text(anyId.Contains(diagnostic.Location.SourceSpan) ? "" : diagnostic.Id, diagnostic.Location.SourceSpan, markup.Code));
        var expected = markup.Reports.Select(report => ExpectedReport.Text(report.Id, report.Span, markup.Code));
        texts.ShouldBe(expected, $"{layout}:\n{markup.Code}\n{string.Join('\n', found)}");
    }
}
