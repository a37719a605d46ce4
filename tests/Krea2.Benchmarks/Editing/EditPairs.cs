using System.Diagnostics;
using System.Globalization;

namespace Krea2.Benchmarks.Editing;

/// <summary>The same keys with the package and without it, in turns: whatever else the machine does meanwhile meets both alike.</summary>
internal static class EditPairs
{
    private const int Times = 3;

    /// <summary>Measures and prints.</summary>
    public static async Task PrintAsync()
    {
        using var without = EditedProject.WithoutPackage();
        using var with = EditedProject.WithPackage();
        var keys = EditedFile.Typed.Length + 1;
        List<double> mine = [], theirs = [];
        for (var key = -keys; key < Times * keys; key++)
        {
            var first = await TimeAsync(key % 2 == 0 ? without : with).ConfigureAwait(false);
            var second = await TimeAsync(key % 2 == 0 ? with : without).ConfigureAwait(false);

            // The first time through is for the just-in-time compiler.
            if (key >= 0)
            {
                theirs.Add(key % 2 == 0 ? first : second);
                mine.Add(key % 2 == 0 ? second : first);
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{mine.Count} keys in a file of {EditedFile.Text.Count(letter => letter == '\n')} lines"));
        foreach (var percentile in new[] { 50, 95 })
        {
            var (slow, usual) = (At(mine, percentile), At(theirs, percentile));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"p{percentile}: {slow:F1} ms with the package, {usual:F1} ms without, ratio {slow / usual:F2}"));
        }
    }

    private static async Task<double> TimeAsync(EditedProject project)
    {
        var watch = Stopwatch.StartNew();
        _ = await project.TypeAsync().ConfigureAwait(false);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double At(IEnumerable<double> times, int percentile)
    {
        var sorted = times.Order().ToList();
        return sorted[(int)Math.Ceiling(sorted.Count * percentile / 100.0) - 1];
    }
}
