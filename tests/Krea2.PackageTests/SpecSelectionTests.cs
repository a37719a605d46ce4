namespace Krea2.PackageTests;

/// <summary>Krea2Providers, Krea2Spec and Krea2Bundle: which files the generator sees, and with which names.</summary>
[Collection(PackagesDefinition.Name)]
public sealed class SpecSelectionTests(PackedFeed feed) : IAsyncLifetime
{
    private const string Project = "selection.csproj";
    private readonly Workspace _workspace = new(feed, nameof(SpecSelectionTests));

    public async Task InitializeAsync()
    {
        if (File.Exists(_workspace.PathOf(Project)))
        {
            return;
        }

        _workspace.WriteProject(
            Project,
            "<RootNamespace>Users.Own</RootNamespace>",
            """
            <Krea2Spec Condition="'$(Case)' == 'replaced'" Include="older.json" Provider="Krea" Taken="2026-06-10" />
            <Krea2Spec Condition="'$(Case)' == 'own'" Include="acme.json" Namespace="Acme" Client="AcmeClient" TypePrefix="Ac" />
            <Krea2Spec Condition="'$(Case)' == 'unnamed'" Include="my-pictures.openapi.yaml;gitHub v2.json;3d.json" />
            """);
        foreach (string name in new[] { "older.json", "acme.json", "my-pictures.openapi.yaml", "gitHub v2.json", "3d.json" })
        {
            _workspace.Write(name, "{}");
        }

        (await _workspace.RestoreAsync(Project)).ShouldSucceed();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task NoProviders_BundleAllHosts()
    {
        string specs = Repository.PathOf("specs");
        string[] hosts = [.. KnownHosts()];

        IReadOnlyList<SpecFile> files = await _workspace.SpecFilesAsync(Project);

        hosts.ShouldBe(["krea", "replicate", "runware", "wavespeed"]);
        files.Where(file => file.Kind == "manifest").Select(file => file.Provider).ShouldBe(hosts, ignoreOrder: true);
        files.Select(file => (file.Provider, file.Name)).ShouldBe(
            hosts.SelectMany(host => Directory.GetFiles(Path.Combine(specs, host)).Select(path => (host, Path.GetFileName(path)))), ignoreOrder: true);
        files.ShouldAllBe(file => File.Exists(file.Path) && file.Bundled == "true");
    }

    [Fact]
    public async Task HostOfSeveralFiles_SaysWhichAreParts()
    {
        IReadOnlyList<SpecFile> files = await _workspace.SpecFilesAsync(Project, "Krea2Providers=replicate");

        files.Select(file => (file.Name, file.Kind, file.PartOf)).ShouldBe(
            [
                ("openapi.json", "spec", ""), ("krea-2-medium.input.schema.json", "spec", "openapi.json"), ("krea-2-large.input.schema.json", "spec", "openapi.json"),
                ("krea-2-medium-turbo.input.schema.json", "spec", "openapi.json"), ("krea-2.output.schema.json", "spec", "openapi.json"), ("provider.json", "manifest", ""),
            ],
            ignoreOrder: true);
    }

    [Theory]
    [InlineData("Krea2Providers= KREA %2C ")]
    [InlineData("Krea2Providers=krea%3Bkrea")]
    public async Task Providers_BundleTheHostOnce(string property)
    {
        IReadOnlyList<SpecFile> files = await _workspace.SpecFilesAsync(Project, property);

        files.Select(file => (file.Name, file.Kind, file.Provider, file.Bundled)).ShouldBe(
            [("openapi.json", "spec", "krea", "true"), ("provider.json", "manifest", "krea", "true")]);
        files.ShouldAllBe(file => File.Exists(file.Path));
    }

    [Theory]
    [InlineData("Krea2Providers=none")]
    [InlineData("Krea2Providers=None")]
    [InlineData("Krea2Bundle=false")]
    public async Task NoBundledHost_NoFiles(string property) =>
        (await _workspace.SpecFilesAsync(Project, property)).ShouldBeEmpty();

    [Theory]
    [InlineData("Krea2Providers=krea")]
    [InlineData("Krea2Providers=none")]
    [InlineData("Krea2Bundle=false")]
    public async Task ReplacedDocument_ComesWithTheBundledManifest(string property)
    {
        IReadOnlyList<SpecFile> files = await _workspace.SpecFilesAsync(Project, property, "Case=replaced");

        files.Select(file => (file.Name, file.Kind, file.Provider, file.Taken, file.Bundled)).ShouldBe(
            [("provider.json", "manifest", "krea", "", "true"), ("older.json", "spec", "krea", "2026-06-10", "false")]);
    }

    [Fact]
    public async Task OwnDocument_KeepsTheNamesItWasGiven()
    {
        IReadOnlyList<SpecFile> files = await _workspace.SpecFilesAsync(Project, "Case=own", "Krea2Providers=none");

        SpecFile file = files.ShouldHaveSingleItem();
        file.ShouldBe(new SpecFile(_workspace.PathOf("acme.json"), "spec", "", "Acme", "AcmeClient", "Ac", "", "false", ""));
    }

    [Fact]
    public async Task OwnDocument_WithoutNames_IsNamedAfterItsFileAndProject()
    {
        IReadOnlyList<SpecFile> files = await _workspace.SpecFilesAsync(Project, "Case=unnamed", "Krea2Providers=none");

        files.Select(file => (file.Client, file.Namespace)).ShouldBe(
            [("MyPicturesClient", "Users.Own"), ("GitHubV2Client", "Users.Own"), ("Api3DClient", "Users.Own")]);
    }

    [Fact]
    public async Task CentralPackageManagement_ReferenceFromDirectoryBuildProps_CountsAsDirect()
    {
        Workspace central = new(feed, "Central");
        central
            .Write("Directory.Packages.props", """
                <Project>
                  <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
                  <ItemGroup><PackageVersion Include="Krea2.Generators" Version="VERSION" /></ItemGroup>
                </Project>
                """)
            .Write("Directory.Build.targets", """
                <Project>
                  <PropertyGroup><Krea2Providers>Krea</Krea2Providers><NuGetAudit>false</NuGetAudit></PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="krea2.generators" />
                    <Krea2Spec Include="acme.json" Namespace="Acme" />
                  </ItemGroup>
                </Project>
                """)
            .Write("acme.json", "{}")
            .Write("central.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup>
                </Project>
                """);
        (await central.RestoreAsync("central.csproj")).ShouldSucceed();

        IReadOnlyList<SpecFile> files = await central.SpecFilesAsync("central.csproj");

        files.Select(file => file.Name).ShouldBe(["openapi.json", "provider.json", "acme.json"]);
    }

    [Fact]
    public async Task OtherLanguages_AreLeftAlone()
    {
        _workspace.Write("basic/basic.vbproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="Krea2.Generators" Version="VERSION" /></ItemGroup>
            </Project>
            """);
        (await _workspace.RestoreAsync("basic/basic.vbproj")).ShouldSucceed();

        (await _workspace.SpecFilesAsync("basic/basic.vbproj", "Krea2Providers=unknown")).ShouldBeEmpty();
    }

    [Fact]
    public void KnownHosts_AreTheFoldersWithAManifest()
    {
        string targets = File.ReadAllText(Repository.PathOf("src", "Krea2.Generators.Package", "buildTransitive", "Krea2.Generators.targets"));

        System.Text.RegularExpressions.Regex.Matches(targets, "Krea2Kind=\"manifest\" Krea2Provider=\"([^\"]+)\"").Select(match => match.Groups[1].Value).Order().ShouldBe(KnownHosts());
    }

    private static IEnumerable<string> KnownHosts() =>
        Directory.GetFiles(Repository.PathOf("specs"), "provider.json", SearchOption.AllDirectories).Select(path => Path.GetFileName(Path.GetDirectoryName(path))!).Order();
}
