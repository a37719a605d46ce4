using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Krea2.Telemetry;

/// <summary>What listeners can listen to; the same for all clients of a process.</summary>
internal static class Instruments
{
    /// <summary>The name of the <see cref="ActivitySource"/> and of the <see cref="Meter"/>.</summary>
    public const string Name = "Krea2";

    private static readonly Meter s_meter = new(Name, RuntimeVersion.Text);

    public static ActivitySource Spans { get; } = new(Name, RuntimeVersion.Text);

    public static Histogram<double> OperationDuration { get; } = Seconds(
        "gen_ai.client.operation.duration",
        "How long a call took that generated something or waited for it.",
        [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92]);

    public static Histogram<double> WaitingTime { get; } = Seconds(
        "krea2.job.waiting_time",
        "How long a job waited at the host before it was in work.",
        [0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600]);

    public static Counter<double> EstimatedCost { get; } = s_meter.CreateCounter<double>("krea2.job.estimated_cost", "{USD}", "What the accepted jobs cost by the documented prices.");

    public static UpDownCounter<long> JobsInFlight { get; } = s_meter.CreateUpDownCounter<long>("krea2.jobs.in_flight", "{job}", "Jobs that are not finished and are waited for.");

    public static Counter<long> CallRetries { get; } = s_meter.CreateCounter<long>("krea2.call.retries", "{retry}", "How often a request was sent again.");

    private static Histogram<double> Seconds(string name, string description, IReadOnlyList<double> boundaries)
    {
        return s_meter.CreateHistogram(name, "s", description, tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = boundaries });
    }
}
