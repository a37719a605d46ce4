namespace Krea2.Testing.Faults;

/// <summary>Which request gets which fault: first what was planned for it, then by chance.</summary>
internal sealed class FaultPlan
{
    private readonly object _lock = new();
    private readonly List<PlannedFault> _planned = [];
    private volatile FaultRate? _rate;

    public FaultRate? Rate
    {
        get => _rate;
        set => _rate = value;
    }

    public void Add(PlannedFault fault)
    {
        lock (_lock)
        {
            _planned.Add(fault);
        }
    }

    /// <summary>The fault of a request, used up; null for none.</summary>
    public Fault? Take(RecordedRequest request)
    {
        lock (_lock)
        {
            if (_planned.Find(planned => planned.Fits(request)) is { } found)
            {
                if (found.TakeLast())
                {
                    _planned.Remove(found);
                }

                return found.Fault;
            }
        }

        return _rate?.Next(request);
    }
}
