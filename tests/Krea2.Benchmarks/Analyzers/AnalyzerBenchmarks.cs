using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Krea2.Benchmarks.Projects;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Krea2.Benchmarks.Analyzers;

/// <summary>A compilation with the package's analyzers against the same compilation with one that looks at the same kinds of code and does nothing.</summary>
[Config(typeof(AnalyzerConfig))]
public class AnalyzerBenchmarks
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> s_idle = [new IdleAnalyzer()];

    private UserProject _project = null!;

    /// <summary>What the project is made of.</summary>
    [Params(Code.NoRequest, Code.Requests)]
    public Code Code { get; set; }

    [GlobalSetup]
    public void Setup() => _project = Code == Code.NoRequest ? UserProject.WithoutRequests() : UserProject.OfRequests();

    /// <summary>No analyzer at all; nobody builds like that, the SDK has its own.</summary>
    [Benchmark]
    public object NoAnalyzer() => _project.Compile();

    /// <summary>The compiler's price for the first analyzer of a project: it binds once more, for all analyzers together.</summary>
    [Benchmark(Baseline = true)]
    public object Idle() => _project.Compile(s_idle);

    /// <summary>The same with the analyzers of the package beside it.</summary>
    [Benchmark]
    public object Package() => _project.Compile(Projects.Package.Analyzers.AddRange(s_idle));
}

/// <summary>What a project is made of.</summary>
public enum Code
{
    /// <summary>A thousand files of ordinary code.</summary>
    NoRequest,

    /// <summary>A thousand requests.</summary>
    Requests,
}
