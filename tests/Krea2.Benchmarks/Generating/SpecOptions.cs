using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Krea2.Benchmarks.Generating;

/// <summary>What the package's targets say about a document of the user's own.</summary>
internal sealed class SpecOptions : AnalyzerConfigOptionsProvider
{
    private readonly Options _document;

    private SpecOptions(Options document) => _document = document;

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options([]);

    public static SpecOptions ForOwnDocument(string @namespace) => new(new Options(new()
    {
        ["build_metadata.AdditionalFiles.Krea2Kind"] = "spec",
        ["build_metadata.AdditionalFiles.Krea2Namespace"] = @namespace,
    }));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _document;

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
