namespace Krea2.Testing.Faults;

/// <summary>What will happen to the next requests that fit.</summary>
internal sealed class PlannedFault(Fault fault, Func<RecordedRequest, bool>? fits, int times)
{
    public Fault Fault => fault;

    public bool Fits(RecordedRequest request) => fits is null || fits(request);

    /// <summary>Takes it once; true when it was the last time.</summary>
    public bool TakeLast() => --times <= 0;
}
