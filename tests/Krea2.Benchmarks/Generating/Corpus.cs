namespace Krea2.Benchmarks.Generating;

/// <summary>Documents that nobody here wrote, in the folder that KREA2_CORPUS names.</summary>
internal static class Corpus
{
    private const string Variable = "KREA2_CORPUS";

    /// <summary>Three sizes in JSON, each about ten to forty times the one before, and one large document in YAML.</summary>
    public static IReadOnlyList<string> Names { get; } = ["swagger-petstore.json", "discord.json", "github-api.json", "openai.yaml"];

    /// <summary>The documents; empty, and said so, when there are none on this machine.</summary>
    public static IReadOnlyList<string> Find()
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(folder))
        {
            Console.WriteLine($"{Variable} is not set: it names the folder that holds openapi/ with {string.Join(", ", Names)}.");
            return [];
        }

        var files = Names.Select(name => Path.Combine(folder, "openapi", name)).ToList();
        foreach (var missing in files.Where(file => !File.Exists(file)))
        {
            Console.WriteLine($"{missing} does not exist, and is left out.");
        }

        return [.. files.Where(File.Exists)];
    }
}
