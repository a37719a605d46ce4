using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Krea2.Benchmarks.Projects;

/// <summary>The bundled document of Krea as the package's targets give it to the compiler.</summary>
internal static class SpecFiles
{
    public const string DocumentPath = "/specs/krea/openapi.json";
    public const string ManifestPath = "/specs/krea/provider.json";

    /// <summary>What the targets say about the two files, as the compiler reads it from the editor config that MSBuild writes.</summary>
    public const string Configuration = $"""
        is_global = true

        [{DocumentPath}]
        build_metadata.AdditionalFiles.Krea2Kind = spec
        build_metadata.AdditionalFiles.Krea2Provider = krea
        build_metadata.AdditionalFiles.Krea2Bundled = true

        [{ManifestPath}]
        build_metadata.AdditionalFiles.Krea2Kind = manifest
        build_metadata.AdditionalFiles.Krea2Provider = krea
        build_metadata.AdditionalFiles.Krea2Bundled = true

        """;

    /// <summary>Path and text of both files.</summary>
    public static IReadOnlyList<(string Path, SourceText Text)> All { get; } = [(DocumentPath, Read("openapi.json")), (ManifestPath, Read("provider.json"))];

    /// <summary>Both files as the compiler sees them.</summary>
    public static IReadOnlyList<AdditionalText> AdditionalTexts { get; } = [.. All.Select(file => new SpecText(file.Path, file.Text))];

    private static SourceText Read(string name) => SourceText.From(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "specs", "krea", name)), Encoding.UTF8);
}
