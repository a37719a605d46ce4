using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Krea2.Generators.Tests.Analyzers.Harness;

/// <summary>Code that says where a report is expected: <c>{|KREA1001:1.4|}</c>, or <c>[|1.4|]</c> for a report whose id does not matter.</summary>
internal sealed record Markup(string Code, IReadOnlyList<ExpectedReport> Reports)
{
    /// <summary>Takes the marks out of the code.</summary>
    public static Markup Parse(string text)
    {
        var code = new StringBuilder();
        var open = new Stack<(string Id, int Start)>();
        var reports = new List<ExpectedReport>();
        for (var i = 0; i < text.Length; i++)
        {
            var rest = text.AsSpan(i);
            if (rest.StartsWith("{|KREA", StringComparison.Ordinal))
            {
                var colon = text.IndexOf(':', i);
                open.Push((text[(i + 2)..colon], code.Length));
                i = colon;
            }
            else if (rest.StartsWith("[|", StringComparison.Ordinal))
            {
                open.Push(("", code.Length));
                i++;
            }
            else if (open.Count > 0 && (rest.StartsWith("|}", StringComparison.Ordinal) || rest.StartsWith("|]", StringComparison.Ordinal)))
            {
                var (id, start) = open.Pop();
                reports.Add(new ExpectedReport(id, TextSpan.FromBounds(start, code.Length)));
                i++;
            }
            else
            {
                code.Append(text[i]);
            }
        }

        open.ShouldBeEmpty("a mark is not closed");
        return new Markup(code.ToString(), [.. reports.OrderBy(report => report.Span).ThenBy(report => report.Id, StringComparer.Ordinal)]);
    }
}

/// <summary>A report that the code expects.</summary>
/// <param name="Id">The rule; empty for any.</param>
/// <param name="Span">Where.</param>
internal sealed record ExpectedReport(string Id, TextSpan Span)
{
    /// <summary>The report as text.</summary>
    public static string Text(string id, TextSpan span, string code) => string.Create(CultureInfo.InvariantCulture, $"{id} at {span.Start} on: {code.AsSpan(span.Start, span.Length)}");
}
