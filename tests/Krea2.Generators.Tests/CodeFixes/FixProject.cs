using System.Collections.Immutable;
using Krea2.Generators.Analyzers;
using Krea2.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Krea2.Generators.Tests.CodeFixes;

/// <summary>A project in a workspace whose client lies in a referenced assembly: what an editor would show and do in it.</summary>
internal sealed class FixProject
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers =
        [.. typeof(RequestAnalyzer).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(DiagnosticAnalyzer))).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    private readonly Solution _solution;

    private FixProject(Solution solution) => _solution = solution;

    /// <summary>The texts of the documents, in order.</summary>
    public IReadOnlyList<string> Texts => [.. Project.Documents.OrderBy(document => document.Name, StringComparer.Ordinal).Select(document => document.GetTextAsync().GetAwaiter().GetResult().ToString())];

    private Project Project => _solution.Projects.Single();

    /// <summary>A client in an assembly, to reference it.</summary>
    public static MetadataReference Client(params InMemoryText[] files) =>
        MetadataReference.CreateFromImage(LoadedAssembly.Emit(GeneratorRun.Of(Compiler.Compile("Client", []), files).ShouldCompile().Output));

    /// <summary>A project with code.</summary>
    public static FixProject Of(MetadataReference client, params string[] code)
    {
        var compilation = Compiler.Compile("User", [client]);
        var id = ProjectId.CreateNewId();
        var solution = new AdhocWorkspace().CurrentSolution.AddProject(ProjectInfo.Create(
            id, VersionStamp.Default, "User", "User", LanguageNames.CSharp, compilationOptions: compilation.Options, parseOptions: Compiler.ParseOptions, metadataReferences: compilation.References));
        for (var i = 0; i < code.Length; i++)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(id), $"Code{i}.cs", code[i], filePath: $"/user/Code{i}.cs");
        }

        return new FixProject(solution);
    }

    /// <summary>Everything that the compiler (errors and warnings) and the analyzers say, as an editor would list it.</summary>
    public async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync()
    {
        var compilation = (await Project.GetCompilationAsync())!;
        var analyzed = await compilation.WithAnalyzers(s_analyzers).GetAnalyzerDiagnosticsAsync();
        return [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Concat(analyzed).OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath).ThenBy(diagnostic => diagnostic.Location.SourceSpan)];
    }

    /// <summary>The titles of what is offered for a diagnostic.</summary>
    public async Task<IReadOnlyList<CodeAction>> ActionsAsync(CodeFixProvider provider, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        var document = Project.GetDocument(diagnostic.Location.SourceTree).ShouldNotBeNull();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    /// <summary>The project after an action.</summary>
    public async Task<FixProject> ApplyAsync(CodeAction action)
    {
        var changed = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().ShouldHaveSingleItem().ChangedSolution;
        changed.GetChanges(_solution).GetProjectChanges().SelectMany(project => project.GetChangedDocuments(onlyGetDocumentsWithTextChanges: true)).ShouldNotBeEmpty($"'{action.Title}' changed nothing");
        return new FixProject(changed);
    }

    /// <summary>The project after everything of one class was fixed everywhere in the solution.</summary>
    public async Task<FixProject> FixAllAsync(CodeFixProvider provider, Diagnostic diagnostic, string? equivalenceKey)
    {
        var all = await DiagnosticsAsync();
        var document = Project.GetDocument(diagnostic.Location.SourceTree).ShouldNotBeNull();
        var context = new FixAllContext(document, provider, FixAllScope.Solution, equivalenceKey, provider.FixableDiagnosticIds, new Known(all), CancellationToken.None);
        return await ApplyAsync((await provider.GetFixAllProvider().ShouldNotBeNull().GetFixAsync(context)).ShouldNotBeNull());
    }

    private sealed class Known(IReadOnlyList<Diagnostic> all) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(all);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return all.Where(diagnostic => diagnostic.Location.SourceTree == tree);
        }
    }
}
