using System.Text.RegularExpressions;
using Krea2.Generators.Tests.Docs;

namespace Krea2.Generators.Tests.Diagnostics;

/// <summary>A page of docs/rules, as far as tests look at it.</summary>
internal sealed partial record RulePage(string Id, string Title, string Severity, IReadOnlyList<MarkdownFence> Fences)
{
    private const string Folder = "docs/rules";

    /// <summary>Every page of the folder but its index.</summary>
    public static IReadOnlyList<RulePage> All { get; } = [.. RepositoryFile.NamesIn(Folder, "*.md").Where(name => name != "README.md").Select(Read)];

    public static RulePage Of(string id) => All.Single(page => page.Id == id);

    /// <summary>What the page says is reported, without id and severity.</summary>
    public string Message => Fences.Single(fence => fence.Language == "text").Text[$"{Severity} {Id}: ".Length..];

    private static RulePage Read(string name)
    {
        var path = Folder + "/" + name;
        var text = RepositoryFile.Read(path);
        var heading = Heading().Match(text);
        heading.Success.ShouldBeTrue(path);
        heading.Groups["id"].Value.ShouldBe(Path.GetFileNameWithoutExtension(name));
        return new RulePage(heading.Groups["id"].Value, heading.Groups["title"].Value, heading.Groups["severity"].Value, MarkdownFence.Of(path));
    }

    [GeneratedRegex(@"\A# (?<id>KREA\d{4}): (?<title>[^\n]+)\n\n\| \| \|\n\| --- \| --- \|\n\| Severity \| (?<severity>error|warning|info) \|\n\| Reported \| [^\n]+ \|\n")]
    private static partial Regex Heading();
}
