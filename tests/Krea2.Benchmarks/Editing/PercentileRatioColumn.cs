using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Mathematics;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Krea2.Benchmarks.Editing;

/// <summary>A percentile as a ratio to that of the baseline.</summary>
internal sealed class PercentileRatioColumn(int percentile) : BaselineCustomColumn
{
    public override string Id => nameof(PercentileRatioColumn) + percentile.ToString(CultureInfo.InvariantCulture);

    public override string ColumnName => string.Create(CultureInfo.InvariantCulture, $"P{percentile} ratio");

    public override int PriorityInCategory => percentile;

    public override bool IsNumeric => true;

    public override UnitType UnitType => UnitType.Dimensionless;

    public override string Legend => string.Create(CultureInfo.InvariantCulture, $"Percentile {percentile}, divided by that of the baseline");

    public override string GetValue(Summary summary, BenchmarkCase benchmarkCase, Statistics baseline, IReadOnlyDictionary<string, Metric> baselineMetrics, Statistics current, IReadOnlyDictionary<string, Metric> currentMetrics, bool isBaseline) =>
        (current.Percentiles.Percentile(percentile) / baseline.Percentiles.Percentile(percentile)).ToString("F2", CultureInfo.InvariantCulture);
}
