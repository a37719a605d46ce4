using System.Globalization;
using System.Net;
using System.Text;

namespace Compare;

/// <summary>The contest as a page for the browser: the pictures side by side, with price, time and the request that made each.</summary>
internal static class ComparisonPage
{
    private const string Style =
        """
        :root { color-scheme: light dark; font-family: system-ui, sans-serif; }
        body { margin: 2rem; }
        main { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 1.5rem; }
        figure { margin: 0; }
        img { width: 100%; height: auto; border-radius: .5rem; display: block; }
        figcaption { margin-top: .5rem; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .75rem; margin: .5rem 0; }
        dd { margin: 0; }
        pre { overflow-x: auto; font-size: .8rem; padding: .5rem; border: 1px solid color-mix(in srgb, currentColor 25%, transparent); border-radius: .5rem; }
        """;

    public static string Render(string prompt, IEnumerable<Entry> entries)
    {
        var page = new StringBuilder();
        page.Append(
            CultureInfo.InvariantCulture,
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>One prompt, {entries.Count()} hosts</title>
            <style>
            {Style}
            </style>
            </head>
            <body>
            <h1>{Text(prompt)}</h1>
            <main>

            """);
        foreach (var entry in entries)
        {
            page.Append(Figure(entry));
        }

        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static string Figure(Entry entry) =>
        $"""
        <figure>
        {(entry.File is { } file ? $"""<img src="{Text(Uri.EscapeDataString(file))}" alt="The picture from {Text(entry.Contestant.Host)}">""" : $"<p>No picture: {Text(entry.Failure ?? "")}</p>")}
        <figcaption>
        <h2>{Text(entry.Contestant.Host)}</h2>
        <dl><dt>Model</dt><dd>{Text(entry.Contestant.Model)}</dd><dt>Price</dt><dd>{Scoreboard.Price(entry.Contestant.Price)}</dd><dt>State</dt><dd>{Text(entry.State)}</dd><dt>Time</dt><dd>{Scoreboard.Seconds(entry)}</dd></dl>
        <pre>{Text(entry.Contestant.Request)}</pre>
        </figcaption>
        </figure>

        """;

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
