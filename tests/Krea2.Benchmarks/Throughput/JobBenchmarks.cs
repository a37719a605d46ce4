using System.Diagnostics.CodeAnalysis;
using BenchmarkDotNet.Attributes;
using Krea2.Benchmarks.Serialization;
using Krea2.KreaAi;

namespace Krea2.Benchmarks.Throughput;

/// <summary>Jobs from submit to result, by the client and by a hand-written loop, over real sockets. No pause between the polls.</summary>
[Config(typeof(ThroughputConfig))]
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "The benchmark runner calls the cleanup instead.")]
public class JobBenchmarks
{
    private const int JobsInARow = 2000;

    private CannedHost _host = null!;
    private HandWrittenLoop _loop = null!;
    private KreaClient _krea = null!;

    /// <summary>How many jobs are under way at a time.</summary>
    [Params(1, 32)]
    public int Concurrency { get; set; }

    [GlobalSetup]
    public async Task Start()
    {
        _host = await CannedHost.StartAsync();
        _loop = new HandWrittenLoop(_host.Address);
        _krea = new KreaClient(new KreaClientOptions { BaseAddress = _host.Address, ApiKey = "test-key", Polling = new() { Initial = TimeSpan.FromTicks(1), Maximum = TimeSpan.FromTicks(1) } });
    }

    [GlobalCleanup]
    public async Task Stop()
    {
        _krea.Dispose();
        _loop.Dispose();
        await _host.DisposeAsync();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = JobsInARow)]
    public Task Loop() => RunAsync(() => _loop.GenerateAsync(SampleRequests.PlainFull));

    [Benchmark(OperationsPerInvoke = JobsInARow)]
    public Task Client() => RunAsync(() => _krea.Medium.GenerateAsync(SampleRequests.Full));

    private async Task RunAsync(Func<Task> job)
    {
        int left = JobsInARow;
        await Task.WhenAll(Enumerable.Range(0, Concurrency).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                await job();
            }
        })));
    }
}
