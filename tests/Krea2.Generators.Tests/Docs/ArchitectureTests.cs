using System.Text.RegularExpressions;

namespace Krea2.Generators.Tests.Docs;

/// <summary>docs/architecture.md names files that exist, and no change of a common kind needs more than three of them.</summary>
public sealed partial class ArchitectureTests
{
    private const string Page = "docs/architecture.md";
    private static readonly string s_text = RepositoryFile.Read(Page);

    [Fact]
    public void EveryPath_Exists()
    {
        var paths = Quoted().Matches(s_text).Select(match => match.Groups[1].Value).Where(IsPath).Distinct().ToList();

        paths.Count.ShouldBeGreaterThan(20);
        paths.Where(path => !RepositoryFile.Exists(path)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Krea adds a parameter", "specs/")]
    [InlineData("A new constraint keyword", "")]
    [InlineData("A new rule about documents", "")]
    [InlineData("A new rule about requests", "")]
    public void CheckList_NamesAtMostThreeFiles(string title, string onlyUnder)
    {
        var section = s_text.Split("\n## ").Single(part => part.StartsWith(title + "\n", StringComparison.Ordinal));
        var paths = Quoted().Matches(section).Select(match => match.Groups[1].Value).Where(IsPath).Distinct().ToList();

        paths.Count.ShouldBeInRange(1, 3);
        paths.ShouldAllBe(path => path.StartsWith(onlyUnder, StringComparison.Ordinal));
        section.ShouldContain("- [ ]");
    }

    // A path from the root: it has a slash, or is a file at the root.
    private static bool IsPath(string text) => PathText().IsMatch(text);

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^(src|specs|tests|docs|samples|\.ci)/[\w./-]*$|^[\w.-]+\.(md|sln|props|json)$")]
    private static partial Regex PathText();
}
