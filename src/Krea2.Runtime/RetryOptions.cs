namespace Krea2;

/// <summary>How often a request is sent again that certainly was not carried out, or that may be carried out twice. The pauses grow exponentially, with jitter; a host's <c>Retry-After</c> takes their place.</summary>
/// <remarks>A submit that the host may have accepted is never sent again, whatever is set here: it would be paid for twice. A download that moved forward before it was cut counts as a new call.</remarks>
public sealed record RetryOptions
{
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(1);

    /// <summary>Nothing is sent again.</summary>
    public static RetryOptions None { get; } = new() { MaximumRetries = 0 };

    /// <summary>How often a request is sent again at most; 0 to 100. Default: 4.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0 or over 100.</exception>
    public int MaximumRetries
    {
        get;
        init => field = value is >= 0 and <= 100 ? value : throw new ArgumentOutOfRangeException(nameof(MaximumRetries), value, "'MaximumRetries' must be from 0 to 100.");
    } = 4;

    /// <summary>About how long the first pause is; more than zero. Each further one is about twice as long. Default: 0.5 s.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not more than zero, or over a day.</exception>
    public TimeSpan InitialDelay { get; init => field = Checked(value, nameof(InitialDelay)); } = TimeSpan.FromSeconds(0.5);

    /// <summary>The longest pause of our own making; more than zero. Default: 20 s. A <c>Retry-After</c> may be longer.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not more than zero, or over a day.</exception>
    public TimeSpan MaximumDelay { get; init => field = Checked(value, nameof(MaximumDelay)); } = TimeSpan.FromSeconds(20);

    /// <summary>How long after the start of a call it is sent again at the latest; more than zero. Default: 2 min. A pause that would end later is not begun: the error is thrown at once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not more than zero, or over a day.</exception>
    public TimeSpan Budget { get; init => field = Checked(value, nameof(Budget)); } = TimeSpan.FromMinutes(2);

    private static TimeSpan Checked(TimeSpan value, string name)
    {
        return value > TimeSpan.Zero && value <= s_longest
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"'{name}' must be more than zero and at most a day.");
    }
}
