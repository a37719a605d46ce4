using System.Collections.Immutable;
using Krea2.Benchmarks.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Krea2.Benchmarks.Editing;

/// <summary>A project that is open in an editor, in which a file of 500 lines is typed. After each key the editor asks what is wrong with the file.</summary>
internal sealed class EditedProject : IDisposable
{
    private const string Generated = "/user/Generated";

    // Editors ask the compiler as one analyzer among the others, in one go.
    private static readonly DiagnosticAnalyzer s_compiler =
        (DiagnosticAnalyzer)Activator.CreateInstance(typeof(CSharpCompilation).Assembly.GetType("Microsoft.CodeAnalysis.Diagnostics.CSharp.CSharpCompilerDiagnosticAnalyzer", throwOnError: true)!, nonPublic: true)!;

    private readonly AdhocWorkspace _workspace = new();
    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers;
    private readonly DocumentId _edited;
    private readonly Keystrokes _keys;
    private readonly int _expected;
    private Solution _solution;

    private EditedProject(bool withPackage)
    {
        var project = ProjectId.CreateNewId();
        _edited = DocumentId.CreateNewId(project);
        _keys = new Keystrokes(EditedFile.Text, EditedFile.Typed);
        _expected = withPackage ? 1 : 0;
        _analyzers = withPackage ? [s_compiler, .. Package.Analyzers] : [s_compiler];
        _solution = WithCode(_workspace.CurrentSolution.AddProject(ProjectInfo.Create(project, VersionStamp.Default, "Shop", "Shop", LanguageNames.CSharp, compilationOptions: UserProject.CompilationOptions, parseOptions: UserProject.ParseOptions, metadataReferences: UserProject.References)), project);
        _solution = withPackage ? WithPackage(_solution, project) : WithGeneratedCode(_solution, project);
    }

    /// <summary>With the package: its generator and its analyzers.</summary>
    public static EditedProject WithPackage() => new(withPackage: true);

    /// <summary>The same code, in which what the package would generate stands as if somebody had written it.</summary>
    public static EditedProject WithoutPackage() => new(withPackage: false);

    /// <summary>Types the next character, and gives the number of errors and warnings.</summary>
    public async Task<int> TypeAsync()
    {
        _solution = _solution.WithDocumentText(_edited, _keys.Next());
        var document = _solution.GetDocument(_edited)!;
        var compilation = (await document.Project.GetCompilationAsync().ConfigureAwait(false))!;
        var analyzed = compilation.WithAnalyzers(_analyzers, new CompilationWithAnalyzersOptions(document.Project.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        var model = analyzed.Compilation.GetSemanticModel((await document.GetSyntaxTreeAsync().ConfigureAwait(false))!);
        var found = await analyzed.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None).ConfigureAwait(false);
        var wrong = found.Count(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        return !_keys.IsComplete || wrong == _expected ? wrong : throw new InvalidOperationException($"The file is typed, and {_expected} reports were expected, but there are {wrong}: {string.Join('\n', found)}");
    }

    public void Dispose() => _workspace.Dispose();

    private Solution WithCode(Solution solution, ProjectId project)
    {
        solution = solution.AddDocument(_edited, "Edited.cs", SourceText.From(EditedFile.Text), filePath: "/user/Edited.cs");
        for (var i = 0; i < EditedFile.OtherFiles; i++)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(project), $"Code{i}.cs", SourceText.From(OrdinaryCode.File(i)), filePath: $"/user/Code{i}.cs");
        }

        return solution;
    }

    private static Solution WithPackage(Solution solution, ProjectId project)
    {
        foreach (var (path, text) in SpecFiles.All)
        {
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(project), Path.GetFileName(path), text, filePath: path);
        }

        return solution
            .AddAnalyzerConfigDocument(DocumentId.CreateNewId(project), ".globalconfig", SourceText.From(SpecFiles.Configuration), filePath: "/.globalconfig")
            .AddAnalyzerReference(project, new InProcessReference());
    }

    private static Solution WithGeneratedCode(Solution solution, ProjectId project)
    {
        foreach (var (tree, number) in new UserProject([]).Generate().SyntaxTrees.Select((tree, i) => (tree, i)))
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(project), $"Generated{number}.cs", tree.GetText(), filePath: $"{Generated}/Generated{number}.cs");
        }

        return solution;
    }
}
