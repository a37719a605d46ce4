using System.Diagnostics;
using System.Globalization;
using Krea2.Benchmarks.Projects;

namespace Krea2.Benchmarks.Analyzers;

/// <summary>The share of the package's analyzers in the time of a compilation, by the compiler's own clock for analyzers. All of it runs on one thread, so that elapsed time is processor time.</summary>
internal static class AnalyzerShare
{
    /// <summary>Measures and prints.</summary>
    public static void Print()
    {
        Measure("1,000 requests, nothing else", UserProject.OfRequests(), warmups: 10, rounds: 21);
        Measure("1,000 files, no request", UserProject.WithoutRequests(), warmups: 2, rounds: 7);
    }

    private static void Measure(string name, UserProject project, int warmups, int rounds)
    {
        for (var i = 0; i < warmups; i++)
        {
            _ = Round.Of(project);
        }

        var all = Enumerable.Range(0, rounds).Select(_ => Round.Of(project)).ToList();

        // A pause of the garbage collector, or another program, hits one analyzer in one round; the middle round of each does not know of it.
        var analyzers = all[0].ByAnalyzer.Keys.ToDictionary(name => name, name => Median(all.Select(round => round.ByAnalyzer[name])));
        var compiling = Median(all.Select(round => round.Compiling));
        var analyzing = analyzers.Values.Sum();
        Print($"{name}: {analyzing / (analyzing + compiling):P1} ({analyzing:F0} ms of {analyzing + compiling:F0} ms); in single rounds {all.Min(round => round.Share):P1} to {all.Max(round => round.Share):P1}, in the middle one {Median(all.Select(round => round.Share)):P1}");
        foreach (var (analyzer, time) in analyzers.OrderByDescending(pair => pair.Value))
        {
            Print($"  {analyzer,-28} {time,8:F2} ms");
        }
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[sorted.Count / 2] + sorted[(sorted.Count - 1) / 2]) / 2;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>One compilation without the analyzers and one with them.</summary>
    /// <param name="Compiling">Milliseconds of the one without.</param>
    /// <param name="ByAnalyzer">Milliseconds that each analyzer took in the other.</param>
    private sealed record Round(double Compiling, IReadOnlyDictionary<string, double> ByAnalyzer)
    {
        public double Analyzing { get; } = ByAnalyzer.Values.Sum();

        public double Share => Analyzing / (Analyzing + Compiling);

        public static Round Of(UserProject project)
        {
            var watch = Stopwatch.StartNew();
            project.Compile();
            var compiling = watch.Elapsed.TotalMilliseconds;
            var analyzed = project.Compile(Package.Analyzers, withTimes: true);
            return new Round(compiling, Package.Analyzers.ToDictionary(analyzer => analyzer.GetType().Name, analyzer => analyzed.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).GetAwaiter().GetResult().ExecutionTime.TotalMilliseconds));
        }
    }
}
