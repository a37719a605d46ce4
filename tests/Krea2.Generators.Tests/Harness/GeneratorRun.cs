using System.Collections.Immutable;
using Krea2.Generators.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Krea2.Generators.Tests.Harness;

/// <summary>One run of the generator. Whatever it is asked, it runs a second time on a clone of the compilation and finds nothing to do.</summary>
internal sealed class GeneratorRun
{
    private static readonly IncrementalStepRunReason[] Nothing = [IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged];
    private static readonly string[] AllSteps =
        [StepNames.Files, StepNames.AllFiles, StepNames.Documents, StepNames.Results, StepNames.Models, StepNames.Clients, StepNames.Sources, StepNames.Problems];

    private readonly GeneratorDriver _driver;
    private readonly ImmutableArray<InMemoryText> _files;

    private GeneratorRun(GeneratorDriver driver, CSharpCompilation input, ImmutableArray<InMemoryText> files)
    {
        Input = input;
        _files = files;
        _driver = driver.RunGeneratorsAndUpdateCompilation(input, out var output, out var reported, TestContext);
        Output = (CSharpCompilation)output;
        Result = _driver.GetRunResult().Results.ShouldHaveSingleItem();
        Result.Exception.ShouldBeNull();
        Problems = reported;
        reported.ShouldNotContain(diagnostic => diagnostic.Id.StartsWith("CS", StringComparison.Ordinal));
        AssertSecondRunDoesNothing();
    }

    public CSharpCompilation Input { get; }

    /// <summary>The compilation with what was generated.</summary>
    public CSharpCompilation Output { get; }

    public GeneratorRunResult Result { get; }

    /// <summary>What the generator reported.</summary>
    public ImmutableArray<Diagnostic> Problems { get; }

    /// <summary>Id, file, line:column as an editor counts them, and the message of each problem.</summary>
    public IReadOnlyList<string> ProblemTexts => [.. Problems.Select(DiagnosticText.Of)];

    public IEnumerable<SyntaxTree> Trees => Result.GeneratedSources.Select(source => source.SyntaxTree);

    /// <summary>Generated text by the name of its file.</summary>
    public IReadOnlyDictionary<string, string> Texts => Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    private static CancellationToken TestContext => CancellationToken.None;

    /// <summary>Generates from files, in a project without code.</summary>
    public static GeneratorRun Of(params InMemoryText[] files) => Of(Compiler.Compile("User", []), files);

    /// <summary>Generates from files in a project.</summary>
    public static GeneratorRun Of(CSharpCompilation project, IEnumerable<InMemoryText> files, params (string Name, string Value)[] properties)
    {
        ImmutableArray<InMemoryText> all = [.. files];
        var driver = CSharpGeneratorDriver.Create(
            [new KreaGenerator().AsSourceGenerator()],
            all.CastArray<AdditionalText>(),
            Compiler.ParseOptions,
            new SpecOptions(properties),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return new GeneratorRun(driver, project, all);
    }

    /// <summary>The next run, after the project's code changed.</summary>
    public GeneratorRun After(CSharpCompilation project) => new(_driver, project, _files);

    /// <summary>The next run, after a file was edited.</summary>
    public GeneratorRun After(InMemoryText old, InMemoryText edited) => new(_driver.ReplaceAdditionalText(old, edited), Input, _files.Replace(old, edited));

    /// <summary>The next run, after a file was added.</summary>
    public GeneratorRun AfterAdding(InMemoryText file) => new(_driver.AddAdditionalTexts([file]), Input, _files.Add(file));

    /// <summary>Why the outputs of a step are what they are.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string step) =>
        Result.TrackedSteps.TryGetValue(step, out var runs) ? [.. runs.SelectMany(run => run.Outputs).Select(output => output.Reason)] : [];

    /// <summary>Names of the generated files that a run wrote anew.</summary>
    public IReadOnlyList<string> Written() =>
        [.. Result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs)
            .Where(output => !Nothing.Contains(output.Reason) && output.Reason != IncrementalStepRunReason.Removed)
            .SelectMany(output => NamesIn(output.Value))
            .Order(StringComparer.Ordinal)];

    /// <summary>Generated code compiles without a word, and the rest of the project without errors.</summary>
    public GeneratorRun ShouldCompile(params string[] expectedErrors)
    {
        var generated = new HashSet<SyntaxTree>();
        var strict = Output;
        foreach (var tree in Trees)
        {
            var watched = WithNullableWarnings(tree);
            generated.Add(watched);
            strict = strict.ReplaceSyntaxTree(tree, watched);
        }

        var all = strict.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToList();
        all.Where(diagnostic => diagnostic.Location.SourceTree is null || generated.Contains(diagnostic.Location.SourceTree))
            .Select(diagnostic => $"{diagnostic} in: {diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]}")
            .Take(20).ShouldBeEmpty();
        var errors = all.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        errors.Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal).ShouldBe(expectedErrors.Order(StringComparer.Ordinal), string.Join('\n', errors));
        return this;
    }

    // Users are spared the flow analysis of generated code, tests are not.
    private static SyntaxTree WithNullableWarnings(SyntaxTree tree)
    {
        const string Off = "#nullable disable warnings";
        var text = tree.GetText().ToString();
        text.ShouldContain(Off, Case.Sensitive, tree.FilePath);
        return CSharpSyntaxTree.ParseText(text.Replace(Off, "#nullable enable warnings", StringComparison.Ordinal), (CSharpParseOptions)tree.Options, tree.FilePath, tree.Encoding);
    }

    /// <summary>What an analyzer says about the compilation with what was generated.</summary>
    public IReadOnlyList<string> Analyze(DiagnosticAnalyzer analyzer) =>
        [.. Output.WithAnalyzers([analyzer]).GetAnalyzerDiagnosticsAsync(TestContext).GetAwaiter().GetResult().Select(DiagnosticText.Of)];

    private void AssertSecondRunDoesNothing()
    {
        var again = _driver.RunGenerators(Input.Clone(), TestContext).GetRunResult().Results[0];
        again.TrackedSteps.Keys.ShouldBeSubsetOf(again.TrackedSteps.Keys.Union(AllSteps));
        foreach (var (name, steps) in again.TrackedSteps.Where(step => AllSteps.Contains(step.Key)).Concat(again.TrackedOutputSteps))
        {
            steps.SelectMany(step => step.Outputs).Select(output => output.Reason).ShouldAllBe(reason => Nothing.Contains(reason), $"step {name} ran again");
        }

        again.GeneratedSources.Select(source => source.SourceText).ShouldBe(Result.GeneratedSources.Select(source => source.SourceText));
    }

    // The value of an output step is a list of sources and a list of diagnostics, both of types that Roslyn keeps to itself.
    private static IEnumerable<string> NamesIn(object value)
    {
        var sources = (System.Collections.IEnumerable)((System.Runtime.CompilerServices.ITuple)value)[0]!;
        return sources.Cast<object>().Select(source => (string)source.GetType().GetProperty("HintName", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public)!.GetValue(source)!);
    }
}
