using System.Collections.Concurrent;
using System.Globalization;
using Krea2.Generators.Analyzers.Json;
using Krea2.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Krea2.Generators.Tests.Analyzers.Json;

/// <summary>Runs the analyzers of JSON over user code whose client lies in a referenced assembly, compiled once for each document.</summary>
internal static class JsonAnalysis
{
    private static readonly ConcurrentDictionary<string, Lazy<MetadataReference>> s_clients = new();

    /// <summary>What is said about code: severity's initial, id, the characters under the squiggle, the message.</summary>
    /// <param name="statements">Statements of a method with the parameter <c>text</c>.</param>
    /// <param name="members">Members of the class around it.</param>
    /// <param name="document">The document of the client; the bundled one unless given.</param>
    public static IReadOnlyList<string> Of(string statements, string members = "", InMemoryText[]? document = null) =>
        OfFile(Code(statements, members), document);

    /// <summary>What is said about a file of code.</summary>
    public static IReadOnlyList<string> OfFile(string code, InMemoryText[]? document = null)
    {
        var compilation = Compiler.Compile("User", [Client(document ?? Spec.Krea)], code);
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        return Analyze(compilation, new JsonRequestAnalyzer());
    }

    /// <summary>The same code in one project with what is generated.</summary>
    public static IReadOnlyList<string> InOneProject(string statements, string members = "") =>
        Analyze(GeneratorRun.Of(Compiler.Compile("User", [], Code(statements, members)), Spec.Krea).ShouldCompile().Output, new JsonRequestAnalyzer());

    /// <summary>What an analyzer says about a compilation.</summary>
    public static IReadOnlyList<string> Analyze(Compilation compilation, DiagnosticAnalyzer analyzer, AnalyzerOptions? options = null)
    {
        var found = compilation.WithAnalyzers([analyzer], options).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).Select(Text)];
    }

    /// <summary>The client of documents as an assembly.</summary>
    public static MetadataReference Client(InMemoryText[] document) => s_clients.GetOrAdd(
        string.Join('|', document.Select(file => file.Path + file.Text.GetHashCode(StringComparison.Ordinal).ToString(CultureInfo.InvariantCulture))),
        _ => new Lazy<MetadataReference>(() => MetadataReference.CreateFromImage(LoadedAssembly.Emit(GeneratorRun.Of(Compiler.Compile("Library", []), document).ShouldCompile().Output)))).Value;

    private static string Code(string statements, string members) => $$"""
        using System;
        using System.Linq;
        using System.Text;
        using Krea2.KreaAi;
        public static class User
        {
            {{members}}
            public static void Run(string text)
            {
        {{statements}}
            }
        }
        """;

    private static string Text(Diagnostic diagnostic)
    {
        var location = diagnostic.Location;
        var characters = location.SourceTree?.GetText().ToString(location.SourceSpan) ?? "";
        return $"{diagnostic.Severity.ToString()[0]} {diagnostic.Id} [{characters}] {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
    }
}
