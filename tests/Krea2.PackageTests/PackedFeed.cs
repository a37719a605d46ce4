using System.Globalization;

namespace Krea2.PackageTests;

/// <summary>
/// The packages of this repository, packed once into a folder outside it, and the folder that the projects of the tests live in.
/// The version is new for every run, so no package cache can answer with an older build.
/// </summary>
public sealed class PackedFeed : IAsyncLifetime
{
    private string _globalPackages = "";

    /// <summary>The root of everything that the tests write.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("krea2-packages-").FullName;

    /// <summary>The version of the packages.</summary>
    public string Version { get; } = "1.0.0-test." + DateTimeOffset.UtcNow.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>The folder of the nupkg files.</summary>
    public string Feed => Path.Combine(Root, "feed");

    /// <summary>The path of one package file.</summary>
    public string PathOf(string id, string extension = "nupkg") => Path.Combine(Feed, $"{id}.{Version}.{extension}");

    public async Task InitializeAsync()
    {
        DotNetResult locals = (await DotNet.RunAsync(Root, "nuget", "locals", "global-packages", "--list")).ShouldSucceed();
        _globalPackages = locals.StandardOutput[(locals.StandardOutput.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();

        // Its own artifacts folder: other test projects may be using the repository's bin and obj at this moment.
        (await DotNet.RunAsync(
            Repository.Root, "pack", "Krea2.Generators.sln", "-c", "Release", "--artifacts-path", Path.Combine(Root, "artifacts"),
            "-o", Feed, $"-p:Version={Version}", "-nodeReuse:false")).ShouldSucceed();

        await WriteSettingsAsync();
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Root, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>
    /// The local feed beside the sources of the machine. Packages of others come from the machine's cache where it has them;
    /// ours are unpacked into a folder of this run.
    /// </summary>
    private async Task WriteSettingsAsync()
    {
        await File.WriteAllTextAsync(
            Path.Combine(Root, "nuget.config"),
            $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="{Path.Combine(Root, "packages")}" />
              </config>
              <packageSources>
                <add key="krea2-local" value="{Feed}" />
              </packageSources>
              <fallbackPackageFolders>
                <add key="machine" value="{_globalPackages}" />
              </fallbackPackageFolders>
            </configuration>
            """);
        // Copies of the registry need not have audit data.
        await File.WriteAllTextAsync(
            Path.Combine(Root, "Directory.Build.props"),
            """
            <Project>
              <PropertyGroup>
                <NuGetAudit>false</NuGetAudit>
                <RollForward>Major</RollForward>
              </PropertyGroup>
            </Project>
            """);
    }
}
