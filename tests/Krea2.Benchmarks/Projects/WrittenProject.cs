namespace Krea2.Benchmarks.Projects;

/// <summary>A project of a user as files, to be built by the SDK's own compiler.</summary>
internal static class WrittenProject
{
    private const string Empty = "<Project />\n";

    private const string Definition = """
        <Project Sdk="Microsoft.NET.Sdk">

          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <Krea2SpecsRoot>$([MSBuild]::GetDirectoryNameOfFileAbove('$(MSBuildThisFileDirectory)', 'Krea2.Generators.sln'))/specs/</Krea2SpecsRoot>
          </PropertyGroup>

          <Import Project="$([MSBuild]::GetDirectoryNameOfFileAbove('$(MSBuildThisFileDirectory)', 'Krea2.Generators.sln'))/src/Krea2.Generators.Package/InRepository.targets" />

        </Project>

        """;

    /// <summary>Writes the project; the folder must be in the repository.</summary>
    public static void Write(UserProject project, string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "Shop.csproj"), Definition);

        // What the repository asks of its own projects is not asked of a user's.
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), Empty);
        File.WriteAllText(Path.Combine(folder, "Directory.Packages.props"), Empty);
        File.WriteAllText(Path.Combine(folder, ".editorconfig"), "root = true\n");
        for (var i = 0; i < project.Files.Count; i++)
        {
            File.WriteAllText(Path.Combine(folder, $"Code{i}.cs"), project.Files[i]);
        }
    }
}
