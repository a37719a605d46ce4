using System.Diagnostics.CodeAnalysis;

namespace Krea2.Testing.Jobs;

/// <summary>All jobs of a host, and the only place where they move on.</summary>
internal sealed class JobStore : IDisposable
{
    public const string Completed = "completed";
    public const string Failed = "failed";
    public const string Cancelled = "cancelled";

    private readonly object _lock = new();
    private readonly Dictionary<Guid, FakeJob> _jobs = [];
    private readonly List<FakeJob> _order = [];
    private readonly HashSet<FakeJob> _unfinished = [];
    private readonly List<ITimer> _timers = [];
    private readonly FakeKreaHostOptions _options;
    private readonly Action<FakeJob> _finished;
    private DateTimeOffset _lastCreated;
    private int _accepted;

    public JobStore(FakeKreaHostOptions options, Action<FakeJob> finished)
    {
        _options = options;
        _finished = finished;
    }

    /// <summary>Adds the job that <paramref name="create"/> makes from its number, 1 for the first, and a time of creation that no other job has.</summary>
    /// <returns>False when too many jobs are unfinished.</returns>
    public bool TryAdd(int? limit, Func<int, DateTimeOffset, FakeJob> create, [NotNullWhen(true)] out FakeJob? job)
    {
        lock (_lock)
        {
            if (limit is { } most && CountUnfinished() >= most)
            {
                job = null;
                return false;
            }

            // Whole milliseconds, as Krea prints them, and each only once: the list's cursor is the time of creation.
            var now = _options.TimeProvider.GetUtcNow();
            now = new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
            _lastCreated = now > _lastCreated ? now : _lastCreated.AddMilliseconds(1);
            job = create(++_accepted, _lastCreated);
            job.Status = _options.JobStatuses[0];
            _jobs.Add(job.Id, job);
            _order.Add(job);
            _unfinished.Add(job);
            StartTimer(job);
            return true;
        }
    }

    public FakeJob? Find(string id)
    {
        lock (_lock)
        {
            if (!Guid.TryParse(id, out var guid) || !_jobs.TryGetValue(guid, out var job))
            {
                return null;
            }

            MoveWithTime(job);
            return job;
        }
    }

    /// <summary>Finds a job for somebody who asks how far it is.</summary>
    public FakeJob? Poll(string id)
    {
        lock (_lock)
        {
            var job = Find(id);
            if (job is not null && _options.AdvanceOnPoll)
            {
                MoveTo(job, job.Step + 1, _options.TimeProvider.GetUtcNow());
            }

            return job;
        }
    }

    /// <returns>False when the job is in a status in which Krea does not document that it can be cancelled.</returns>
    public bool TryCancel(FakeJob job)
    {
        lock (_lock)
        {
            if (job.Status is not ("queued" or "processing"))
            {
                return false;
            }

            Finish(job, Cancelled, _options.TimeProvider.GetUtcNow());
            return true;
        }
    }

    /// <summary>The jobs, newest first.</summary>
    public IReadOnlyList<FakeJob> List()
    {
        lock (_lock)
        {
            _order.ForEach(MoveWithTime);
            return [.. _order.AsEnumerable().Reverse()];
        }
    }

    /// <summary>Forgets all jobs, and the memory that they took.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            StopTimers();
            _jobs.Clear();
            _jobs.TrimExcess();
            _order.Clear();
            _order.TrimExcess();
            _unfinished.Clear();
            _unfinished.TrimExcess();
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            StopTimers();
        }
    }

    private void StopTimers()
    {
        _timers.ForEach(timer => timer.Dispose());
        _timers.Clear();
    }

    private int CountUnfinished()
    {
        foreach (var job in _unfinished.ToList())
        {
            MoveWithTime(job);
        }

        return _unfinished.Count;
    }

    private void StartTimer(FakeJob job)
    {
        // Only a webhook needs the job to end by itself; everybody else asks.
        if (job.Webhook is not null && !_options.AdvanceOnPoll)
        {
            _timers.Add(_options.TimeProvider.CreateTimer(_ => End(job), null, _options.JobDuration, Timeout.InfiniteTimeSpan));
        }
    }

    private void End(FakeJob job)
    {
        lock (_lock)
        {
            MoveTo(job, _options.JobStatuses.Count, job.CreatedAt + _options.JobDuration);
        }
    }

    private void MoveWithTime(FakeJob job)
    {
        if (!_options.AdvanceOnPoll)
        {
            var elapsed = _options.TimeProvider.GetElapsedTime(job.StartedAt);
            var steps = _options.JobStatuses.Count;
            var step = elapsed >= _options.JobDuration ? steps : (int)(elapsed / _options.JobDuration * steps);
            MoveTo(job, step, job.CreatedAt + _options.JobDuration);
        }
    }

    private void MoveTo(FakeJob job, int step, DateTimeOffset completedAt)
    {
        if (job.IsFinished)
        {
            return;
        }

        job.Step = step;
        if (step < _options.JobStatuses.Count)
        {
            job.Status = _options.JobStatuses[step];
        }
        else if (job.Ending is null or { Status: not null })
        {
            Finish(job, job.Ending?.Status ?? Completed, completedAt);
        }
        else
        {
            job.Status = _options.JobStatuses[^1];
        }
    }

    private void Finish(FakeJob job, string status, DateTimeOffset completedAt)
    {
        job.Status = status;
        job.CompletedAt = completedAt;
        _unfinished.Remove(job);
        _finished(job);
    }
}
