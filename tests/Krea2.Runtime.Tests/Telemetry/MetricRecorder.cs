using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Krea2.Tests.Telemetry;

/// <summary>Listens to the measurements about one server; those of other tests, which run at the same time, have other ports.</summary>
internal sealed class MetricRecorder : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<Measured> _measured = new();
    private readonly int _port;

    public MetricRecorder(Uri server, string meter = "Krea2")
    {
        _port = server.Port;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == meter)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.Start();
    }

    public IReadOnlyList<Measured> All => [.. _measured];

    public IReadOnlyList<Measured> Of(string name) => [.. _measured.Where(measured => measured.Instrument.Name == name)];

    public Measured Single(string name) => Of(name).ShouldHaveSingleItem();

    public void Dispose() => _listener.Dispose();

    private void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var all = new Dictionary<string, object?>();
        foreach (KeyValuePair<string, object?> tag in tags)
        {
            all.Add(tag.Key, tag.Value);
        }

        if (all.GetValueOrDefault("server.port") is int port && port == _port)
        {
            _measured.Enqueue(new Measured(instrument, value, all));
        }
    }
}

internal sealed record Measured(Instrument Instrument, double Value, IReadOnlyDictionary<string, object?> Tags);
