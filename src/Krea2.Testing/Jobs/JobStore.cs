using System.Diagnostics.CodeAnalysis;

namespace Krea2.Testing.Jobs;

/// <summary>All jobs of a host, and the only place where they move on.</summary>
internal sealed class JobStore<TJob> : IJobStore
    where TJob : FakeJob
{
    private readonly object _lock = new();
    private readonly Dictionary<string, TJob> _jobs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (TJob Job, JobPicture Picture)> _pictures = new(StringComparer.Ordinal);
    private readonly List<TJob> _order = [];
    private readonly HashSet<TJob> _unfinished = [];
    private readonly List<ITimer> _timers = [];
    private readonly FakeHostOptions _options;
    private readonly JobWords _words;
    private readonly Action<TJob> _moved;
    private DateTimeOffset _lastCreated;
    private int _accepted;

    /// <param name="options">How fast jobs move on, and through which statuses.</param>
    /// <param name="words">How they end.</param>
    /// <param name="moved">Told of each new status, also of the first one and the last one.</param>
    public JobStore(FakeHostOptions options, JobWords words, Action<TJob> moved)
    {
        _options = options;
        _words = words;
        _moved = moved;
    }

    /// <summary>Adds the job that <paramref name="create"/> makes from its number, 1 for the first, and a time of creation that no other job has.</summary>
    /// <returns>False when too many jobs are unfinished.</returns>
    public bool TryAdd(int? limit, Func<int, DateTimeOffset, TJob> create, [NotNullWhen(true)] out TJob? job)
    {
        lock (_lock)
        {
            if (limit is { } most && CountUnfinished() >= most)
            {
                job = null;
                return false;
            }

            // Whole milliseconds, as hosts print them, and each only once: the list's cursor is the time of creation.
            var now = _options.TimeProvider.GetUtcNow();
            now = new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
            _lastCreated = now > _lastCreated ? now : _lastCreated.AddMilliseconds(1);
            job = create(++_accepted, _lastCreated);
            job.Status = _options.JobStatuses[0];
            _jobs.Add(job.Id, job);
            _order.Add(job);
            _unfinished.Add(job);
            foreach (var picture in job.Pictures)
            {
                _pictures[picture.Name] = (job, picture);
            }

            _moved(job);
            if (job.Webhook is not null)
            {
                StartTimers(job);
            }

            return true;
        }
    }

    public TJob? Find(string id)
    {
        lock (_lock)
        {
            if (!_jobs.TryGetValue(id, out var job))
            {
                return null;
            }

            MoveWithTime(job);
            return job;
        }
    }

    /// <summary>Finds a job for somebody who asks how far it is.</summary>
    public TJob? Poll(string id)
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

    /// <inheritdoc/>
    public JobPicture? FindPicture(string name)
    {
        lock (_lock)
        {
            if (!_pictures.TryGetValue(name, out var found))
            {
                return null;
            }

            MoveWithTime(found.Job);
            return found.Job.IsDone(found.Picture) ? found.Picture : null;
        }
    }

    /// <summary>Holds somebody until the job has ended, but not longer than a limit. Where time means nothing the job ends at once.</summary>
    public async Task WaitAsync(TJob job, TimeSpan limit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_options.AdvanceOnPoll)
            {
                MoveTo(job, _options.JobStatuses.Count, _options.TimeProvider.GetUtcNow());
                return;
            }

            StartTimers(job);
        }

        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(job.End, Task.Delay(limit, _options.TimeProvider, waiting.Token)).ConfigureAwait(false);
        await waiting.CancelAsync().ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <returns>False when the job has ended, or is in a status in which the host does not document that it can be cancelled.</returns>
    public bool TryCancel(TJob job)
    {
        lock (_lock)
        {
            if (job.IsFinished || !_words.CanCancel(job.Status))
            {
                return false;
            }

            Finish(job, _words.Cancelled, _options.TimeProvider.GetUtcNow());
            return true;
        }
    }

    /// <summary>The jobs, newest first.</summary>
    public IReadOnlyList<TJob> List()
    {
        lock (_lock)
        {
            _order.ForEach(MoveWithTime);
            return [.. _order.AsEnumerable().Reverse()];
        }
    }

    IReadOnlyList<FakeJob> IJobStore.List() => List();

    /// <inheritdoc/>
    public void Clear()
    {
        lock (_lock)
        {
            StopTimers();
            _jobs.Clear();
            _jobs.TrimExcess();
            _pictures.Clear();
            _pictures.TrimExcess();
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

    /// <summary>Only for somebody who waits does a job move on by itself; all others ask.</summary>
    private void StartTimers(TJob job)
    {
        if (job.HasTimers || _options.AdvanceOnPoll)
        {
            return;
        }

        job.HasTimers = true;
        var elapsed = _options.TimeProvider.GetElapsedTime(job.StartedAt);
        for (int step = 1; step <= _options.JobStatuses.Count; step++)
        {
            int next = step;
            StartTimer((_options.JobDuration * step / _options.JobStatuses.Count) - elapsed, () => Move(job, next));
        }

        if (job.Patience is { } patience)
        {
            StartTimer(patience - elapsed, () => GiveUp(job));
        }
    }

    private void StartTimer(TimeSpan due, Action act)
    {
        _timers.Add(_options.TimeProvider.CreateTimer(_ => act(), null, due > TimeSpan.Zero ? due : TimeSpan.Zero, Timeout.InfiniteTimeSpan));
    }

    private void Move(TJob job, int step)
    {
        lock (_lock)
        {
            MoveTo(job, step, job.CreatedAt + _options.JobDuration);
        }
    }

    private void MoveWithTime(TJob job)
    {
        if (_options.AdvanceOnPoll)
        {
            return;
        }

        var elapsed = _options.TimeProvider.GetElapsedTime(job.StartedAt);
        if (job.Patience is { } patience && patience <= elapsed)
        {
            MoveTo(job, StepAfter(patience), job.CreatedAt + _options.JobDuration);
            GiveUp(job);
        }
        else
        {
            MoveTo(job, StepAfter(elapsed), job.CreatedAt + _options.JobDuration);
        }
    }

    private int StepAfter(TimeSpan elapsed) =>
        elapsed >= _options.JobDuration ? _options.JobStatuses.Count : (int)(elapsed / _options.JobDuration * _options.JobStatuses.Count);

    private void GiveUp(TJob job)
    {
        lock (_lock)
        {
            if (!job.IsFinished)
            {
                Finish(job, job.Step == 0 ? _words.GivenUpAtOnce ?? _words.Cancelled : _words.Cancelled, job.CreatedAt + job.Patience!.Value);
            }
        }
    }

    private void MoveTo(TJob job, int step, DateTimeOffset completedAt)
    {
        // Forwards only: a timer may be ahead of the clock.
        var end = _options.JobStatuses.Count;
        step = Math.Min(step, end);
        if (job.IsFinished || step <= job.Step)
        {
            return;
        }

        job.Step = step;
        if (step == end && job.Ending is null or { Status: not null })
        {
            Finish(job, job.Ending?.Status ?? _words.Succeeded, completedAt);
        }
        else
        {
            job.Status = _options.JobStatuses[Math.Min(step, end - 1)];
            _moved(job);
        }
    }

    private void Finish(TJob job, string status, DateTimeOffset completedAt)
    {
        job.Finish(status, status == _words.Succeeded, completedAt);
        _unfinished.Remove(job);
        _moved(job);
        job.Announce();
    }
}
