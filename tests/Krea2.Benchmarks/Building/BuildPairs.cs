using System.Globalization;

namespace Krea2.Benchmarks.Building;

/// <summary><c>dotnet build</c> of an app with the package against the same app without it, in turns.</summary>
internal static class BuildPairs
{
    // The compiler server compiles the package's code for speed only after it was used a while.
    private const int WarmUps = 10;
    private const int Pairs = 21;

    /// <summary>Measures and prints.</summary>
    /// <param name="packages">Where the packages were packed to.</param>
    public static void Print(string packages)
    {
        var work = Directory.CreateTempSubdirectory("krea2-build-").FullName;
        try
        {
            foreach (var files in new[] { 0, 100 })
            {
                Compare($"an app of {files + 1} file{(files == 0 ? "" : "s")}", new BuiltApp(Path.Combine(work, $"without{files}"), files, packages: null), new BuiltApp(Path.Combine(work, $"with{files}"), files, packages));
            }
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static void Compare(string name, BuiltApp without, BuiltApp with)
    {
        List<double> mine = [], theirs = [];
        for (var pair = -WarmUps; pair < Pairs; pair++)
        {
            var first = (pair % 2 == 0 ? without : with).Build();
            var second = (pair % 2 == 0 ? with : without).Build();
            if (pair >= 0)
            {
                theirs.Add(pair % 2 == 0 ? first : second);
                mine.Add(pair % 2 == 0 ? second : first);
            }
        }

        var ratio = Median(mine.Zip(theirs, (slow, usual) => slow / usual));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {Median(mine):N0} ms with the package, {Median(theirs):N0} ms without, ratio {Median(mine) / Median(theirs):F2}, in the middle pair {ratio:F2}; the fastest {mine.Min():N0} and {theirs.Min():N0} ms, ratio {mine.Min() / theirs.Min():F2}"));
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Pairs / 2);
}
