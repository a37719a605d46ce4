using System.Diagnostics;
using System.Globalization;

namespace Krea2.Benchmarks.Serialization;

/// <summary>What the benchmarks of this folder measure one after the other, in turns of less than a millisecond: whatever else the machine does meets all alike.</summary>
internal static class SerializationTurns
{
    private const int Rounds = 2000;
    private static readonly TimeSpan s_turn = TimeSpan.FromMilliseconds(0.3);

    /// <summary>Measures and prints.</summary>
    public static void Print()
    {
        foreach (var size in Enum.GetValues<RequestSize>())
        {
            var writing = new WritingBenchmarks { Size = size };
            var validating = new ValidatingBenchmarks { Size = size };
            writing.Setup();
            validating.Setup();
            Compare($"{size} request", ("metadata mode", () => writing.Metadata()), ("fast path", () => writing.FastPath()), ("the package", () => writing.Package()), ("Validate()", () => validating.Validate()));
            writing.Cleanup();
            validating.Cleanup();
        }

        var reading = new ReadingBenchmarks();
        Compare("100 assets", ("System.Text.Json", () => reading.AssetsPlain()), ("the package", () => reading.Assets()));
        Compare("20 styles", ("System.Text.Json", () => reading.StylesPlain()), ("the package", () => reading.Styles()));
        Compare("a job", ("System.Text.Json", () => reading.JobPlain()), ("the package", () => reading.Job()));
    }

    private static void Compare(string name, params (string Name, Action Work)[] ways)
    {
        var calls = Array.ConvertAll(ways, way => CallsInATurn(way.Work));
        var times = Array.ConvertAll(ways, _ => new List<double>(Rounds));
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < ways.Length; i++)
            {
                times[i].Add(Nanoseconds(ways[i].Work, calls[i]));
            }
        }

        var middle = Array.ConvertAll(times, all => all.Order().ElementAt(Rounds / 2));
        Console.WriteLine(name);
        for (var i = 0; i < ways.Length; i++)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {ways[i].Name,-18} {middle[i],11:N1} ns, the first takes {middle[0] / middle[i]:F2} times as long"));
        }
    }

    // As often as the just-in-time compiler needs, and then as often as a turn has time for.
    private static int CallsInATurn(Action work)
    {
        var warm = Stopwatch.StartNew();
        while (warm.ElapsedMilliseconds < 1500)
        {
            Nanoseconds(work, 100);
        }

        return Math.Max(1, (int)(s_turn.TotalNanoseconds / Nanoseconds(work, 100)));
    }

    private static double Nanoseconds(Action work, int calls)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < calls; i++)
        {
            work();
        }

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / calls;
    }
}
