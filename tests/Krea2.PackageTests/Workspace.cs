using System.Text.Json;

namespace Krea2.PackageTests;

/// <summary>An empty folder outside the repository, with the packed packages in reach: what a new user sits in front of.</summary>
internal sealed class Workspace
{
    private readonly PackedFeed _feed;

    public Workspace(PackedFeed feed, string name)
    {
        _feed = feed;
        // A space, because home folders have them.
        Folder = Directory.CreateDirectory(Path.Combine(feed.Root, "work", name + " 1")).FullName;
    }

    public string Folder { get; }

    public string PathOf(params string[] parts) => Path.Combine([Folder, .. parts]);

    /// <summary>Writes a file; <c>VERSION</c> stands for the version of the packages.</summary>
    public Workspace Write(string path, string text)
    {
        string full = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text.Replace("VERSION", _feed.Version, StringComparison.Ordinal));
        return this;
    }

    /// <summary>Writes a project that references the generator package.</summary>
    public Workspace WriteProject(string path, string properties = "", string items = "", string framework = "net10.0", string sdk = "Microsoft.NET.Sdk") =>
        Write(
            path,
            $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <TargetFramework>{framework}</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Krea2.Generators" Version="VERSION" />
                {items}
              </ItemGroup>
            </Project>
            """);

    public Task<DotNetResult> RunAsync(params IEnumerable<string> arguments) => DotNet.RunAsync(Folder, arguments);

    /// <summary>Builds with warnings as errors: what we generate must not warn in anybody's project.</summary>
    public Task<DotNetResult> BuildAsync(string project, params IEnumerable<string> arguments) =>
        RunAsync(["build", project, "-warnaserror", "-nodeReuse:false", .. arguments]);

    public Task<DotNetResult> RestoreAsync(string project) => RunAsync("restore", project, "-nodeReuse:false");

    /// <summary>The specification files that the generator would see in a restored project, by file name.</summary>
    public async Task<IReadOnlyList<SpecFile>> SpecFilesAsync(string project, params IEnumerable<string> properties)
    {
        DotNetResult result = await RunAsync(
            ["msbuild", project, "-nologo", "-nodeReuse:false", "-t:Krea2CollectSpecs", "-getItem:AdditionalFiles", .. properties.Select(property => "-p:" + property)]);
        result.ShouldSucceed();
        using JsonDocument document = JsonDocument.Parse(result.StandardOutput);
        return [.. document.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray().Select(SpecFile.Read).Where(file => file.Kind.Length > 0)];
    }
}
