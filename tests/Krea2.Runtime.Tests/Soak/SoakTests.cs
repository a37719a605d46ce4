using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Krea2.Testing;
using Xunit.Abstractions;

namespace Krea2.Runtime.Tests.Soak;

/// <summary>Many jobs at a time at all hosts over real sockets, while answers go wrong: 500 jobs, or as many as the environment variable KREA2_SOAK asks for.</summary>
[Collection(SoakGroup.Name)]
public sealed class SoakTests(ITestOutputHelper output)
{
    private const double FaultShare = 0.05;

    // Then the host's own records are taken over and forgotten, so that the heap is the client's.
    private const int JobsBetweenLooks = 1_000;

    private static readonly byte[] s_picture = [.. Enumerable.Range(0, 40_000).Select(i => (byte)(i * 31))];

    /// <summary>Everything that can go wrong with an answer, also for good and without an end.</summary>
    private static readonly Fault[] s_faults =
    [
        .. FaultRate.Passing,

        // What would show a second submit comes more often.
        .. FaultRate.Passing.Where(fault => fault.CarriesOut),
        .. FaultRate.Passing.Where(fault => fault.CarriesOut),
        Fault.Hang,
        Fault.Hang.AfterAccepting(),
        Fault.HangInBody(),
        Fault.WrongTypes,
        Fault.UnknownStatus(),
        Fault.TooLarge(200_000, announced: false),
        Fault.Status(408),
        Fault.Status(404),
        Fault.Status(401),
        Fault.Status(402),
        Fault.Status(422),
        KreaFault.ModelUnavailable(),
    ];

    [Fact]
    public async Task ManyJobs_NoneIsLostAndNoneIsSubmittedTwice()
    {
        bool named = int.TryParse(Environment.GetEnvironmentVariable("KREA2_SOAK"), CultureInfo.InvariantCulture, out int count);
        count = named ? count : 500;
        int concurrency = named ? 200 : 50;
        using var unobserved = new UnobservedExceptions();
        await using SoakHosts hosts = await SoakHosts.StartAsync(s_picture, () => new FaultRate(FaultShare, seed: 4) { Faults = s_faults });
        using var connections = new OpenConnections(hosts.Ports);
        using var jobs = new SoakJobs(hosts.Clients(options => Configure(options, concurrency)), count, s_picture);
        var accepted = new List<SoakAccepted>(count);
        var clock = Stopwatch.StartNew();

        await jobs.RunAsync(0, count / 10, concurrency);
        long first = Heap(hosts, accepted);
        long last = first;
        for (int done = count / 10; done < count; done += JobsBetweenLooks)
        {
            await jobs.RunAsync(done, Math.Min(done + JobsBetweenLooks, count), concurrency);
            last = Heap(hosts, accepted);
        }

        Report(jobs, hosts, connections, count, clock.Elapsed, first, last);
        CheckJobs(jobs, accepted, count);
        jobs.Downloads.ShouldBe(Enumerable.Range(0, count).Count(number => number % 10 == 0 && jobs.Ending(number) == SoakEnding.Returned));
        jobs.Files.ShouldBeEmpty();
        ((double)last / first).ShouldBeLessThanOrEqualTo(1.2);
        connections.Most.ShouldBeLessThanOrEqualTo(2 * concurrency);
        if (named)
        {
            // In a run of all tests, tasks that an earlier one has left behind may fail as late as now.
            unobserved.Found.ShouldBeEmpty();
        }
    }

    private static void Configure(ApiClientOptions options, int concurrency)
    {
        options.Timeout = TimeSpan.FromSeconds(3);
        options.MaximumJobsInFlight = concurrency;
        options.MaximumResponseBytes = 100_000;
        options.MaximumDownloadBytes = 100_000;
        options.Polling = new PollingOptions { Initial = TimeSpan.FromMilliseconds(10), Maximum = TimeSpan.FromMilliseconds(50) };
        options.Retry = new RetryOptions { InitialDelay = TimeSpan.FromMilliseconds(20), MaximumDelay = TimeSpan.FromMilliseconds(500) };
    }

    /// <summary>Each job of the host is known to the program, or the program was told that it may exist; and there is one for a submit at most.</summary>
    private static void CheckJobs(SoakJobs jobs, List<SoakAccepted> accepted, int count)
    {
        accepted.Select(job => job.Number).ShouldBeUnique();
        jobs.Count(SoakEnding.Lost).ShouldBe(0);
        var byNumber = accepted.ToDictionary(job => job.Number);
        for (int number = 0; number < count; number++)
        {
            SoakAccepted? job = byNumber.TryGetValue(number, out SoakAccepted found) ? found : null;
            switch (jobs.Ending(number))
            {
                case SoakEnding.Returned:
                    job.ShouldBe(new SoakAccepted(jobs.Id(number)!, number, Completed: true));
                    break;
                case SoakEnding.Refused:
                    job.ShouldBeNull();
                    break;
            }
        }

        // Faults come to a twentieth of the submits, and many of those are overcome. How many run out of time is a matter of the machine.
        jobs.Count(SoakEnding.Returned).ShouldBeGreaterThan((count - jobs.TimedOut) * 9 / 10);
    }

    private static long Heap(SoakHosts hosts, List<SoakAccepted> accepted)
    {
        hosts.TakeJobs(accepted);
        for (int i = 0; i < 2; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private void Report(SoakJobs jobs, SoakHosts hosts, OpenConnections connections, int count, TimeSpan time, long first, long last)
    {
        int faults = hosts.Faults.Sum(static fault => fault.Times);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} jobs in {time.TotalSeconds:0.0} s ({count / time.TotalSeconds:0} a second): {jobs.Count(SoakEnding.Returned)} returned, {jobs.Count(SoakEnding.InDoubt)} in doubt ({jobs.TimedOut} of them out of time), {jobs.Count(SoakEnding.Refused)} refused"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{faults} faults; {jobs.RepeatedWaits} waits and {jobs.RepeatedDownloads} downloads begun anew; {jobs.Downloads} pictures; at most {connections.Most} connections at a time"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"managed heap {first / 1024} KiB after the first tenth, {last / 1024} KiB after the last job: {(double)last / first:0.000}"));
        foreach (((string host, int met), int client) in hosts.Totals.Select(static (total, client) => (total, client)))
        {
            output.WriteLine($"{host}: {jobs.Count(SoakEnding.Returned, client)} returned, {jobs.Count(SoakEnding.InDoubt, client)} in doubt, {jobs.Count(SoakEnding.Refused, client)} refused, {met} faults");
        }

        foreach ((string fault, int times) in hosts.Faults)
        {
            output.WriteLine($"{times,6} {fault}");
        }
    }

    /// <summary>Errors of tasks that nobody looked at, from now on.</summary>
    private sealed class UnobservedExceptions : IDisposable
    {
        public UnobservedExceptions()
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            TaskScheduler.UnobservedTaskException += Note;
        }

        public ConcurrentQueue<string> Found { get; } = new();

        public void Dispose() => TaskScheduler.UnobservedTaskException -= Note;

        private void Note(object? sender, UnobservedTaskExceptionEventArgs e) => Found.Enqueue(e.Exception.ToString());
    }
}
