using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Krea2.Generators.Tests.Docs;

/// <summary>What the README and the rule pages show is what happens.</summary>
public sealed partial class PageTests(SnippetCompilation snippets) : IClassFixture<SnippetCompilation>
{
    [Fact]
    public void CSharp_Compiles() => snippets.Problems(snippets.Compiling).ShouldBeEmpty();

    [Fact]
    public void CSharpThatMustNotCompile_FailsForTheReasonsInItsComments()
    {
        snippets.Failing.ShouldNotBeEmpty();
        foreach (var snippet in snippets.Failing)
        {
            var expected = snippet.Fence.Text.Split('\n')
                .Select((line, i) => (Comment: ExpectedProblem().Match(line), Line: snippet.Fence.Line + i))
                .Where(line => line.Comment.Success)
                .Select(line => $"{snippet.Fence.Page}({line.Line}): {line.Comment.Groups[1].Value.TrimEnd()}");

            snippets.Problems([snippet]).Order().ShouldBe(expected.Order());
        }
    }

    [Fact]
    public async Task CSharpWithOutput_PrintsIt()
    {
        var runs = snippets.Compiling.Where(snippet => snippet.Fence.Purpose == "run").ToList();
        runs.ShouldNotBeEmpty();
        foreach (var snippet in runs)
        {
            var next = snippets.Fences.SkipWhile(fence => fence != snippet.Fence).ElementAt(1);
            (next.Page, next.Language).ShouldBe((snippet.Fence.Page, "text"));

            (await snippets.RunAsync(snippet)).ShouldBe(next.Text, $"{snippet.Fence.Page}({snippet.Fence.Line})");
        }
    }

    [Fact]
    public void Xml_IsWellFormed()
    {
        foreach (var fence in snippets.Fences.Where(fence => fence.Language == "xml"))
        {
            Should.NotThrow(() => XElement.Parse($"<Project>{fence.Text}</Project>"), $"{fence.Page}({fence.Line})");
        }
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/rules/README.md")]
    public void Links_LeadSomewhere(string page)
    {
        var folder = Path.GetDirectoryName(page)!;
        var links = Link().Matches(RepositoryFile.Read(page)).Select(match => match.Groups[1].Value).Where(link => !link.Contains("://", StringComparison.Ordinal)).ToList();

        links.ShouldNotBeEmpty();
        foreach (var link in links.Select(link => link.Split('#')[0]).Where(path => path.Length > 0))
        {
            RepositoryFile.Exists(Path.Combine(folder, link)).ShouldBeTrue($"{page} links to {link}");
        }
    }

    [GeneratedRegex(@"//\s*(CS\d{4}: .*)$")]
    private static partial Regex ExpectedProblem();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
