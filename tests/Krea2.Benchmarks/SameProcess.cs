using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Krea2.Benchmarks;

/// <summary>Jobs that run in this process: nothing has to be restored and built for a run. What is measured here takes milliseconds to seconds, so that each call is timed by itself.</summary>
internal static class SameProcess
{
    // The toolchain gives up after five minutes by itself.
    private static readonly TimeSpan s_limit = TimeSpan.FromHours(1);

    /// <summary>A job that calls a benchmark so often to warm up, and then so often to measure.</summary>
    public static BenchmarkDotNet.Jobs.Job Calls(int warmup, int measured) => BenchmarkDotNet.Jobs.Job.Default
        .WithToolchain(new InProcessEmitToolchain(s_limit, logOutput: false))
        .WithStrategy(RunStrategy.Monitoring)
        .WithLaunchCount(1)
        .WithWarmupCount(warmup)
        .WithIterationCount(measured);
}
