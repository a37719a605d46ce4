using System.Diagnostics.Metrics;

namespace Krea2.Runtime.Tests.Soak;

/// <summary>How many connections to some ports HttpClient has open, as its own meter says.</summary>
internal sealed class OpenConnections : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly IReadOnlySet<int> _ports;
    private long _open;
    private long _most;

    public OpenConnections(IReadOnlySet<int> ports)
    {
        _ports = ports;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument is { Meter.Name: "System.Net.Http", Name: "http.client.open_connections" })
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>(Count);
        _listener.Start();
    }

    public long Most
    {
        get
        {
            lock (_listener)
            {
                return _most;
            }
        }
    }

    public void Dispose() => _listener.Dispose();

    private void Count(Instrument instrument, long change, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        bool isOurs = false;
        foreach ((string key, object? value) in tags)
        {
            isOurs |= key == "server.port" && value is int port && _ports.Contains(port);
        }

        if (!isOurs)
        {
            return;
        }

        // A connection that turns from active to idle is taken from one count and added to the other.
        lock (_listener)
        {
            _open += change;
            _most = Math.Max(_most, _open);
        }
    }
}
