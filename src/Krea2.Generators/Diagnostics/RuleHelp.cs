using System.Reflection;

namespace Krea2.Generators.Diagnostics;

/// <summary>Links to the page of a rule.</summary>
internal static class RuleHelp
{
    private static readonly string ProjectUrl = typeof(RuleHelp).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(attribute => attribute.Key == "PackageProjectUrl")?.Value ?? "";

    /// <summary>The link; null while the project has no address (the pages lie in the package).</summary>
    public static string? LinkTo(string id) => ProjectUrl.Length == 0 ? null : $"{ProjectUrl.TrimEnd('/')}/docs/rules/{id}.md";
}
