using System.Globalization;
using Krea2;
using Krea2.KreaAi;
using Spectre.Console;

namespace Quickstart;

/// <summary>What the user sees of a request and of its job.</summary>
internal static class Screen
{
    private static readonly IAnsiConsole s_console = AnsiConsole.Create(new AnsiConsoleSettings
    {
        // A file or a pipe gets text and nothing else, whatever the terminal behind it could show.
        Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
        Interactive = Console.IsOutputRedirected ? InteractionSupport.No : InteractionSupport.Detect,
    });

    /// <summary>Shows what is about to be sent, and its estimated price in USD.</summary>
    public static void Show(string place, string variant, KreaRequest request, decimal? cost)
    {
        var table = new Table().Border(TableBorder.Rounded).HideHeaders().AddColumn("").AddColumn("");
        Row("Host", place);
        Row("Model", variant);
        Row("Prompt", request.Prompt);
        Row("Style references", (request.ImageStyleReferences?.Count ?? 0).ToString(CultureInfo.InvariantCulture));
        Row("Estimated price", cost is { } price ? string.Create(CultureInfo.InvariantCulture, $"{price:0.00##} USD") : "not known");
        s_console.Write(table);

        void Row(string name, string value) => table.AddRow(new Text(name, Style.Plain.Decoration(Decoration.Bold)), new Text(value));
    }

    /// <summary>Runs a job and shows the states that it passes: as a bar in a terminal, as a line each elsewhere.</summary>
    public static Task<Job> WatchAsync(Func<IProgress<JobProgress>, Task<Job>> run) =>
        s_console.Profile.Capabilities is { Ansi: true, Interactive: true } ? WatchBarAsync(run) : run(new JobStates(Line));

    private static Task<Job> WatchBarAsync(Func<IProgress<JobProgress>, Task<Job>> run) => s_console.Progress()
        .Columns(new SpinnerColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
        .StartAsync(async context =>
        {
            var bar = context.AddTask("submitting");
            return await run(new JobStates(update =>
            {
                bar.Value = 100 * JobStates.ShareOf(update.Job);
                bar.Description = update.Job.Status.EscapeMarkup();
            }));
        });

    private static void Line(JobProgress update) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{update.Elapsed.TotalSeconds,5:0.0} s  {100 * JobStates.ShareOf(update.Job),3:0} %  {update.Job.Status}"));
}
