namespace Krea2.PackageTests;

/// <summary>What the targets refuse, each with one sentence and before anything is compiled.</summary>
[Collection(PackagesDefinition.Name)]
public sealed class ProjectErrorTests(PackedFeed feed) : IAsyncLifetime
{
    private const string Project = "errors.csproj";
    private readonly Workspace _workspace = new(feed, nameof(ProjectErrorTests));

    public async Task InitializeAsync()
    {
        if (File.Exists(_workspace.PathOf(Project)))
        {
            return;
        }

        _workspace.WriteProject(
            Project,
            items: """
            <Krea2Spec Condition="'$(Case)' == 'missing'" Include="folder/missing file.json" Namespace="Acme" />
            <Krea2Request Condition="'$(Case)' == 'request'" Include="requests/no such.json" Provider="krea" Variant="medium" />
            <Krea2Spec Condition="'$(Case)' == 'provider'" Include="acme.json" Provider="krae" />
            """);
        _workspace.Write("acme.json", "{}");
        (await _workspace.RestoreAsync(Project)).ShouldSucceed();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task UnknownProvider_IsNamedBesideTheKnownOnes() =>
        (await BuildAsync("Krea2Providers=krea%3Bkrae")).ShouldFailWith("KREA0013", "'krae'", "known providers are krea, replicate, runware, wavespeed, and");

    [Fact]
    public async Task UnknownProviderOfADocument_IsNamedBesideTheKnownOnes() =>
        (await BuildAsync("Case=provider")).ShouldFailWith("KREA0013", "'krae'", "known providers are krea, replicate, runware, wavespeed, and");

    [Fact]
    public async Task MissingDocument_IsNamed() =>
        (await BuildAsync("Case=missing")).ShouldFailWith("KREA0017", "'folder/missing file.json'", "Krea2Spec");

    [Fact]
    public async Task MissingRequestFile_IsNamed() =>
        (await BuildAsync("Case=request")).ShouldFailWith("KREA0017", "'requests/no such.json'", "Krea2Request");

    [Theory]
    [InlineData("Krea2AnalysisMode=None", "Krea2AnalysisMode is 'None'", "Default, Strict or Off")]
    [InlineData("Krea2Visibility=private", "Krea2Visibility is 'private'", "public or internal")]
    public async Task UnknownValue_IsNamedBesideTheKnownOnes(string property, string found, string allowed) =>
        (await BuildAsync(property)).ShouldFailWith("KREA0020", found, allowed);

    [Theory]
    [InlineData("11")]
    [InlineData("10.0")]
    [InlineData("7.3")]
    [InlineData("iso-2")]
    public async Task OldLanguage_IsNamed(string version) =>
        (await BuildAsync($"LangVersion={version}")).ShouldFailWith("KREA0011", $"'{version}'", "C# 12");

    [Fact]
    public async Task OldCompiler_IsNamed() =>
        (await BuildAsync("CompilerApiVersion=roslyn4.13")).ShouldFailWith("KREA0010", "4.13", "4.14");

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net6.0")]
    [InlineData("net48")]
    public async Task OldFramework_IsNamed(string framework)
    {
        // Downloads of reference assemblies that the error makes pointless are switched off: a registry copy may lack them.
        Workspace old = new(feed, "Old " + framework);
        old.WriteProject(
            "old.csproj",
            "<DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences><AutomaticallyUseReferenceAssemblyPackages>false</AutomaticallyUseReferenceAssemblyPackages><CheckEolTargetFramework>false</CheckEolTargetFramework>",
            framework: framework);

        (await old.RunAsync("build", "old.csproj", "-nodeReuse:false")).ShouldFailWith("KREA0012", $"'{framework}'", "net8.0");
    }

    [Fact]
    public async Task WithoutSpecs_NothingIsRefused()
    {
        DotNetResult result = await _workspace.RunAsync(
            "msbuild", Project, "-nologo", "-nodeReuse:false", "-t:Krea2CollectSpecs", "-p:Krea2Providers=none", "-p:LangVersion=10", "-p:CompilerApiVersion=roslyn4.8");

        result.ShouldSucceed();
    }

    [Theory]
    [InlineData("LangVersion=12")]
    [InlineData("LangVersion=12.0")]
    [InlineData("LangVersion=14")]
    [InlineData("LangVersion=latest")]
    [InlineData("LangVersion=preview")]
    [InlineData("LangVersion=default")]
    [InlineData("CompilerApiVersion=roslyn4.14")]
    [InlineData("CompilerApiVersion=roslyn5.0")]
    public async Task NewEnough_IsNotRefused(string property) =>
        (await _workspace.RunAsync("msbuild", Project, "-nologo", "-nodeReuse:false", "-t:Krea2CollectSpecs", "-p:" + property)).ShouldSucceed();

    private Task<DotNetResult> BuildAsync(string property) =>
        _workspace.RunAsync("build", Project, "--no-restore", "-nodeReuse:false", "-p:" + property);
}
