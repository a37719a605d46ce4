using System.Diagnostics;
using System.Globalization;
using Krea2.Benchmarks.Projects;
using Microsoft.CodeAnalysis;

namespace Krea2.Benchmarks.Analyzers;

/// <summary>The share of the package's analyzers in the processor time of a compilation, by the compiler's own clock for analyzers.</summary>
internal static class AnalyzerShare
{
    private const int Rounds = 5;

    /// <summary>Measures and prints.</summary>
    public static void Print()
    {
        Measure("1,000 files, no request", UserProject.WithoutRequests());
        Measure("1,000 requests, nothing else", UserProject.OfRequests());
    }

    private static void Measure(string name, UserProject project)
    {
        var compiling = new List<double>();
        var analyzing = new List<double>();
        var byAnalyzer = new Dictionary<string, List<double>>();
        for (var round = -1; round < Rounds; round++)
        {
            var before = ProcessorTime();
            project.Compile();
            var compiled = ProcessorTime() - before;

            var analyzed = project.Compile(Package.Analyzers, withTimes: true);
            var times = Package.Analyzers.ToDictionary(analyzer => analyzer.GetType().Name, analyzer => analyzed.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).GetAwaiter().GetResult().ExecutionTime.TotalMilliseconds);

            // The first round is for the just-in-time compiler.
            if (round >= 0)
            {
                compiling.Add(compiled);
                analyzing.Add(times.Values.Sum());
                foreach (var (analyzer, time) in times)
                {
                    byAnalyzer.TryAdd(analyzer, []);
                    byAnalyzer[analyzer].Add(time);
                }
            }
        }

        var compilation = Median(compiling);
        var analyzers = Median(analyzing);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {analyzers / (compilation + analyzers):P2} ({analyzers:F1} ms of {compilation + analyzers:F0} ms; shares from {analyzing.Zip(compiling, (mine, rest) => mine / (mine + rest)).Min():P2} to {analyzing.Zip(compiling, (mine, rest) => mine / (mine + rest)).Max():P2})"));
        foreach (var (analyzer, times) in byAnalyzer.OrderByDescending(pair => Median(pair.Value)))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {analyzer,-28} {Median(times),8:F2} ms"));
        }
    }

    private static double ProcessorTime()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalMilliseconds;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[sorted.Count / 2] + sorted[(sorted.Count - 1) / 2]) / 2;
    }
}
