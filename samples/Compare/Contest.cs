using System.Diagnostics;
using Krea2;

namespace Compare;

/// <summary>Runs all contestants at once and saves their pictures.</summary>
internal sealed class Contest(IReadOnlyList<Contestant> contestants, string folder)
{
    /// <summary>Runs the contest. One host's failure is its own.</summary>
    /// <param name="changed">Is told of each change, from any thread.</param>
    /// <param name="cancellationToken">Cancels all jobs.</param>
    public async Task<IReadOnlyList<Entry>> RunAsync(Action<Entry> changed, CancellationToken cancellationToken)
    {
        return await Task.WhenAll(contestants.Select(contestant => RunAsync(contestant, changed, cancellationToken)));
    }

    private async Task<Entry> RunAsync(Contestant contestant, Action<Entry> changed, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var entry = new Entry(contestant, "submitting", TimeSpan.Zero);
        changed(entry);
        try
        {
            var job = await contestant.GenerateAsync(new Relay(progress => changed(entry = entry with { State = progress.Job.Status, Elapsed = watch.Elapsed })), cancellationToken);
            entry = entry with { State = job.Status, Elapsed = watch.Elapsed };
            var file = $"{contestant.Host.ToLowerInvariant()}.{Extension(job.Images[0])}";
            await contestant.Client.DownloadAsync(job.Images[0], Path.Combine(folder, file), cancellationToken: cancellationToken);
            entry = entry with { File = file };
        }
        catch (ApiException failure)
        {
            entry = entry with { State = "failed", Elapsed = watch.Elapsed, Failure = failure.Message };
        }

        changed(entry);
        return entry;
    }

    private static string Extension(GeneratedImage image) => Path.GetExtension(image.Url?.AbsolutePath ?? "") is { Length: > 1 } extension ? extension[1..] : "png";

    /// <summary>Passes on what is reported at once; <see cref="Progress{T}"/> would do so later, and in any order.</summary>
    private sealed class Relay(Action<JobProgress> report) : IProgress<JobProgress>
    {
        public void Report(JobProgress value) => report(value);
    }
}
