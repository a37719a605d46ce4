using BenchmarkDotNet.Configs;

namespace Krea2.Benchmarks.Analyzers;

/// <summary>Whole compilations take seconds: a few of them must do.</summary>
internal sealed class AnalyzerConfig : ManualConfig
{
    public AnalyzerConfig() => AddJob(SameProcess.Calls(warmup: 1, measured: 6));
}
