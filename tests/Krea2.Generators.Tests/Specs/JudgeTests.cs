using Krea2.Generators.Json;
using Krea2.Generators.Model;
using Krea2.Generators.Specs;
using Krea2.Generators.Tests.Json;

namespace Krea2.Generators.Tests.Specs;

public sealed class JudgeTests
{
    public static TheoryData<string> Documents => Corpus.Documents();

    [CorpusTheory]
    [MemberData(nameof(Documents))]
    public void Document_SaysTheSameToTheJudge(string name) => Judge(name, Corpus.ReadDocument(name));

    [Fact]
    public void BundledDocument_SaysTheSameToTheJudge()
    {
        var path = RepositoryFile("specs/krea/openapi.json");

        Judge(path, File.ReadAllText(path));
    }

    private static string RepositoryFile(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Krea2.Generators.sln")))
        {
            folder = folder.Parent.ShouldNotBeNull();
        }

        return Path.Combine(folder.FullName, path);
    }

    private static void Judge(string name, string text)
    {
        var problems = new ProblemSink();
        var root = SpecTree.Read(text, name, problems);
        root.ShouldNotBeNull();
        var ours = OpenApiReader.Read(root, name, problems);
        ours.ShouldNotBeNull();
        // The judge's YAML reader cannot be had: it gets the tree as JSON.
        var judged = Microsoft.OpenApi.OpenApiDocument.Parse(name.EndsWith(".json", StringComparison.Ordinal) ? text : TreeText.Write(root), "json").Document;
        judged.ShouldNotBeNull();

        var judge = new SpecJudge(root["openapi"]!.Text.StartsWith("3.0", StringComparison.Ordinal));
        var differences = judge.Compare(ours, judged);

        differences.ShouldBeEmpty();
        if (ours.Operations.Count > 1)
        {
            judge.SchemaCount.ShouldBeGreaterThan(0);
        }
    }
}
