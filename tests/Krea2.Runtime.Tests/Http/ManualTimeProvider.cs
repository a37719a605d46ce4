namespace Krea2.Tests.Http;

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class ManualTimeProvider : TimeProvider
{
    private readonly object _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private readonly List<(TimeSpan Due, TaskCompletionSource Seen)> _awaited = [];
    private DateTimeOffset _now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Completes when something waits for exactly this long.</summary>
    public Task WaitingAsync(TimeSpan due)
    {
        lock (_lock)
        {
            if (_timers.Any(timer => timer.Due == due))
            {
                return Task.CompletedTask;
            }

            var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.Add((due, seen));
            return Within(seen.Task, due);
        }
    }

    private async Task Within(Task seen, TimeSpan due)
    {
        try
        {
            await seen.WaitAsync(TimeSpan.FromSeconds(20));
        }
        catch (TimeoutException)
        {
            lock (_lock)
            {
                throw new TimeoutException($"Nothing waits for {due}; what is waited for: {string.Join(", ", _timers.Select(t => t.Due))}");
            }
        }
    }

    /// <summary>Waits until something waits for exactly this long, then moves the clock by it.</summary>
    public async Task PassAsync(TimeSpan due)
    {
        await WaitingAsync(due);
        Advance(due);
    }

    public void Advance(TimeSpan by)
    {
        List<ManualTimer> fired;
        lock (_lock)
        {
            _now += by;
            fired = _timers.FindAll(timer => timer.At <= _now);
            _timers.RemoveAll(timer => timer.At <= _now);
        }

        foreach (ManualTimer timer in fired)
        {
            timer.Fire();
        }
    }

    private sealed class ManualTimer(ManualTimeProvider provider, Action fire) : ITimer
    {
        public TimeSpan Due { get; private set; }

        public DateTimeOffset At { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (provider._lock)
            {
                provider._timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                {
                    return true;
                }

                Due = dueTime;
                At = provider._now + dueTime;
                provider._timers.Add(this);
                foreach ((TimeSpan due, TaskCompletionSource seen) in provider._awaited.Where(a => a.Due == dueTime))
                {
                    seen.TrySetResult();
                }

                provider._awaited.RemoveAll(a => a.Due == dueTime);
            }

            return true;
        }

        public void Dispose()
        {
            lock (provider._lock)
            {
                provider._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
