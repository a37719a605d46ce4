using System.Globalization;
using System.Reflection;
using System.Text;
using Krea2.Generators.Tests.Analyzers.Harness;
using Krea2.Generators.Tests.Harness;
using Krea2.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.Configuration;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace Krea2.Generators.Tests.Docs;

/// <summary>The C# blocks of all pages in one compilation, with the generated Krea client and the clients of the README's own document and of the catalogue of its page.</summary>
public sealed class SnippetCompilation
{
    private readonly CSharpCompilation _clients;
    private readonly Lazy<Assembly> _assembly;

    public SnippetCompilation()
    {
        var pages = new[] { "docs", "docs/rules" }.SelectMany(folder => RepositoryFile.NamesIn(folder, "*.md").Select(name => $"{folder}/{name}")).Prepend("README.md");
        Fences = [.. pages.SelectMany(MarkdownFence.Of)];
        var own = Fences.Single(fence => fence is { Language: "yaml", Purpose: "document" });
        var catalogue = Fences.Single(fence => fence is { Language: "json", Purpose: "catalogue" });
        var references = new[] { typeof(FakeKreaHost), typeof(Sdk), typeof(TracerProvider), typeof(FactAttribute), typeof(Assert), typeof(SnippetCompilation) }.Select(type => type.Assembly.Location).Concat(WebFiles()).Select(file => MetadataReference.CreateFromFile(file));
        var clients = GeneratorRun.Of(Compiler.Compile("Docs", references, Snippet.Ambient), [.. Spec.Krea, .. HostSpecs.Replicate, .. HostSpecs.Runware, .. HostSpecs.WaveSpeed, Spec.Exact(WithMembers(own.Text), path: "/user/acme.openapi.yaml"), Spec.Exact(catalogue.Text, "Painting", "PainterClient", "/user/painter.catalogue.json")]);
        clients.ProblemTexts.ShouldBeEmpty();
        _clients = clients.Output;
        var blocks = Fences.Where(fence => fence.Language == "csharp").Select((fence, i) => new Snippet(fence, i)).ToLookup(snippet => snippet.Fence.Purpose == "error");
        Compiling = [.. blocks[false]];
        Failing = [.. blocks[true]];
        _assembly = new Lazy<Assembly>(Emit);
    }

    /// <summary>The README's configuration.</summary>
    public static IConfiguration Configuration { get; } = new ConfigurationBuilder()
        .AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(MarkdownFence.Of("README.md").Single(fence => fence.Language == "json").Text)))
        .Build();

    internal IReadOnlyList<MarkdownFence> Fences { get; }

    internal IReadOnlyList<Snippet> Compiling { get; }

    internal IReadOnlyList<Snippet> Failing { get; }

    /// <summary>Errors and warnings of blocks, as page(line,column): severity id: message.</summary>
    internal IReadOnlyList<string> Problems(IEnumerable<Snippet> snippets)
    {
        var trees = snippets.Select(snippet => snippet.Tree).ToHashSet();
        return [.. _clients.AddSyntaxTrees(trees).GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && (diagnostic.Location.SourceTree is null || trees.Contains(diagnostic.Location.SourceTree)))
            .Where(diagnostic => diagnostic.Id is not (UnusedVariable or NoDocumentation))
            .Select(Text)];
    }

    /// <summary>What the analyzers say about blocks and the code does not suppress, in the same form; suggestions too.</summary>
    internal IReadOnlyList<string> Findings(IReadOnlyCollection<Snippet> snippets)
    {
        var compilation = _clients.AddSyntaxTrees(snippets.Select(snippet => snippet.Tree));
        return [.. snippets.SelectMany(snippet => Analysis.Of(compilation, snippet.Tree)).Where(diagnostic => !diagnostic.IsSuppressed).Select(Text)];
    }

    /// <summary>Errors of a program in a new console project, where nothing is taken as given but its implicit usings.</summary>
    internal IReadOnlyList<string> ProgramProblems(string program)
    {
        var trees = new[] { Compiler.Parse(ImplicitUsings, "Usings.cs"), Compiler.Parse(program, "Program.cs") };
        return [.. _clients.WithOptions(_clients.Options.WithOutputKind(OutputKind.ConsoleApplication)).AddSyntaxTrees(trees).GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Error)
            .Select(Text)];
    }

    /// <summary>Runs a block, and gives what it prints.</summary>
    internal async Task<string> RunAsync(Snippet snippet)
    {
        var output = (StringWriter)_assembly.Value.GetType("Docs.Output", throwOnError: true)!.GetMethod("Begin")!.Invoke(null, null)!;
        await (Task)_assembly.Value.GetType(snippet.ClassName, throwOnError: true)!.GetMethod("Run")!.Invoke(null, null)!;
        return output.ToString().TrimEnd('\n');
    }

    private static string Text(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetMappedLineSpan();
        return string.Create(CultureInfo.InvariantCulture, $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
    }

    // Pages show members of the README's own widget, and rules between them, that it has no room for.
    private string WithMembers(string document)
    {
        return Insert(Insert(document, "        tags:", "member", "        "), "      properties:\n        name:", "rule", "      ");
    }

    private string Insert(string document, string before, string purpose, string indentation)
    {
        var lines = Fences.Where(fence => fence.Language == "yaml" && fence.Purpose == purpose).SelectMany(fence => fence.Text.Split('\n')).Select(line => indentation + line + "\n");
        document.ShouldContain(before);
        return document.Insert(document.IndexOf(before, StringComparison.Ordinal), string.Concat(lines));
    }

    // What an ASP.NET Core project has; some pages show one.
    private static IEnumerable<string> WebFiles() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(file => Path.GetFileName(file).StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal) || Path.GetFileName(file).StartsWith("Microsoft.Extensions.", StringComparison.Ordinal));

    private Assembly Emit() => Assembly.Load(LoadedAssembly.Emit(_clients.AddSyntaxTrees(Compiling.Select(snippet => snippet.Tree))));

    private const string ImplicitUsings =
        """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http;
        global using System.Threading; global using System.Threading.Tasks;
        """;

    // A page may end where the reader goes on.
    private const string UnusedVariable = "CS0219";

    // Types of tests and programs have none.
    private const string NoDocumentation = "CS1591";
}
