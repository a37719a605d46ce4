using System.Globalization;

namespace Krea2.Benchmarks.Serialization;

/// <summary>What reading an answer allocates, beside what is still there when the garbage is gone: the objects of the answer.</summary>
internal static class KeptBytes
{
    private const int Answers = 200;

    /// <summary>Measures and prints.</summary>
    public static void Print()
    {
        var read = new ReadingBenchmarks();
        Measure("100 assets", read.AssetsPlain, read.Assets);
        Measure("20 styles", read.StylesPlain, read.Styles);
        Measure("a job", read.JobPlain, read.Job);
    }

    private static void Measure(string name, Func<object?> plain, Func<object?> package)
    {
        foreach (var (by, once) in new[] { ("System.Text.Json", plain), ("the package", package) })
        {
            // The first round is for what is made once and stays.
            _ = Measure(once);
            var (allocated, kept) = Measure(once);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}, {by}: {allocated:N0} bytes allocated, {kept:N0} of them kept"));
        }
    }

    private static (double Allocated, double Kept) Measure(Func<object?> once)
    {
        var answers = new object?[Answers];
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Answers; i++)
        {
            answers[i] = once();
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - start;
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(answers);
        return (allocated / (double)Answers, kept / (double)Answers);
    }
}
