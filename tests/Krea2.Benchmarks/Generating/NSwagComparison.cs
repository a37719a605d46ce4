using System.Diagnostics;
using System.Globalization;

namespace Krea2.Benchmarks.Generating;

/// <summary>The same documents with NSwag as a process, less what the process takes for an empty document, and with our generator through the compiler's driver. They take turns.</summary>
internal static class NSwagComparison
{
    private const string Empty = """{"openapi":"3.0.3","info":{"title":"Empty","version":"1"},"paths":{}}""";
    private const int Rounds = 7;

    /// <summary>Measures and prints.</summary>
    /// <param name="folder">Where <c>npm ci</c> was run.</param>
    public static void Print(string folder)
    {
        var program = Path.Combine(folder, "node_modules", "nswag", "bin", "binaries", "Net100", "dotnet-nswag.dll");
        if (!File.Exists(program))
        {
            Console.WriteLine($"{program} does not exist: run npm ci --ignore-scripts in {folder} first.");
            return;
        }

        var work = Directory.CreateTempSubdirectory("krea2-nswag-").FullName;
        try
        {
            var empty = Path.Combine(work, "empty.json");
            File.WriteAllText(empty, Empty);
            foreach (var path in Corpus.Find())
            {
                var document = new Document(path);
                var client = Path.Combine(work, "Client.cs");
                Compare(document, Readable(document, path, program, work), file => Run(program, file, client), empty);
            }
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    // Of the documents measured, its YAML parser refuses one; the same as JSON it can read.
    private static string Readable(Document document, string path, string program, string work)
    {
        if (!document.IsYaml)
        {
            return path;
        }

        try
        {
            Run(program, path, Path.Combine(work, "Client.cs"));
            return path;
        }
        catch (InvalidOperationException)
        {
            Console.WriteLine($"{document.Name}: NSwag cannot read it, and gets it as JSON.");
            var json = Path.Combine(work, document.Name + ".json");
            File.WriteAllText(json, document.ToJson());
            return json;
        }
    }

    private static void Compare(Document document, string path, Action<string> nswag, string empty)
    {
        Measured.WarmUp(() => document.Drive());

        List<Measured> mine = [], theirs = [], startUp = [];
        for (var round = 0; round < Rounds; round++)
        {
            startUp.Add(Measured.Once(() => nswag(empty)));
            theirs.Add(Measured.Once(() => nswag(path)));
            GC.Collect();
            mine.Add(Measured.Once(() => document.Drive()));
        }

        var (slow, start, fast) = (Measured.Middle(theirs).Milliseconds, Measured.Middle(startUp).Milliseconds, Measured.Middle(mine).Milliseconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{document.Name}: NSwag {slow - start:N0} ms ({slow:N0} less {start:N0} of starting), the package {fast:N1} ms, ratio {(slow - start) / fast:F1}"));
    }

    private static void Run(string program, string document, string output)
    {
        var start = new ProcessStartInfo("dotnet", [program, "openapi2csclient", $"/input:{document}", $"/output:{output}", "/namespace:Measured"]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"NSwag ended with code {process.ExitCode}: {said}");
        }
    }
}
