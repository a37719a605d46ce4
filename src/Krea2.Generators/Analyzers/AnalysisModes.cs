using Microsoft.CodeAnalysis.Diagnostics;

namespace Krea2.Generators.Analyzers;

/// <summary>Reads the mode of a project. A word that is none of the three is an error of the build (KREA0020) before anything is analyzed.</summary>
internal static class AnalysisModes
{
    private const string Property = "build_property.Krea2AnalysisMode";

    /// <summary>The mode; the default one when the project says nothing.</summary>
    public static AnalysisMode Of(AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(Property, out var text) && Enum.TryParse<AnalysisMode>(text.Trim(), ignoreCase: true, out var mode) ? mode : AnalysisMode.Default;
}
