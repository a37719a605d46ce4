using System.Diagnostics;

namespace Krea2.Benchmarks.Generating;

/// <summary>What a piece of work costs: the middle time of several rounds, and the bytes of one.</summary>
/// <param name="Milliseconds">Time.</param>
/// <param name="Bytes">Bytes allocated by this thread.</param>
internal readonly record struct Measured(double Milliseconds, long Bytes)
{
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(5);

    /// <summary>Measures one call.</summary>
    public static Measured Once(Action work)
    {
        var start = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        work();
        return new Measured(watch.Elapsed.TotalMilliseconds, GC.GetAllocatedBytesForCurrentThread() - start);
    }

    /// <summary>Works until the just-in-time compiler has nothing more to do.</summary>
    public static void WarmUp(Action work)
    {
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 3 || watch.Elapsed < s_warmUp; i++)
        {
            work();
        }
    }

    /// <summary>The middle of several calls.</summary>
    public static Measured Middle(IEnumerable<Measured> rounds)
    {
        var sorted = rounds.OrderBy(round => round.Milliseconds).ToList();
        return sorted[sorted.Count / 2];
    }
}
