extern alias runtime;

using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Krea2.Generators.Diagnostics;
using Krea2.Generators.Tests.Docs;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Tests.Diagnostics;

/// <summary>Ids, descriptors, severities, release notes, pages and the index of the pages say the same.</summary>
public sealed partial class RuleCatalogueTests
{
    private static readonly string s_targets = RepositoryFile.Read("src/Krea2.Generators.Package/buildTransitive/Krea2.Generators.targets");

    private static IReadOnlyList<string> CompilerIds { get; } = ConstantsOf(typeof(DiagnosticIds));

    private static IReadOnlyList<DiagnosticDescriptor> RequestRules { get; } =
        [.. typeof(RequestDescriptors).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.FieldType == typeof(DiagnosticDescriptor)).Select(field => (DiagnosticDescriptor)field.GetValue(null)!)];

    private static IEnumerable<DiagnosticDescriptor> AllRules => DiagnosticDescriptors.All.Concat(RequestRules);

    // KREA2xxx are sentences about names, which the compiler alone reports.
    private static IReadOnlyList<string> RunTimeIds { get; } = [.. ConstantsOf(typeof(runtime::Krea2.Constraints.ConstraintRules)).Where(id => id.StartsWith("KREA1", StringComparison.Ordinal))];

    private static IReadOnlyList<string> BuildIds { get; } = [.. ErrorCode().Matches(s_targets).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal)];

    [Fact]
    public void EveryId_HasADescriptor() =>
        DiagnosticDescriptors.All.Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal).ShouldBe(CompilerIds);

    [Fact]
    public void EveryDescriptor_CanBeConfigured()
    {
        AllRules.ShouldAllBe(descriptor => descriptor.IsEnabledByDefault);
        AllRules.SelectMany(descriptor => descriptor.CustomTags).ShouldNotContain(WellKnownDiagnosticTags.NotConfigurable);
    }

    [Fact]
    public void EveryDescriptor_StandsInTheReleaseNotes()
    {
        var notes = RepositoryFile.Read("src/Krea2.Generators/AnalyzerReleases.Unshipped.md") + RepositoryFile.Read("src/Krea2.Generators/AnalyzerReleases.Shipped.md");

        ReleaseNote().Matches(notes).Select(match => match.Value)
            .ShouldBe(AllRules.OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal).Select(d => $"{d.Id} | {d.Category} | {d.DefaultSeverity} | {d.Title}"));
    }

    [Fact]
    public void EveryRule_HasItsPageAndNothingElseHasOne() =>
        RulePage.All.Select(page => page.Id).ShouldBe([.. CompilerIds.Concat(BuildIds).Concat(RunTimeIds).Concat(RequestRules.Select(rule => rule.Id)).Distinct().Order(StringComparer.Ordinal)]);

    [Fact]
    public void Pages_SayWhatTheDescriptorsSay()
    {
        foreach (var descriptor in DiagnosticDescriptors.All)
        {
            var page = RulePage.Of(descriptor.Id);

            (page.Title, page.Severity).ShouldBe((descriptor.Title.ToString(CultureInfo.InvariantCulture), descriptor.DefaultSeverity.ToString().ToLowerInvariant()));
            var format = Regex.Replace(Regex.Escape(descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture)), @"\\\{\d}", ".+");
            page.Message.ShouldMatch($"^{format}$");
        }
    }

    [Fact]
    public void RunTimeRules_AreRulesOfTheCompilerToo() => RunTimeIds.ShouldBeSubsetOf(RequestRules.Select(rule => rule.Id));

    [Fact]
    public void PagesOfRequestRules_SayWhatTheDescriptorsSay()
    {
        foreach (var descriptor in RequestRules)
        {
            var page = RulePage.Of(descriptor.Id);

            (page.Title, page.Severity).ShouldBe((descriptor.Title.ToString(CultureInfo.InvariantCulture), descriptor.DefaultSeverity.ToString().ToLowerInvariant()));
        }
    }

    [Fact]
    public void Pages_SayWhatTheTargetsSay()
    {
        foreach (Match error in Error().Matches(s_targets))
        {
            var page = RulePage.Of(error.Groups["id"].Value);

            page.Severity.ShouldBe("error");
            var format = Regex.Replace(Regex.Escape(error.Groups["text"].Value), @"%\\\([^)]*\)|\\\$\\\([^)]*\)", ".+");
            page.Message.TrimEnd('.').ShouldMatch($"^{format.TrimEnd('.').TrimEnd('\\')}$");
        }
    }

    [Fact]
    public void Index_ListsEveryPage() =>
        IndexRow().Matches(RepositoryFile.Read("docs/rules/README.md")).Select(match => match.Value).Order(StringComparer.Ordinal)
            .ShouldBe(RulePage.All.Select(page => $"| [{page.Id}]({page.Id}.md) | {page.Title} | {page.Severity} |"));

    private static List<string> ConstantsOf(Type type) =>
        [.. type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal)];

    [GeneratedRegex("Code=\"(KREA\\d{4})\"")]
    private static partial Regex ErrorCode();

    [GeneratedRegex("Code=\"(?<id>KREA\\d{4})\"[^>]*\\sText=\"(?<text>[^\"]+)\"")]
    private static partial Regex Error();

    [GeneratedRegex(@"^KREA\d{4} \|.*$", RegexOptions.Multiline)]
    private static partial Regex ReleaseNote();

    [GeneratedRegex(@"^\| \[KREA.*$", RegexOptions.Multiline)]
    private static partial Regex IndexRow();
}
