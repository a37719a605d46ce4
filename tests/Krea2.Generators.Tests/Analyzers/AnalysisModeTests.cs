using System.Globalization;
using Krea2.Generators.Tests.Analyzers.Harness;
using Krea2.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Tests.Analyzers;

/// <summary><c>Krea2AnalysisMode</c>: strict turns suggestions into warnings and nothing else, off is silence.</summary>
public sealed class AnalysisModeTests
{
    private const string Mistakes = """
                _ = new KreaClientOptions { ApiKey = "kr_9f8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c" };
                _ = new KreaImageStyleReference { Url = "https://e.example/a.png", Strength = 1.4 };
                _ = new KreaImageStyleReference { Url = "https://e.example/a.png", Strength = flag ? 1.4 : 1 };
                _ = new KreaImageStyleReference { Url = "https://e.example/a.png", Weight = 1 };
                _ = KreaRequest.Parse("{\"prompt\": \"a\", \"aspect_ratio\": \"1:1\", \"resolution\": \"1K\", \"imageStyleRefs\": [], \"styles\": [{\"id\": \"a\", \"strength\": 1, \"weight\": 2}]}");
                _ = KreaRequest.Parse(flag ? text : "{\"prompt\": null, \"aspect_ratio\": \"1:1\", \"resolution\": \"1K\"}");
        """;

    private static readonly string[] s_default =
    [
        "Warning KREA3001", "Error KREA1001", "Info KREA3003", "Info KREA2002", "Error KREA2001", "Info KREA2002", "Info KREA3003",
    ];

    [Theory]
    [InlineData("")]
    [InlineData("Default")]
    [InlineData("default ")]
    public void Default_IsWhatTheRulesSay(string mode) => Reports(mode).ShouldBe(s_default);

    [Theory]
    [InlineData("Strict")]
    [InlineData(" strict")]
    public void Strict_TurnsSuggestionsIntoWarnings(string mode) => Reports(mode).ShouldBe(s_default.Select(report => report.Replace("Info", "Warning", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Off")]
    [InlineData("OFF")]
    public void Off_IsSilence(string mode) => Reports(mode).ShouldBeEmpty();

    private static List<string> Reports(string mode)
    {
        var app = AnalyzedClient.Across(Compiler.Parse(Code.Statements(Mistakes)));
        return [.. Analysis.Of(app, new SpecOptions(("Krea2AnalysisMode", mode))).Select(report => string.Create(CultureInfo.InvariantCulture, $"{report.Severity} {report.Id}"))];
    }
}
