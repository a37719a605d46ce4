using Compare;

const int AllCame = 0;
const int SomeFailed = 1;
const int WrongUse = 2;
const int Cancelled = 130;

using var interruption = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // The first Ctrl+C ends the calls in good order, and with them the jobs; a second one ends the program.
    pressed.Cancel = !interruption.IsCancellationRequested;
    interruption.Cancel();
};

try
{
    var arguments = Arguments.Parse(args);
    if (arguments.Help)
    {
        Console.WriteLine(Arguments.Usage);
        return AllCame;
    }

    var folder = Directory.CreateDirectory(arguments.Output).FullName;
    await using var hosts = arguments.Live ? Hosts.Live(arguments.Prompt) : await Hosts.StartFakesAsync(arguments.Prompt, interruption.Token);
    var contest = new Contest(hosts.Contestants, folder);
    var entries = await Scoreboard.WatchAsync(hosts.Contestants, changed => contest.RunAsync(changed, interruption.Token));

    var page = Path.Combine(folder, "compare.html");
    await File.WriteAllTextAsync(page, ComparisonPage.Render(arguments.Prompt, entries), interruption.Token);
    Console.WriteLine($"Saved {page}");
    return entries.All(entry => entry.File is not null) ? AllCame : SomeFailed;
}
catch (UsageException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    return WrongUse;
}
catch (OperationCanceledException) when (interruption.IsCancellationRequested)
{
    Console.Error.WriteLine("Cancelled.");
    return Cancelled;
}
catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(failure.Message);
    return SomeFailed;
}
