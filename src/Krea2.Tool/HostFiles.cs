using System.Text.Json.Nodes;
using Krea2.Generators.Json;
using Krea2.Generators.Model;
using Krea2.Generators.Specs.Composition;

namespace Krea2.Tool;

/// <summary>The files of one host: its manifest, its document, and the parts of that.</summary>
internal static class HostFiles
{
    private const string Manifest = "provider.json";

    /// <summary>The folder <c>specs</c> of the repository that this program stands in, or the current one.</summary>
    public static string FindSpecs()
    {
        foreach (var start in (string[])[Environment.CurrentDirectory, AppContext.BaseDirectory])
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                var specs = Path.Combine(folder.FullName, "specs");
                if (Directory.Exists(Path.Combine(specs, "formats")))
                {
                    return specs;
                }
            }
        }

        throw new InvalidDataException("There is no folder 'specs' here or above: name it with --specs.");
    }

    /// <summary>The hosts that have a manifest.</summary>
    public static IReadOnlyList<string> Hosts(string specs) =>
        [.. Directory.GetDirectories(specs).Where(folder => File.Exists(Path.Combine(folder, Manifest))).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    /// <summary>The manifest of a host.</summary>
    public static System.Text.Json.Nodes.JsonNode ReadManifest(string specs, string host) => System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(Path.Combine(specs, host, Manifest)))!;

    /// <summary>The one document that the generator reads for a host, made of its files.</summary>
    /// <exception cref="InvalidDataException">A file cannot be read, or there is no document.</exception>
    public static JsonObject Compose(string specs, string host)
    {
        if (!Hosts(specs).Contains(host))
        {
            throw new InvalidDataException($"The host '{host}' is not known; the known hosts are {string.Join(", ", Hosts(specs))}.");
        }

        var problems = new ProblemSink();
        var files = Directory.GetFiles(Path.Combine(specs, host), "*.json")
            .Where(path => Path.GetFileName(path) != Manifest)
            .Order(StringComparer.Ordinal)
            .Select(path => SpecTree.Read(File.ReadAllText(path), path, problems) is { } root ? new SpecSource(path, root) : null)
            .OfType<SpecSource>()
            .ToList();
        var main = files.Find(file => DocumentFormats.Of(file.Root) != DocumentFormat.JsonSchema) ?? throw new InvalidDataException($"The host '{host}' has neither an OpenAPI document nor a catalogue.");
        var document = DocumentComposer.Compose(main, files.Where(file => file != main).ToList(), SchemaWrapping.None, problems);
        if (document is null || problems.Problems.Count > 0)
        {
            throw new InvalidDataException(string.Join(Environment.NewLine, problems.Problems.Select(Describe).DefaultIfEmpty("There is no document.")));
        }

        return System.Text.Json.Nodes.JsonNode.Parse(JsonText.Of(document))!.AsObject();
    }

    private static string Describe(Problem problem) => $"{problem.Path}({problem.Range.StartLine + 1},{problem.Range.StartColumn + 1}): {problem.Id}: {string.Join("; ", problem.Arguments)}";
}
