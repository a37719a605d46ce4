using Krea2.Generators.Json;
using Krea2.Generators.Model;
using Krea2.Generators.Specs;
using Krea2.Generators.Specs.Composition;
using Krea2.Generators.Tests.Harness;
using Krea2.Tool;
using Node = System.Text.Json.Nodes.JsonNode;

namespace Krea2.Generators.Tests.Specs.Composition;

/// <summary>Each host is one OpenAPI 3.1 document: for the generator, for the tool that exports it, and for a reader that is not ours.</summary>
public sealed class ComposedHostTests
{
    public static TheoryData<string> Hosts => ["krea", "replicate", "runware", "wavespeed"];

    [Fact]
    public void Hosts_AreTheFoldersWithAManifest() => HostFiles.Hosts(SpecsFolder).ShouldBe(["krea", "replicate", "runware", "wavespeed"]);

    [Theory]
    [MemberData(nameof(Hosts))]
    public void Export_IsWhatTheGeneratorReads(string host)
    {
        var (root, problems) = Compose(host);

        problems.Problems.ShouldBeEmpty();
        Node.DeepEquals(HostFiles.Compose(SpecsFolder, host), Node.Parse(JsonText.Of(root))).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public void Document_SaysTheSameToTheJudge(string host)
    {
        var (root, problems) = Compose(host);
        var ours = OpenApiReader.Read(root, host, problems).ShouldNotBeNull();
        var judged = Microsoft.OpenApi.OpenApiDocument.Parse(JsonText.Of(root), "json");

        judged.Diagnostic!.Errors.ShouldBeEmpty();
        var judge = new SpecJudge(isVersion30: false);
        judge.Compare(ours, judged.Document!).ShouldBeEmpty();
        judge.SchemaCount.ShouldBeGreaterThan(10);
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public void ManifestAndDocument_Agree(string host)
    {
        var manifest = HostFiles.ReadManifest(SpecsFolder, host);
        var document = HostFiles.Compose(SpecsFolder, host);

        ((string?)manifest["taken"]).ShouldBe((string?)document["x-krea2-taken"]);
        ((string?)manifest["baseAddress"]).ShouldBe((string?)document["servers"]![0]!["url"]);
        ((string)document["info"]!["description"]!).ShouldStartWith((string)manifest["composed"]!);
        ((string)manifest["composed"]!).ShouldStartWith("Composed on 2026-11-20");
        foreach (var (variant, schema) in RequestSchema.Of(manifest, document))
        {
            schema["properties"]!.AsObject().Count.ShouldBeGreaterThan(5, $"{host} {variant}");
        }
    }

    private static string SpecsFolder => Path.Combine(AppContext.BaseDirectory, "specs");

    private static (JsonNode Root, ProblemSink Problems) Compose(string host)
    {
        var problems = new ProblemSink();
        var files = HostSpecs.Of(host).Where(file => file.Metadata["Krea2Kind"] == "spec").Select(file => new SpecSource(file.Path, SpecTree.Read(file.GetText()!.ToString(), file.Path, problems)!)).ToList();
        return (DocumentComposer.Compose(files[0], files[1..], SchemaWrapping.None, problems).ShouldNotBeNull(), problems);
    }
}
