using Krea2.Generators.Diagnostics;
using Krea2.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Krea2.Generators.Pipeline;

/// <summary>What a file is for.</summary>
internal enum SpecFileKind
{
    /// <summary>A document of an API.</summary>
    Spec,

    /// <summary>The manifest of a bundled host.</summary>
    Manifest,
}

/// <summary>An additional file that the package or the project declares as ours, and what MSBuild says about it.</summary>
/// <remarks>The text stays behind: the host hands out another <see cref="AdditionalText"/> when it changes, and reading megabytes to compare them would cost every edit.</remarks>
internal sealed record SpecFile(
    SpecFileKind Kind,
    AdditionalText File,
    string Provider,
    string Namespace,
    string Client,
    string TypePrefix,
    string Taken,
    bool Bundled,
    string Visibility)
{
    /// <summary>What the project's configuration says about rules in this file: the rule's id, a space, the severity.</summary>
    public EquatableArray<string> Severities { get; init; } = EquatableArray<string>.Empty;

    /// <summary>The document that the file is a part of: the end of its path; empty for a document.</summary>
    public string PartOf { get; init; } = "";

    /// <summary>Method and route of the operation whose body the file is, when it is a JSON Schema.</summary>
    public string Route { get; init; } = "";

    /// <summary>Where the API is served, when the file is a JSON Schema.</summary>
    public string BaseAddress { get; init; } = "";

    /// <summary>Path of the file.</summary>
    public string Path => File.Path;

    /// <summary>Text of the file; empty when it cannot be read.</summary>
    public string ReadText(CancellationToken cancellation) => File.GetText(cancellation)?.ToString() ?? "";

    /// <summary>The severity that a rule has in this file; empty when the configuration says nothing.</summary>
    public string SeverityOf(string id) => Severities.FirstOrDefault(severity => severity.StartsWith(id + " ", StringComparison.Ordinal))?.Substring(id.Length + 1) ?? "";

    /// <summary>Looks at a file; null when it is none of ours.</summary>
    public static SpecFile? Create(AdditionalText file, AnalyzerConfigOptionsProvider options)
    {
        var metadata = options.GetOptions(file);
        var kind = Metadata("Krea2Kind");
        if (kind is not ("spec" or "manifest"))
        {
            return null;
        }

        var visibility = options.GlobalOptions.TryGetValue("build_property.Krea2Visibility", out var value) && string.Equals(value.Trim(), "internal", StringComparison.OrdinalIgnoreCase) ? "internal" : "public";
        return new SpecFile(
            kind == "spec" ? SpecFileKind.Spec : SpecFileKind.Manifest,
            file,
            Metadata("Krea2Provider").ToLowerInvariant(),
            Metadata("Krea2Namespace"),
            Metadata("Krea2Client"),
            Metadata("Krea2TypePrefix"),
            Metadata("Krea2Taken"),
            string.Equals(Metadata("Krea2Bundled"), "true", StringComparison.OrdinalIgnoreCase),
            visibility)
        {
            PartOf = Metadata("Krea2PartOf"),
            Route = Metadata("Krea2Route"),
            BaseAddress = Metadata("Krea2BaseAddress"),
            Severities = ConfiguredSeverity.ReadAll(metadata, DiagnosticDescriptors.All.Select(descriptor => descriptor.Id)),
        };

        string Metadata(string name) => metadata.TryGetValue("build_metadata.AdditionalFiles." + name, out var text) ? text.Trim() : "";
    }
}
