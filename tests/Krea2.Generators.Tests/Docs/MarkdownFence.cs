namespace Krea2.Generators.Tests.Docs;

/// <summary>A fenced block of a Markdown page.</summary>
/// <param name="Page">Path of the page.</param>
/// <param name="Line">Number of its first line of text, from 1.</param>
/// <param name="Language">First word after the fence.</param>
/// <param name="Purpose">
/// The words after it, which renderers ignore. For csharp: nothing (it compiles), <c>run</c> (it prints the text of the next block), <c>error</c> (the compiler and the analyzers say what its comments say).
/// For json: <c>schema</c> or <c>document</c> (the next block is what is reported for it), <c>catalogue</c> (a client is generated from it). For yaml: <c>document</c> (a client is generated from it), <c>member</c> (one more member of that client's widget).
/// </param>
/// <param name="Text">The text between the fences.</param>
internal sealed record MarkdownFence(string Page, int Line, string Language, string Purpose, string Text)
{
    private const string Mark = "```";

    /// <summary>The blocks of a page, in its order.</summary>
    public static IReadOnlyList<MarkdownFence> Of(string page)
    {
        var lines = RepositoryFile.Read(page).Split('\n');
        var fences = new List<MarkdownFence>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(Mark, StringComparison.Ordinal))
            {
                continue;
            }

            var end = Array.IndexOf(lines, Mark, i + 1);
            end.ShouldBeGreaterThan(i, $"the block at {page}:{i + 1} has no end");
            var info = lines[i][Mark.Length..].Split(' ', 2);
            fences.Add(new MarkdownFence(page, i + 2, info[0], info.ElementAtOrDefault(1) ?? "", string.Join('\n', lines[(i + 1)..end])));
            i = end;
        }

        return fences;
    }
}
