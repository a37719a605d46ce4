using System.Text.RegularExpressions;
using Krea2.Generators.Tests.Docs;

namespace Krea2.Generators.Tests.Diagnostics;

/// <summary>A page of docs/rules, as far as tests look at it.</summary>
internal sealed partial record RulePage(string Id, string Title, string Severity, string Text, IReadOnlyList<MarkdownFence> Fences)
{
    private const string Folder = "docs/rules";

    /// <summary>Every page of the folder but its index.</summary>
    public static IReadOnlyList<RulePage> All { get; } = [.. RepositoryFile.NamesIn(Folder, "*.md").Where(name => name != "README.md").Select(Read)];

    public static RulePage Of(string id) => All.Single(page => page.Id == id);

    /// <summary>What the page says is reported, without id and severity.</summary>
    public string Message => Fences.Single(fence => fence.Language == "text").Text[$"{Severity} {Id}: ".Length..];

    /// <summary>Titles of the parts of the page.</summary>
    public IReadOnlyList<string> Parts => [.. Text.Split("\n## ").Skip(1).Select(part => part[..part.IndexOf('\n', StringComparison.Ordinal)])];

    /// <summary>What a part of the page says.</summary>
    public string Part(string title) => Text.Split("\n## ").Single(part => part.StartsWith(title + "\n", StringComparison.Ordinal))[title.Length..].Trim();

    private static RulePage Read(string name)
    {
        var path = Folder + "/" + name;
        var text = RepositoryFile.Read(path);
        var heading = Heading().Match(text);
        heading.Success.ShouldBeTrue(path);
        heading.Groups["id"].Value.ShouldBe(Path.GetFileNameWithoutExtension(name));
        return new RulePage(heading.Groups["id"].Value, heading.Groups["title"].Value, heading.Groups["severity"].Value, text, MarkdownFence.Of(path));
    }

    [GeneratedRegex(@"\A# (?<id>KREA\d{4}): (?<title>[^\n]+)\n\n\| \| \|\n\| --- \| --- \|\n\| Severity \| (?<severity>error|warning|info) \|\n\| Reported \| [^\n]+ \|\n")]
    private static partial Regex Heading();
}
