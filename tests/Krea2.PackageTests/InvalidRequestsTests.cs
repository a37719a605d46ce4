using System.Text.RegularExpressions;

namespace Krea2.PackageTests;

/// <summary>samples/InvalidRequests, copied out of the repository and built from the packages, is refused as its approved list, its comments and the README say.</summary>
[Collection(PackagesDefinition.Name)]
public sealed partial class InvalidRequestsTests(PackedFeed feed)
{
    private const string Import = """<Import Project="../../src/Krea2.Generators.Package/InRepository.targets" />""";
    private static readonly string s_sample = Repository.PathOf("samples", "InvalidRequests");
    private static readonly string[] s_expected = LinesOf(Path.Combine(s_sample, "expected.txt"));

    [Fact]
    public async Task Build_PrintsTheApprovedList()
    {
        Workspace copy = new(feed, "InvalidRequests");
        foreach (string path in Directory.GetFiles(s_sample, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(s_sample, path)).Where(IsSource))
        {
            string text = await File.ReadAllTextAsync(Path.Combine(s_sample, path));
            copy.Write(path, path == "InvalidRequests.csproj" ? AsOfAUser(text) : text);
        }

        DotNetResult build = await copy.RunAsync("build", "InvalidRequests.csproj", "-nodeReuse:false");

        build.ExitCode.ShouldNotBe(0, build.Everything);
        string.Join('\n', BuildMessage.In(build, copy.Folder)).ShouldBe(string.Join('\n', s_expected), build.Everything);
    }

    [Fact]
    public void Comments_StandUnderWhatIsReported()
    {
        List<string> comments = [];
        foreach (string path in Directory.GetFiles(s_sample, "*.cs"))
        {
            string[] lines = LinesOf(path);
            int code = 0;
            for (int i = 0; i < lines.Length; i++)
            {
                if (Comment().Match(lines[i]) is { Success: true } comment)
                {
                    comments.Add($"{Path.GetFileName(path)}({code},{comment.Groups["mark"].Index + 1}): {comment.Groups["message"].Value}");
                }
                else
                {
                    code = i + 1;
                }
            }
        }

        comments.Order(StringComparer.Ordinal).ShouldBe(s_expected.Where(line => line.Split('(')[0].EndsWith(".cs", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryRequestRule_IsShown()
    {
        string[] rules = [.. Directory.GetFiles(Repository.PathOf("docs", "rules"), "KREA*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Where(id => !id.StartsWith("KREA0", StringComparison.Ordinal))];

        s_expected.Select(line => Id().Match(line).Value).Where(id => id.Length > 0).Distinct().Order(StringComparer.Ordinal).ShouldBe(rules.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Readme_ShowsLinesOfTheApprovedList()
    {
        string readme = string.Join('\n', LinesOf(Repository.PathOf("README.md")));
        string shown = readme.Split("```\ndotnet build samples/InvalidRequests\n```\n")[1].Split("```text\n")[1].Split("\n```")[0];

        string[] lines = shown.Split('\n');
        lines.Length.ShouldBeGreaterThan(5);
        lines.ShouldBeSubsetOf(s_expected);
    }

    private static string AsOfAUser(string project)
    {
        project.ShouldContain(Import);
        return project.Replace(Import, """<ItemGroup><PackageReference Include="Krea2.Generators" Version="VERSION" /></ItemGroup>""", StringComparison.Ordinal);
    }

    // What a visitor built in the sample's own folder stays there.
    private static bool IsSource(string path) => path.Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj");

    private static string[] LinesOf(string path) => File.ReadAllText(path).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    [GeneratedRegex(@"^ *// *(?<mark>~+) (?<message>(error|warning) [A-Z]+\d+: .*)$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"KREA\d{4}")]
    private static partial Regex Id();
}
