using System.Globalization;

namespace Krea2.Benchmarks.Generating;

/// <summary>What the generator costs, step by step, on documents of several sizes.</summary>
internal static class GeneratorStages
{
    private const double Megabyte = 1024 * 1024;
    private const int Rounds = 15;

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
        List<Measured> scan = [], read = [], build = [], emit = [], drive = [];
        var characters = 0L;
        Measured.WarmUp(() =>
        {
            document.Scan();
            document.Read();
            document.Build();
            document.Emit();
            document.Drive();
        });
        for (var round = 0; round < Rounds; round++)
        {
            GC.Collect();
            scan.Add(Measured.Once(document.Scan));
            read.Add(Measured.Once(document.Read));
            build.Add(Measured.Once(document.Build));
            emit.Add(Measured.Once(() => characters = document.Emit()));
            document.Forget();
            GC.Collect();
            drive.Add(Measured.Once(() => document.Drive()));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{document.Name}, {document.Size / 1024.0:N0} KB, {characters / 1024.0:N0} K characters generated"));
        foreach (var (name, all) in new[] { ("tokens alone", scan), ("read", read), ("build", build), ("emit", emit), ("driver", drive) })
        {
            var middle = Measured.Middle(all);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-12} {middle.Milliseconds,10:N2} ms {middle.Milliseconds / (document.Size / Megabyte),9:N1} ms/MB {middle.Bytes / Megabyte,9:N2} MB"));
        }
    }
}
