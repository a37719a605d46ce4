using Krea2.KreaAi;
using Krea2.Runtime.Tests.Generated;

namespace Krea2.Runtime.Tests.Soak;

/// <summary>A program that wants many pictures, each once, and keeps account of what it was told about each.</summary>
internal sealed class SoakJobs : IDisposable
{
    private const int MostAttempts = 50;

    private readonly KreaClient _krea;
    private readonly TemporaryFolder _folder = new();
    private readonly byte[] _picture;
    private readonly SoakEnding[] _endings;
    private readonly Guid[] _ids;
    private int _downloads;
    private int _repeatedWaits;
    private int _repeatedDownloads;

    public SoakJobs(KreaClient krea, int count, byte[] picture)
    {
        _krea = krea;
        _picture = picture;
        _endings = new SoakEnding[count];
        _ids = new Guid[count];
    }

    public int Downloads => _downloads;

    /// <summary>How often a wait for a job was begun anew after an error.</summary>
    public int RepeatedWaits => _repeatedWaits;

    /// <summary>How often a download was begun anew after an error.</summary>
    public int RepeatedDownloads => _repeatedDownloads;

    /// <summary>Files that are still there.</summary>
    public IReadOnlyList<string> Files => Directory.GetFiles(_folder.Path);

    public static string Prompt(int number) => $"fox {number}";

    public static int Number(string prompt) => int.Parse(prompt["fox ".Length..], System.Globalization.CultureInfo.InvariantCulture);

    public SoakEnding Ending(int number) => _endings[number];

    /// <summary>The id of the job that came back.</summary>
    public Guid Id(int number) => _ids[number];

    public int Count(SoakEnding ending) => _endings.Count(e => e == ending);

    public Task RunAsync(int from, int to, int concurrency)
    {
        return Parallel.ForAsync(from, to, new ParallelOptions { MaxDegreeOfParallelism = concurrency }, async (number, _) => await RunAsync(number));
    }

    public void Dispose() => _folder.Dispose();

    private async Task RunAsync(int number)
    {
        Job job;
        try
        {
            job = await GenerateAsync(number);
        }
        catch (ApiException e) when (e.JobId is null)
        {
            _endings[number] = e.MayHaveBeenAccepted ? SoakEnding.InDoubt : SoakEnding.Refused;
            return;
        }

        _ids[number] = Guid.Parse(job.Id);
        if (number % 10 == 0)
        {
            await DownloadAsync(job, number);
        }

        _endings[number] = SoakEnding.Returned;
    }

    private async Task<Job> GenerateAsync(int number)
    {
        try
        {
            return await _krea.Medium.GenerateAsync(Requests.Small with { Prompt = Prompt(number) });
        }
        catch (ApiException e) when (e.JobId is not null)
        {
            // As the errors advise: the job goes on, so it is waited for and not submitted again.
            Interlocked.Increment(ref _repeatedWaits);
            return await AgainAsync(() => _krea.Jobs.WaitAsync(e.JobId), () => Interlocked.Increment(ref _repeatedWaits));
        }
    }

    private async Task DownloadAsync(Job job, int number)
    {
        string path = _folder.File($"{number}.png");
        await AgainAsync(
            async () =>
            {
                await _krea.DownloadAsync(job.Images[0], path);
                return true;
            },
            () => Interlocked.Increment(ref _repeatedDownloads));
        (await File.ReadAllBytesAsync(path)).AsSpan().SequenceEqual(_picture).ShouldBeTrue();
        File.Delete(path);
        Interlocked.Increment(ref _downloads);
    }

    private static async Task<T> AgainAsync<T>(Func<Task<T>> call, Action failed)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await call();
            }
            catch (ApiException) when (attempt < MostAttempts)
            {
                failed();
            }
        }
    }
}
