using System.Collections.Concurrent;
using Krea2.Testing.Jobs;

namespace Krea2.Testing.Hosting;

/// <summary>What the routes of a host share.</summary>
internal abstract class HostState
{
    private readonly ConcurrentQueue<JobEnding> _endings = [];
    private volatile bool _outOfCredit;

    protected HostState(FakeHostOptions options, JobWords words)
    {
        Options = options;
        Words = words;
        ConcurrencyLimit = options.ConcurrencyLimit;
    }

    public FakeHostOptions Options { get; }

    public JobWords Words { get; }

    /// <summary>Where the host listens. Known once it does.</summary>
    public Uri Origin { get; set; } = new("http://127.0.0.1/");

    /// <summary>Where the API begins. Known once the host listens.</summary>
    public Uri BaseAddress { get; set; } = new("http://127.0.0.1/");

    public abstract IJobStore Jobs { get; }

    public bool OutOfCredit
    {
        get => _outOfCredit;
        set => _outOfCredit = value;
    }

    public int? ConcurrencyLimit { get; set; }

    public void Plan(JobEnding ending) => _endings.Enqueue(ending);

    public JobEnding? TakeEnding() => _endings.TryDequeue(out var ending) ? ending : null;
}
