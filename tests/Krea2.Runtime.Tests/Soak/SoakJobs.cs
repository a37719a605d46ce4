using Krea2.Runtime.Tests.Generated;
using Krea2.Runtime.Tests.Hosts;

namespace Krea2.Runtime.Tests.Soak;

/// <summary>A program that wants many pictures of several hosts in turn, each once, and keeps account of what it was told about each.</summary>
internal sealed class SoakJobs : IDisposable
{
    private const int MostAttempts = 50;

    private readonly IReadOnlyList<ClientUnderTest> _clients;
    private readonly TemporaryFolder _folder = new();
    private readonly byte[] _picture;
    private readonly SoakEnding[] _endings;
    private readonly string?[] _ids;
    private int _downloads;
    private int _timedOut;
    private int _repeatedWaits;
    private int _repeatedDownloads;

    public SoakJobs(IReadOnlyList<ClientUnderTest> clients, int count, byte[] picture)
    {
        _clients = clients;
        _picture = picture;
        _endings = new SoakEnding[count];
        _ids = new string?[count];
    }

    public int Downloads => _downloads;

    /// <summary>How many submits ended because no answer came in time: whether a host was meant to be silent or the machine was busy with other things.</summary>
    public int TimedOut => _timedOut;

    /// <summary>How often a wait for a job was begun anew after an error.</summary>
    public int RepeatedWaits => _repeatedWaits;

    /// <summary>How often a download was begun anew after an error.</summary>
    public int RepeatedDownloads => _repeatedDownloads;

    /// <summary>Files that are still there.</summary>
    public IReadOnlyList<string> Files => Directory.GetFiles(_folder.Path);

    public static string Prompt(int number) => $"fox {number}";

    public static int Number(string prompt) => int.Parse(prompt["fox ".Length..], System.Globalization.CultureInfo.InvariantCulture);

    public SoakEnding Ending(int number) => _endings[number];

    /// <summary>Which of the clients makes the picture.</summary>
    public int Client(int number) => number % _clients.Count;

    /// <summary>The id of the job that came back.</summary>
    public string? Id(int number) => _ids[number];

    public int Count(SoakEnding ending) => _endings.Count(e => e == ending);

    /// <summary>How many pictures of one of the clients ended so.</summary>
    public int Count(SoakEnding ending, int client) => Enumerable.Range(0, _endings.Length).Count(number => Client(number) == client && _endings[number] == ending);

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
        catch (ApiException e) when (!KnowsJob(e))
        {
            _ = e is ApiTimeoutException ? Interlocked.Increment(ref _timedOut) : 0;
            _endings[number] = e.MayHaveBeenAccepted ? SoakEnding.InDoubt : SoakEnding.Refused;
            return;
        }

        _ids[number] = job.Id;
        if (number % 10 == 0)
        {
            await DownloadAsync(job, number);
        }

        _endings[number] = SoakEnding.Returned;
    }

    private async Task<Job> GenerateAsync(int number)
    {
        ClientUnderTest client = _clients[Client(number)];
        try
        {
            return await client.GenerateAsync(Prompt(number), null, null, CancellationToken.None);
        }
        catch (ApiException e) when (KnowsJob(e))
        {
            // As the errors advise: the job goes on, so it is waited for and not submitted again.
            Interlocked.Increment(ref _repeatedWaits);
            return await AgainAsync(() => client.Jobs.WaitAsync(e.JobId!), () => Interlocked.Increment(ref _repeatedWaits));
        }
    }

    /// <summary>Whether the host has the job; an id alone may be that of a submit in doubt.</summary>
    private static bool KnowsJob(ApiException error) => error.JobId is not null && !error.MayHaveBeenAccepted;

    private async Task DownloadAsync(Job job, int number)
    {
        string path = _folder.File($"{number}.png");
        await AgainAsync(
            async () =>
            {
                await _clients[Client(number)].Client.DownloadAsync(job.Images[0], path);
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
