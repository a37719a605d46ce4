using System.Text.Json.Nodes;
using Krea2.Generators.Building;
using Krea2.Generators.Json;
using Krea2.Generators.Model;
using Krea2.Generators.Specs;
using Krea2.Tool;

namespace Krea2.Generators.Tests.Docs;

/// <summary>A bundled host as the generator reads it, for the page that compares them.</summary>
internal sealed class HostModel
{
    private readonly ApiModel _model;

    private HostModel(string id)
    {
        Id = id;
        var problems = new ProblemSink();
        Document = HostFiles.Compose(HostFiles.FindSpecs(), id);
        var path = $"/specs/{id}/openapi.json";
        var document = OpenApiReader.Read(SpecTree.Read(Document.ToJsonString(), path, problems)!, path, problems);
        var manifestText = RepositoryFile.Read($"specs/{id}/provider.json");
        Manifest = System.Text.Json.Nodes.JsonNode.Parse(manifestText)!.AsObject();
        var manifest = ManifestReader.Read(SpecTree.Read(manifestText, "/specs/provider.json", problems)!, "/specs/provider.json", problems);
        _model = ApiBuilder.Build(document!, manifest, new SpecSettings(path, id, "", "", "", "", Bundled: true, "public"), problems, CancellationToken.None)!;
        problems.Problems.ShouldBeEmpty();
        Client = _model.Files.Select(file => file.Client).OfType<ClientModel>().Single();
    }

    /// <summary>All of them, in the order of the page.</summary>
    public static IReadOnlyList<HostModel> All { get; } = [new("krea"), new("replicate"), new("runware"), new("wavespeed")];

    public string Id { get; }

    public string Title => Client.Title;

    public ClientModel Client { get; }

    /// <summary>The OpenAPI document that the files of the host come to.</summary>
    public JsonObject Document { get; }

    public JsonObject Manifest { get; }

    /// <summary>The body of its models.</summary>
    public RecordModel Request => Types.OfType<RecordModel>().Single(record => Client.Variants[0].RequestType.EndsWith("." + record.Name, StringComparison.Ordinal));

    /// <summary>What it offers together; null where any value goes with any other.</summary>
    public CombinationModel? Combination => Types.OfType<CombinationModel>().SingleOrDefault();

    private IEnumerable<TypeModel> Types => _model.Files.SelectMany(file => file.Types);

    /// <summary>The member of a generated type.</summary>
    public MemberModel Member(string type, string jsonName) => Types.OfType<RecordModel>().Single(record => record.Name == type).Members.Single(member => member.JsonName == jsonName);
}
