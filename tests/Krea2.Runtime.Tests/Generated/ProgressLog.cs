namespace Krea2.Runtime.Tests.Generated;

/// <summary>Keeps what is reported, in order and without a detour over another thread.</summary>
internal sealed class ProgressLog<T> : IProgress<T>
{
    public List<T> Reports { get; } = [];

    public void Report(T value) => Reports.Add(value);
}
