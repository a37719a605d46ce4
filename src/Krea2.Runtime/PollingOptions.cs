namespace Krea2;

/// <summary>How often a job is asked for while it is waited for. The pause starts at <see cref="Initial"/> and grows by <see cref="Factor"/> up to <see cref="Maximum"/>; it is short again when a waiting job starts to run.</summary>
/// <remarks>Where the host asks for a pause (<see cref="Job.PollAfter"/>), that one is made, if it is not shorter than <see cref="Initial"/>.</remarks>
public sealed record PollingOptions
{
    private static readonly TimeSpan s_longest = TimeSpan.FromMilliseconds(int.MaxValue);

    /// <summary>The first pause; more than zero. Default: 1 s.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not more than zero, or over 24 days.</exception>
    public TimeSpan Initial { get; init => field = Checked(value, nameof(Initial)); } = TimeSpan.FromSeconds(1);

    /// <summary>The first pause for variants that take long, such as Krea 2 Large; more than zero. Default: 5 s.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not more than zero, or over 24 days.</exception>
    public TimeSpan InitialWhenSlow { get; init => field = Checked(value, nameof(InitialWhenSlow)); } = TimeSpan.FromSeconds(5);

    /// <summary>The longest pause; more than zero. Default: 10 s.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not more than zero, or over 24 days.</exception>
    public TimeSpan Maximum { get; init => field = Checked(value, nameof(Maximum)); } = TimeSpan.FromSeconds(10);

    /// <summary>By what each pause is longer than the one before; at least 1. Default: 1.5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1, or no number.</exception>
    public double Factor
    {
        get;
        init => field = value is >= 1 and < double.PositiveInfinity
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Factor), value, "'Factor' must be a finite number of at least 1.");
    } = 1.5;

    /// <summary>How long a job is waited for in all; more than zero. Default: 15 min. After that <see cref="JobTimeoutException"/>; the job itself goes on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not more than zero, or over 24 days.</exception>
    public TimeSpan MaximumWait { get; init => field = Checked(value, nameof(MaximumWait)); } = TimeSpan.FromMinutes(15);

    private static TimeSpan Checked(TimeSpan value, string name)
    {
        return value > TimeSpan.Zero && value <= s_longest
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"'{name}' must be more than zero and at most 24 days.");
    }
}
