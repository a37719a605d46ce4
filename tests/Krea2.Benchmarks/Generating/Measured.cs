using System.Diagnostics;

namespace Krea2.Benchmarks.Generating;

/// <summary>What a piece of work costs: the middle time of several rounds, and the bytes of one.</summary>
/// <param name="Milliseconds">Time.</param>
/// <param name="Bytes">Bytes allocated by this thread.</param>
internal readonly record struct Measured(double Milliseconds, long Bytes)
{
    /// <summary>Measures one call.</summary>
    public static Measured Once(Action work)
    {
        var start = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        work();
        return new Measured(watch.Elapsed.TotalMilliseconds, GC.GetAllocatedBytesForCurrentThread() - start);
    }

    /// <summary>The middle of several calls.</summary>
    public static Measured Middle(IEnumerable<Measured> rounds)
    {
        var sorted = rounds.OrderBy(round => round.Milliseconds).ToList();
        return sorted[sorted.Count / 2];
    }
}
