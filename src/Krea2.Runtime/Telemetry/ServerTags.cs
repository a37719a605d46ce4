namespace Krea2.Telemetry;

/// <summary>Which server was called.</summary>
internal readonly struct ServerTags(Uri address)
{
    public string Address { get; } = address.IdnHost;

    public object Port { get; } = address.Port;
}
