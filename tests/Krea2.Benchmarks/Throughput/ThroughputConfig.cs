using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;

namespace Krea2.Benchmarks.Throughput;

/// <summary>Microseconds and bytes a job, and the ratio. An invocation takes a good part of a second: each is timed by itself.</summary>
internal sealed class ThroughputConfig : ManualConfig
{
    public ThroughputConfig()
    {
        AddJob(SameProcess.Calls(warmup: 5, measured: 20));
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumn(StatisticColumn.Median);
        HideColumns("Error", "StdDev");
    }
}
