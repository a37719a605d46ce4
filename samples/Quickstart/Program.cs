using Krea2;
using Krea2.KreaAi;
using Quickstart;

const int Saved = 0;
const int Failed = 1;
const int WrongUse = 2;
const int Cancelled = 130;

using var interruption = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // The first Ctrl+C ends the call in good order, and with it the job; a second one ends the program.
    pressed.Cancel = !interruption.IsCancellationRequested;
    interruption.Cancel();
};

try
{
    var arguments = Arguments.Parse(args);
    if (arguments.Help)
    {
        Console.WriteLine(Arguments.Usage);
        return Saved;
    }

    await using var session = arguments.Live ? Session.Live() : await Session.StartFakeAsync(interruption.Token);
    var references = await session.ReferencesAsync(arguments.References, interruption.Token);
    var request = new KreaRequest
    {
        Prompt = arguments.Prompt,
        AspectRatio = KreaAspectRatio.Ratio4x5,
        Resolution = KreaResolution.Resolution1K,
        ImageStyleReferences = references.Count == 0 ? null : references,
    };
    Screen.Show(session.Place, session.Krea.Medium.Title, request, session.Krea.Medium.EstimateCost(request));

    Job job = await Screen.WatchAsync(progress => session.Krea.Medium.GenerateAsync(request, progress, interruption.Token));
    await session.Krea.DownloadAsync(job.Images[0], "fox.png", cancellationToken: interruption.Token);
    Console.WriteLine($"Saved {Path.GetFullPath("fox.png")}");
    return Saved;
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
catch (Exception failure) when (failure is ApiException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"{failure.GetType().Name}: {failure.Message}");
    return Failed;
}
