using System.Diagnostics;
using System.Globalization;
using Krea2.Benchmarks.Projects;

namespace Krea2.Benchmarks.Building;

/// <summary>An app of a user in a folder outside of the repository, built by the SDK. One file of it changes before each build.</summary>
internal sealed class BuiltApp
{
    private const string Program = "System.Console.WriteLine(\"Hello\");\n";
    private readonly string _folder;
    private int _builds;

    /// <summary>Writes and restores the app.</summary>
    /// <param name="folder">Folder of the app.</param>
    /// <param name="files">Files of ordinary code beside Program.cs.</param>
    /// <param name="packages">Folder of the packed packages; null makes an app without the package.</param>
    public BuiltApp(string folder, int files, string? packages)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
        var reference = packages is null ? "" : """<PackageReference Include="Krea2.Generators" Version="1.0.0" />""";
        File.WriteAllText(Path.Combine(folder, "App.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <NuGetAudit>false</NuGetAudit>
                <RestorePackagesPath>{folder}/packages</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>{reference}</ItemGroup>
            </Project>
            """);
        if (packages is not null)
        {
            File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
                <configuration><packageSources><add key="packed" value="{Path.GetFullPath(packages)}" /></packageSources></configuration>
                """);
        }

        for (var i = 0; i < files; i++)
        {
            File.WriteAllText(Path.Combine(folder, $"Code{i}.cs"), OrdinaryCode.File(i));
        }

        Change();
        Run("restore");
    }

    /// <summary>Changes Program.cs, builds, and gives the milliseconds of the build.</summary>
    public double Build()
    {
        Change();
        var watch = Stopwatch.StartNew();
        Run("build");
        return watch.Elapsed.TotalMilliseconds;
    }

    private void Change() => File.WriteAllText(Path.Combine(_folder, "Program.cs"), Program + string.Create(CultureInfo.InvariantCulture, $"// Build {_builds++}\n"));

    private void Run(string command)
    {
        var start = new ProcessStartInfo("dotnet", [command, "-nologo", "-v:q"]) { WorkingDirectory = _folder, RedirectStandardOutput = true };

        // As on a developer's machine: the servers of the SDK stay for the next build.
        start.Environment.Remove("MSBUILDDISABLENODEREUSE");
        start.Environment.Remove("UseSharedCompilation");
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet {command} ended with code {process.ExitCode}: {said}");
        }
    }
}
