namespace Krea2.Constraints;

/// <summary>A number that values are compared with: exactly, and without allocating where that is possible.</summary>
internal sealed class NumberLimit
{
    private readonly double _double;
    private readonly bool _doubleDecides;
    private readonly long _floor;
    private readonly int _outside;
    private readonly bool _isInteger;

    public NumberLimit(JsonDecimal exact)
    {
        Exact = exact;
        _doubleDecides = exact.TryGetDecidingDouble(out _double);
        _floor = exact.FloorToInt64(out _outside);
        _isInteger = exact.IsInteger;
    }

    /// <summary>The limit itself.</summary>
    public JsonDecimal Exact { get; }

    /// <summary>Below, at (0) or above the limit; 0 for NaN, which has no place in the order.</summary>
    public int Compare(double value)
    {
        if (_doubleDecides)
        {
            return value < _double ? -1 : value > _double ? 1 : 0;
        }

        return double.IsNaN(value) ? 0 : double.IsInfinity(value) ? Math.Sign(value) : JsonDecimal.Create(value).CompareTo(Exact);
    }

    /// <summary>Below, at (0) or above the limit.</summary>
    public int Compare(long value)
    {
        if (_outside != 0)
        {
            return -_outside;
        }

        return value < _floor ? -1 : value > _floor ? 1 : _isInteger ? 0 : -1;
    }
}
