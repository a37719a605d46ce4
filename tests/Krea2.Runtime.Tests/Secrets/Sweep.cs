using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Krea2.Tests.Telemetry;

namespace Krea2.Runtime.Tests.Secrets;

/// <summary>Gathers everything that a client and the libraries below it produce beside its results: logs, spans, measurements, errors.</summary>
internal sealed class Sweep : IDisposable
{
    private readonly ConcurrentQueue<(string Place, string Text)> _found = new();
    private readonly ActivityListener _spans;
    private readonly MeterListener _metrics = new();

    public Sweep()
    {
        _spans = new ActivityListener
        {
            // What the fake host's own server tells is not ours.
            ShouldListenTo = static source => !source.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal),
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Take,
        };
        ActivitySource.AddActivityListener(_spans);
        _metrics.InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _metrics.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Take(instrument, tags));
        _metrics.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Take(instrument, tags));
        _metrics.Start();
    }

    public LogRecorder Logs { get; } = new();

    public ConcurrentQueue<Exception> Errors { get; } = new();

    public IEnumerable<string> SpanNames => _found.Where(found => found.Place == "span").Select(found => found.Text);

    /// <summary>Makes a call that may fail in any way.</summary>
    public async Task<T?> TryAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (Exception e)
        {
            Errors.Enqueue(e);
            return default;
        }
    }

    public Task TryAsync(Func<Task> call)
    {
        return TryAsync(async () =>
        {
            await call();
            return true;
        });
    }

    /// <summary>Everything, with the place where it was found; addresses that are results are not among it.</summary>
    public IReadOnlyList<(string Place, string Text)> Everything()
    {
        foreach (LogEntry entry in Logs.Entries)
        {
            Add($"log {entry.Category} {entry.Id.Name}", entry.Message);
            foreach (KeyValuePair<string, object?> pair in entry.State)
            {
                Add($"log {entry.Category} {entry.Id.Name} {pair.Key}", pair.Value);
            }

            Add($"log {entry.Category} {entry.Id.Name} exception", entry.Exception);
        }

        foreach (Exception error in Errors)
        {
            ObjectTexts texts = ObjectTexts.Of(error, error.GetType().Name);
            texts.Shown.ForEach(_found.Enqueue);
        }

        return [.. _found];
    }

    /// <summary>Logs, spans and measurements alone.</summary>
    public IReadOnlyList<(string Place, string Text)> Telemetry() => [.. Everything().Where(found => found.Place.Split(' ')[0] is "log" or "span" or "metric")];

    public void Dispose()
    {
        _spans.Dispose();
        _metrics.Dispose();
        Logs.Dispose();
    }

    private void Take(Activity span)
    {
        Add("span", $"{span.OperationName} {span.DisplayName} {span.StatusDescription}");
        foreach (KeyValuePair<string, object?> tag in span.TagObjects.Concat(span.Events.SelectMany(one => one.Tags)).Concat(span.Links.SelectMany(link => link.Tags ?? [])))
        {
            Add($"span {span.DisplayName} {tag.Key}", tag.Value);
        }

        foreach (KeyValuePair<string, string?> pair in span.Baggage)
        {
            Add($"span {span.DisplayName} baggage {pair.Key}", pair.Value);
        }

        Add("span state", span.TraceStateString);
    }

    private void Take(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (KeyValuePair<string, object?> tag in tags)
        {
            Add($"metric {instrument.Name} {tag.Key}", tag.Value);
        }
    }

    private void Add(string place, object? value)
    {
        if (Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text)
        {
            _found.Enqueue((place, text));
        }
    }
}
