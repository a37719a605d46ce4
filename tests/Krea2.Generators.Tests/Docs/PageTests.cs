using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Krea2.Generators.Tests.Docs;

/// <summary>What the README and the rule pages show is what happens.</summary>
public sealed partial class PageTests(SnippetCompilation snippets) : IClassFixture<SnippetCompilation>
{
    [Fact]
    public void CSharp_Compiles() => snippets.Problems(snippets.Compiling).ShouldBeEmpty();

    [Fact]
    public void CSharp_IsRightForTheAnalyzersToo() => snippets.Findings(snippets.Compiling).ShouldBeEmpty();

    [Fact]
    public void CSharpThatIsWrong_IsReportedAsItsCommentsSay()
    {
        snippets.Failing.ShouldNotBeEmpty();
        snippets.Problems(snippets.Failing).Concat(snippets.Findings(snippets.Failing)).Order()
            .ShouldBe(snippets.Failing.SelectMany(snippet => ExpectedProblem.In(snippet.Fence)).Order());
    }

    [Fact]
    public void FirstSteps_AreProgramsAsTheyStand()
    {
        var steps = snippets.Compiling.Where(snippet => snippet.Fence.Page == "docs/getting-started.md").Select(snippet => snippet.Fence.Text).ToList();

        steps.Count.ShouldBe(4);
        snippets.ProgramProblems(steps[0]).ShouldBeEmpty();
        snippets.ProgramProblems(steps[1]).ShouldBeEmpty();
        snippets.ProgramProblems(steps[1] + "\n" + steps[2]).ShouldBeEmpty();
        snippets.ProgramProblems(steps[3]).ShouldBeEmpty();
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
    [InlineData("docs/aspnet-core.md")]
    [InlineData("docs/dependency-injection.md")]
    [InlineData("docs/describe-an-api.md")]
    [InlineData("docs/errors.md")]
    [InlineData("docs/faults.md")]
    [InlineData("docs/getting-started.md")]
    [InlineData("docs/host-specifics.md")]
    [InlineData("docs/hosts.md")]
    [InlineData("docs/json-requests.md")]
    [InlineData("docs/retries-and-money.md")]
    [InlineData("docs/telemetry.md")]
    [InlineData("docs/testing.md")]
    [InlineData("docs/testing-wrong-requests.md")]
    [InlineData("docs/webhooks.md")]
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

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
