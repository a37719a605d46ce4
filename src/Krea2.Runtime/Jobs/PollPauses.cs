namespace Krea2.Jobs;

/// <summary>How long to wait before each poll: longer each time, but short again when a waiting job starts to run, and as the host asks where it does.</summary>
internal sealed class PollPauses(PollingOptions options, bool slow)
{
    private readonly TimeSpan _first = slow ? options.InitialWhenSlow : options.Initial;
    private TimeSpan _next = slow ? options.InitialWhenSlow : options.Initial;
    private JobState _state;

    /// <summary>The pause after the job was read.</summary>
    public TimeSpan After(Job job)
    {
        // A queue may take minutes; what is in work is done soon.
        if (_state == JobState.Waiting && job.State == JobState.Running)
        {
            _next = _first;
        }

        _state = job.State;
        TimeSpan pause = _next;
        _next = Longer(pause);
        return job.PollAfter is { } asked ? Longest(asked, options.Initial) : pause;
    }

    private static TimeSpan Longest(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private TimeSpan Longer(TimeSpan pause)
    {
        double ticks = Math.Min(pause.Ticks * options.Factor, Math.Max(options.Maximum.Ticks, pause.Ticks));
        return TimeSpan.FromTicks((long)ticks);
    }
}
