using System.Globalization;

namespace Krea2.Benchmarks.Generating;

/// <summary>What the generator costs, step by step, on documents of several sizes.</summary>
internal static class GeneratorStages
{
    private const double Megabyte = 1024 * 1024;

    /// <summary>Measures and prints.</summary>
    public static void Print()
    {
        foreach (var path in Corpus.Find())
        {
            Print(new Document(path));
        }
    }

    private static void Print(Document document)
    {
        // The first rounds are for the just-in-time compiler; of a small document there must be many.
        var rounds = document.Size > 2 * Megabyte ? 7 : document.Size > Megabyte / 2 ? 15 : 101;
        List<Measured> scan = [], read = [], build = [], emit = [], drive = [];
        var characters = 0L;
        for (var round = -(rounds / 3) - 1; round < rounds; round++)
        {
            GC.Collect();
            Add(scan, document.Scan);
            Add(read, document.Read);
            Add(build, document.Build);
            Add(emit, () => characters = document.Emit());
            Add(drive, () => document.Drive());

            void Add(List<Measured> list, Action work)
            {
                var measured = Measured.Once(work);
                if (round >= 0)
                {
                    list.Add(measured);
                }
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{document.Name}, {document.Size / 1024.0:N0} KB, {characters / 1024.0:N0} K characters generated"));
        foreach (var (name, all) in new[] { ("tokens alone", scan), ("read", read), ("build", build), ("emit", emit), ("driver", drive) })
        {
            var middle = Measured.Middle(all);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-12} {middle.Milliseconds,10:N2} ms {middle.Milliseconds / (document.Size / Megabyte),9:N1} ms/MB {middle.Bytes / Megabyte,9:N2} MB"));
        }
    }
}
