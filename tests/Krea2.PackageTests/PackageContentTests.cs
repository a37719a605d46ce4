using System.IO.Compression;
using System.Xml.Linq;

namespace Krea2.PackageTests;

/// <summary>What lies in the packages, and what their manifests say.</summary>
[Collection(PackagesDefinition.Name)]
public sealed class PackageContentTests(PackedFeed feed)
{
    private static readonly string[] s_ofThePackageFormat = ["_rels/", "[Content_Types].xml", "package/"];

    [Fact]
    public void ThreePackages_AndTheirSymbols() =>
        Directory.GetFiles(feed.Feed).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(
        [
            $"Krea2.Generators.{feed.Version}.nupkg",
            $"Krea2.Runtime.{feed.Version}.nupkg",
            $"Krea2.Runtime.{feed.Version}.snupkg",
            $"Krea2.Testing.{feed.Version}.nupkg",
            $"Krea2.Testing.{feed.Version}.snupkg",
        ]);

    [Fact]
    public void Generators_HoldsAnalyzersSpecsAndTargets()
    {
        string[] specs = [.. Directory.GetFiles(Repository.PathOf("specs"), "*.json", SearchOption.AllDirectories).Select(RelativePath)];
        DirectoryInfo pages = new(Repository.PathOf("docs", "rules"));
        string[] rules = pages.Exists ? [.. pages.GetFiles("*.md").Select(page => RelativePath(page.FullName))] : [];
        specs.ShouldContain("specs/krea/openapi.json");
        specs.ShouldContain("specs/formats/catalogue.schema.json");

        Entries(feed.PathOf("Krea2.Generators")).ShouldBe(
            [
                "Krea2.Generators.nuspec", "README.md", "icon.png", "THIRD-PARTY-NOTICES.txt",
                "analyzers/dotnet/cs/Krea2.Generators.dll", "analyzers/dotnet/cs/Krea2.Generators.CodeFixes.dll", "analyzers/dotnet/cs/YamlDotNet.dll",
                "buildTransitive/Krea2.Generators.props", "buildTransitive/Krea2.Generators.targets",
                .. from host in new[] { "krea", "replicate", "runware", "wavespeed" }
                   from variant in host == "runware" ? ["medium", "large", "medium-turbo", "turbo"] : new[] { "medium", "large", "medium-turbo" }
                   select $"schemas/{host}/{variant}.schema.json",
                .. specs, .. rules,
            ],
            ignoreOrder: true);
    }

    [Theory]
    [InlineData("Krea2.Runtime")]
    [InlineData("Krea2.Testing")]
    public void Libraries_HoldAssembliesAndTheirDocumentation(string id)
    {
        Entries(feed.PathOf(id)).ShouldBe(
            [
                $"{id}.nuspec", "README.md", "icon.png",
                $"lib/net8.0/{id}.dll", $"lib/net8.0/{id}.xml",
                $"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml",
            ],
            ignoreOrder: true);
        Entries(feed.PathOf(id, "snupkg")).ShouldBe([$"{id}.nuspec", $"lib/net8.0/{id}.pdb", $"lib/net10.0/{id}.pdb"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("Krea2.Generators")]
    [InlineData("Krea2.Runtime")]
    [InlineData("Krea2.Testing")]
    public void Manifest_SaysWhatAUserNeedsToKnow(string id)
    {
        XElement metadata = Manifest(id);

        Text(metadata, "license").ShouldBe("MIT");
        Text(metadata, "readme").ShouldBe("README.md");
        Text(metadata, "icon").ShouldBe("icon.png");
        Text(metadata, "description").ShouldNotBeNullOrWhiteSpace();
        // A development dependency would be written with PrivateAssets=all, and its analyzers would not reach the projects of a client's users.
        metadata.Element(metadata.Name.Namespace + "developmentDependency").ShouldBeNull();
    }

    [Fact]
    public void Generators_DependsOnTheRuntimeOfItsVersion_AndRestoresEverywhere() =>
        Dependencies("Krea2.Generators").ShouldBe([("net8.0", $"Krea2.Runtime {feed.Version}"), (".NETStandard2.0", "")], ignoreOrder: true);

    [Fact]
    public void Runtime_DependsOnTheseAlone() =>
        Dependencies("Krea2.Runtime").Select(pair => pair.Package.Split(' ')[0]).Distinct()
            .ShouldBe(["Microsoft.Extensions.Configuration.Abstractions", "Microsoft.Extensions.Http", "Microsoft.Extensions.Logging.Abstractions", "Polly.Core", "System.Threading.RateLimiting"], ignoreOrder: true);

    [Fact]
    public void Testing_DependsOnTheRuntimeAndAspNetCore()
    {
        Dependencies("Krea2.Testing").ShouldBe([("net8.0", $"Krea2.Runtime {feed.Version}"), ("net10.0", $"Krea2.Runtime {feed.Version}")], ignoreOrder: true);
        Manifest("Krea2.Testing").Descendants().Where(element => element.Name.LocalName == "frameworkReference")
            .Select(element => (string?)element.Attribute("name")).Distinct().ShouldBe(["Microsoft.AspNetCore.App"]);
    }

    [Theory]
    [InlineData("Krea2.Generators", "analyzers/dotnet/cs/Krea2.Generators.dll")]
    [InlineData("Krea2.Generators", "analyzers/dotnet/cs/Krea2.Generators.CodeFixes.dll")]
    [InlineData("Krea2.Runtime", "lib/net10.0/Krea2.Runtime.dll")]
    [InlineData("Krea2.Testing", "lib/net8.0/Krea2.Testing.dll")]
    public void Assemblies_DoNotNameTheMachineThatBuiltThem(string id, string entry)
    {
        using ZipArchive archive = ZipFile.OpenRead(feed.PathOf(id));
        using Stream stream = archive.GetEntry(entry).ShouldNotBeNull().Open();
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        copy.Position = 0;

        CompiledAssembly.Read(copy).Text.Contains(Repository.Root, StringComparison.Ordinal).ShouldBeFalse();
    }

    private static string RelativePath(string path) => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');

    private static string[] Entries(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        return [.. archive.Entries.Select(entry => Uri.UnescapeDataString(entry.FullName)).Where(name => !s_ofThePackageFormat.Any(name.StartsWith))];
    }

    private XElement Manifest(string id)
    {
        using ZipArchive archive = ZipFile.OpenRead(feed.PathOf(id));
        using Stream stream = archive.GetEntry(id + ".nuspec").ShouldNotBeNull().Open();
        return XDocument.Load(stream).Root!.Elements().Single();
    }

    private static string? Text(XElement metadata, string name) => metadata.Element(metadata.Name.Namespace + name)?.Value;

    /// <summary>Each dependency with its group; a group without any counts once, with an empty package.</summary>
    private IReadOnlyList<(string Framework, string Package)> Dependencies(string id) =>
    [
        .. Manifest(id).Descendants().Where(element => element.Name.LocalName == "group" && element.Parent!.Name.LocalName == "dependencies").SelectMany(group =>
        {
            string framework = (string)group.Attribute("targetFramework")!;
            return group.HasElements
                ? group.Elements().Select(package => (framework, $"{(string?)package.Attribute("id")} {(string?)package.Attribute("version")}"))
                : [(framework, "")];
        }),
    ];
}
