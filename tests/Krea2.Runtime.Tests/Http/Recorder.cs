namespace Krea2.Tests.Http;

/// <summary>Progress that is told at once, on the thread that reports.</summary>
internal sealed class Recorder<T>(List<T> reports, Action? then = null) : IProgress<T>
{
    public void Report(T value)
    {
        reports.Add(value);
        then?.Invoke();
    }
}
