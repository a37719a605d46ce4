using System.Globalization;
using System.Text.RegularExpressions;

namespace Krea2.Generators.Tests.Docs;

/// <summary>Comments of a C# block that say what is reported: under the code, with a mark where it is.</summary>
internal static partial class ExpectedProblem
{
    /// <summary>What a block says of itself, as page(line,column): severity id: message.</summary>
    public static IEnumerable<string> In(MarkdownFence fence)
    {
        var lines = fence.Text.Split('\n');
        var code = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (Comment().Match(lines[i]) is { Success: true } comment)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{fence.Page}({fence.Line + code},{comment.Groups["mark"].Index + 1}): {comment.Groups["problem"].Value}");
            }
            else
            {
                code = i;
            }
        }
    }

    [GeneratedRegex(@"^ *// *(?<mark>~+) (?<problem>(error|warning|info) [A-Z]+\d{4}: .*)$")]
    private static partial Regex Comment();
}
