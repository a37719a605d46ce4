namespace Krea2.Runtime.Tests.Faults;

/// <summary>A clock on which pauses take no time: whoever waits less than a minute finds that it has passed. Longer limits end only when a test moves the clock.</summary>
internal sealed class SkippingTimeProvider : TimeProvider
{
    public static readonly DateTimeOffset Start = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(60);

    private readonly object _lock = new();
    private readonly List<Timer> _limits = [];
    private readonly List<TimeSpan> _pauses = [];
    private DateTimeOffset _now = Start;

    /// <summary>Every pause so far, in order.</summary>
    public IReadOnlyList<TimeSpan> Pauses
    {
        get
        {
            lock (_lock)
            {
                return [.. _pauses];
            }
        }
    }

    /// <summary>Runs in each pause.</summary>
    public Func<Task> InPause { get; set; } = static () => Task.CompletedTask;

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
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        List<Timer> due;
        lock (_lock)
        {
            _now += by;
            due = _limits.FindAll(timer => timer.At <= _now);
            _limits.RemoveAll(timer => timer.At <= _now);
        }

        due.ForEach(static timer => timer.Fire());
    }

    private void Wait(Timer timer, TimeSpan dueTime)
    {
        lock (_lock)
        {
            _limits.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan)
            {
                return;
            }

            if (dueTime >= s_longestPause)
            {
                timer.At = _now + dueTime;
                _limits.Add(timer);
                return;
            }

            _now += dueTime;
            _pauses.Add(dueTime);
        }

        // Not here: whoever makes a timer does not expect it to fire before it has it.
        _ = Task.Run(async () =>
        {
            await InPause();
            timer.Fire();
        });
    }

    private void Forget(Timer timer)
    {
        lock (_lock)
        {
            _limits.Remove(timer);
        }
    }

    private sealed class Timer(SkippingTimeProvider provider, Action fire) : ITimer
    {
        private volatile bool _disposed;

        public DateTimeOffset At { get; set; }

        public void Fire()
        {
            if (!_disposed)
            {
                fire();
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            provider.Wait(this, dueTime);
            return true;
        }

        public void Dispose()
        {
            _disposed = true;
            provider.Forget(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
