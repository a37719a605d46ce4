using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Krea2.Benchmarks.Projects;

/// <summary>A project of a user with one host, compiled from text to assembly on one thread, so that its time is processor time.</summary>
internal sealed class UserProject(IReadOnlyList<string> files)
{
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp13, DocumentationMode.Parse);

    public static CSharpCompilationOptions CompilationOptions { get; } =
        new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable, concurrentBuild: false);

    /// <summary>The framework, the runtime of the generated code, and what that one shows of its own dependencies.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } = [.. FrameworkFiles(), .. new[] { typeof(ApiClient), typeof(IConfiguration), typeof(IServiceCollection), typeof(IHttpClientBuilder) }.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location))];

    /// <summary>A thousand files of ordinary code; the client is generated and nobody makes a request.</summary>
    public static UserProject WithoutRequests() => new([.. Enumerable.Range(0, 1000).Select(OrdinaryCode.File)]);

    /// <summary>A thousand requests and no other code: a hundred files of ten.</summary>
    public static UserProject OfRequests() => new([.. Enumerable.Range(0, 100).Select(number => RequestCode.File(number, 10))]);

    public IReadOnlyList<string> Files { get; } = files;

    /// <summary>Parses the code and generates the client.</summary>
    public CSharpCompilation Generate()
    {
        var project = CSharpCompilation.Create("Shop", Files.Select((text, i) => CSharpSyntaxTree.ParseText(text, ParseOptions, $"/user/Code{i}.cs")), References, CompilationOptions);
        CSharpGeneratorDriver.Create([Package.Generator], SpecFiles.AdditionalTexts, ParseOptions, new ConfigurationProvider()).RunGeneratorsAndUpdateCompilation(project, out var output, out _);
        return (CSharpCompilation)output;
    }

    /// <summary>Parses, generates, binds and writes the assembly.</summary>
    public CSharpCompilation Compile()
    {
        var compilation = Generate();
        Emit(compilation);
        return compilation;
    }

    /// <summary>The same, and analyzers look at the code. The compiler writes the assembly from the compilation that they were attached to.</summary>
    public CompilationWithAnalyzers Compile(ImmutableArray<DiagnosticAnalyzer> analyzers, bool withTimes = false)
    {
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([.. SpecFiles.AdditionalTexts], new ConfigurationProvider()), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: withTimes);
        var analyzed = new CompilationWithAnalyzers(Generate(), analyzers, options);
        var found = analyzed.GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        if (!found.IsEmpty)
        {
            throw new InvalidOperationException($"The code is right, but the analyzers say: {found[0]}");
        }

        Emit(analyzed.Compilation);
        return analyzed;
    }

    private static void Emit(Compilation compilation)
    {
        var result = compilation.Emit(new MemoryStream());
        if (!result.Success)
        {
            throw new InvalidOperationException($"The code does not compile: {result.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)}");
        }
    }

    private static IEnumerable<PortableExecutableReference> FrameworkFiles()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(file => Path.GetDirectoryName(file) == folder)
            .Select(file => MetadataReference.CreateFromFile(file));
    }
}
