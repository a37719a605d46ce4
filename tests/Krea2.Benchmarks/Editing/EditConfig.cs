using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;

namespace Krea2.Benchmarks.Editing;

/// <summary>Shows what an editor's user feels: the usual key and the slow one, as times and as ratios.</summary>
internal sealed class EditConfig : ManualConfig
{
    public EditConfig()
    {
        AddJob(SameProcess.Calls(warmup: EditedFile.Typed.Length, measured: 2 * EditedFile.Typed.Length));
        AddColumn(StatisticColumn.P50, StatisticColumn.P95, new PercentileRatioColumn(50), new PercentileRatioColumn(95));
    }
}
