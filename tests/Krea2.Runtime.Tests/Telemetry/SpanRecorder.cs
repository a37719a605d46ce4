using System.Collections.Concurrent;
using System.Diagnostics;

namespace Krea2.Tests.Telemetry;

/// <summary>Listens to the spans below one of its own; those of other tests, which run at the same time, belong to other traces.</summary>
internal sealed class SpanRecorder : IDisposable
{
    private readonly ActivitySource _source = new("Krea2.Tests");
    private readonly ActivityListener _listener;
    private readonly ConcurrentQueue<Activity> _stopped = new();

    public SpanRecorder(params string[] sources)
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Krea2" or "Krea2.Tests" || sources.Contains(source.Name),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _stopped.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
        Root = _source.StartActivity("test")!;
    }

    /// <summary>The span that the test itself began.</summary>
    public Activity Root { get; }

    /// <summary>The spans that have ended, in the order of their beginning.</summary>
    public IReadOnlyList<Activity> Spans => In(Root.TraceId);

    public IReadOnlyList<Activity> In(ActivityTraceId trace) => [.. _stopped.Where(span => span.TraceId == trace).OrderBy(span => span.StartTimeUtc)];

    public IReadOnlyList<Activity> Named(string name) => [.. Spans.Where(span => span.DisplayName == name)];

    public Activity Single(string name) => Named(name).ShouldHaveSingleItem();

    public void Dispose()
    {
        Root.Dispose();
        _listener.Dispose();
        _source.Dispose();
    }
}
