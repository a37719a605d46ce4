using System.Globalization;
using Spectre.Console;

namespace Compare;

/// <summary>The contest as a table: live in a terminal, a line for each change elsewhere.</summary>
internal static class Scoreboard
{
    private static readonly IAnsiConsole s_console = AnsiConsole.Create(new AnsiConsoleSettings
    {
        // A file or a pipe gets text and nothing else, whatever the terminal behind it could show.
        Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
        Interactive = Console.IsOutputRedirected ? InteractionSupport.No : InteractionSupport.Detect,
    });

    public static async Task<IReadOnlyList<Entry>> WatchAsync(IReadOnlyList<Contestant> contestants, Func<Action<Entry>, Task<IReadOnlyList<Entry>>> run)
    {
        if (s_console.Profile.Capabilities is { Ansi: true, Interactive: true })
        {
            return await WatchLiveAsync(contestants, run);
        }

        var printing = new Lock();
        var last = new Dictionary<Contestant, string>();
        var entries = await run(entry =>
        {
            lock (printing)
            {
                if (last.GetValueOrDefault(entry.Contestant) != entry.State)
                {
                    last[entry.Contestant] = entry.State;
                    Console.WriteLine($"{Seconds(entry)}  {entry.Contestant.Host,-10}  {entry.State}");
                }
            }
        });
        s_console.Write(Table(entries));
        return entries;
    }

    private static Task<IReadOnlyList<Entry>> WatchLiveAsync(IReadOnlyList<Contestant> contestants, Func<Action<Entry>, Task<IReadOnlyList<Entry>>> run)
    {
        var drawing = new Lock();
        var current = contestants.ToDictionary(contestant => contestant, contestant => new Entry(contestant, "", TimeSpan.Zero));
        return s_console.Live(Table(current.Values)).StartAsync(context => run(entry =>
        {
            lock (drawing)
            {
                current[entry.Contestant] = entry;
                context.UpdateTarget(Table(current.Values));
            }
        }));
    }

    private static Table Table(IEnumerable<Entry> entries)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn("Host").AddColumn("Model").AddColumn(new TableColumn("Price").RightAligned()).AddColumn("State").AddColumn(new TableColumn("Time").RightAligned()).AddColumn("Picture");
        foreach (var entry in entries)
        {
            table.AddRow(new Text(entry.Contestant.Host), new Text(entry.Contestant.Variant), new Text(Price(entry.Contestant.Price)), new Text(entry.State), new Text(Seconds(entry)), new Text(entry.File ?? entry.Failure ?? ""));
        }

        return table;
    }

    public static string Price(decimal? price) => price is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known:0.00##} USD") : "not known";

    public static string Seconds(Entry entry) => string.Create(CultureInfo.InvariantCulture, $"{entry.Elapsed.TotalSeconds:0.0} s");
}
