using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Krea2.Generators.Tests.Harness;

/// <summary>What the compiler would read from the editor config that MSBuild writes: item metadata and properties.</summary>
internal sealed class SpecOptions(params (string Name, string Value)[] properties) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } =
        new Values(properties.ToDictionary(property => "build_property." + property.Name, property => property.Value));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        new Values(textFile is InMemoryText file ? file.Metadata.ToDictionary(item => item.Key.Contains('.', StringComparison.Ordinal) ? item.Key : "build_metadata.AdditionalFiles." + item.Key, item => item.Value) : []);

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
#pragma warning disable CS8765 // The attribute that the overridden member has exists twice here: the generator brings its own to netstandard2.0.
        public override bool TryGetValue(string key, out string? value) => values.TryGetValue(key, out value);
#pragma warning restore CS8765
    }
}
