namespace Krea2.Testing;

/// <summary>A share of all answers goes wrong, each in a way drawn by lot: for soak tests. Set it on <see cref="FakeHost.FaultRate"/>.</summary>
/// <remarks>The lots come from a seed, so that a run with one request at a time can be repeated exactly.</remarks>
public sealed class FaultRate
{
    private readonly object _lock = new();
    private readonly Random _lots;
    private readonly Dictionary<string, int> _counts = [];

    /// <summary>Makes a rate.</summary>
    /// <param name="share">The share of answers that go wrong, 0 to 1; for example 0.05.</param>
    /// <param name="seed">What the lots come from.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0 to 1.</exception>
    public FaultRate(double share, int seed = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        Share = share;
        _lots = new Random(seed);
    }

    /// <summary>Faults that end by themselves: connections that are cut, refusals for the moment, broken proxies and hosts, spoilt bodies; before and after the host has carried the request out. Those that hang are not among them.</summary>
    public static IReadOnlyList<Fault> Passing { get; } =
    [
        Fault.Cut,
        Fault.Cut.AfterAccepting(),
        Fault.CutInHeaders,
        Fault.CutInBody(),
        Fault.Status(429),
        Fault.Status(429).WithRetryAfter(TimeSpan.Zero),
        Fault.Status(500),
        Fault.Status(500).AfterAccepting(),
        Fault.Status(502),
        Fault.Status(503),
        Fault.Status(504).AfterAccepting(),
        Fault.Html(502),
        Fault.Html(),
        Fault.EmptyBody,
        Fault.TruncatedJson,
        Fault.UnknownMembers,
        Fault.Deprecated(),
    ];

    /// <summary>The share of answers that go wrong.</summary>
    public double Share { get; }

    /// <summary>What may go wrong, each as often as the others. Default: <see cref="Passing"/>.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = Passing;

    /// <summary>Which requests count; null, the default, for all.</summary>
    public Func<RecordedRequest, bool>? When { get; init; }

    /// <summary>How often each fault has come so far, by its name. A copy: it does not grow.</summary>
    public IReadOnlyDictionary<string, int> Counts
    {
        get
        {
            lock (_lock)
            {
                return new Dictionary<string, int>(_counts);
            }
        }
    }

    internal Fault? Next(RecordedRequest request)
    {
        if (When is { } when && !when(request))
        {
            return null;
        }

        lock (_lock)
        {
            if (Faults.Count == 0 || _lots.NextDouble() >= Share)
            {
                return null;
            }

            Fault fault = Faults[_lots.Next(Faults.Count)];
            _counts[fault.ToString()] = _counts.GetValueOrDefault(fault.ToString()) + 1;
            return fault;
        }
    }
}
