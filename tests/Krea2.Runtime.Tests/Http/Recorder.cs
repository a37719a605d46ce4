namespace Krea2.Tests.Http;

/// <summary>Progress that is told at once, on the thread that reports.</summary>
internal sealed class Recorder<T>(List<T> reports, Action<T>? then = null) : IProgress<T>
{
    public Recorder(List<T> reports, Action then)
        : this(reports, _ => then())
    {
    }

    public void Report(T value)
    {
        reports.Add(value);
        then?.Invoke(value);
    }
}
