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
        Measure("1,000 requests, nothing else", UserProject.OfRequests(), warmups: 3, rounds: 15);
        Measure("1,000 files, no request", UserProject.WithoutRequests(), warmups: 1, rounds: 5);
    }

    private static void Measure(string name, UserProject project, int warmups, int rounds)
    {
        for (var i = 0; i < warmups; i++)
        {
            _ = Round.Of(project);
        }

        var all = Enumerable.Range(0, rounds).Select(_ => Round.Of(project)).ToList();

        // Whatever else the machine does only adds to a time: the least is the nearest to the truth.
        var compiling = all.Min(round => round.Compiling);
        var analyzing = all.Min(round => round.Analyzing);
        var shares = all.Select(round => round.Share).Order().ToList();
        Print($"{name}: {analyzing / (analyzing + compiling):P2} ({analyzing:F1} ms of {analyzing + compiling:F0} ms); in single rounds {shares[0]:P2} to {shares[^1]:P2}, median {shares[shares.Count / 2]:P2}");
        foreach (var analyzer in all[0].ByAnalyzer.Keys)
        {
            Print($"  {analyzer,-28} {all.Min(round => round.ByAnalyzer[analyzer]),8:F2} ms");
        }
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
