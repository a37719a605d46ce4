using Krea2.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Krea2.Generators.Diagnostics;

/// <summary>Reads <c>krea2_severity.KREA1005 = none</c> of an .editorconfig section: the compiler takes no other severities for files that are no C#.</summary>
internal static class ConfiguredSeverity
{
    private const string Prefix = "krea2_severity.";

    /// <summary>The severity of a rule in a file, in the words of the configuration; empty when it says nothing.</summary>
    public static string Read(AnalyzerConfigOptions options, string id) =>
        options.TryGetValue(Prefix + id, out var value) || options.TryGetValue(Prefix + id.ToLowerInvariant(), out value) ? value.Trim().ToLowerInvariant() : "";

    /// <summary>All that is said about some rules: for each the id, a space, the severity.</summary>
    public static EquatableArray<string> ReadAll(AnalyzerConfigOptions options, IEnumerable<string> ids) =>
        ids.Select(id => (Id: id, Severity: Read(options, id))).Where(pair => pair.Severity.Length > 0).Select(pair => pair.Id + " " + pair.Severity).ToEquatableArray();

    /// <summary>What a finding becomes under a configured severity; null when it is not to be reported.</summary>
    /// <param name="configured">The words of the configuration; words that mean nothing change nothing.</param>
    /// <param name="otherwise">The severity of its own.</param>
    public static DiagnosticSeverity? Apply(string configured, DiagnosticSeverity otherwise) => configured switch
    {
        "none" => null,
        "silent" => DiagnosticSeverity.Hidden,
        "suggestion" => DiagnosticSeverity.Info,
        "warning" => DiagnosticSeverity.Warning,
        "error" => DiagnosticSeverity.Error,
        _ => otherwise,
    };
}
