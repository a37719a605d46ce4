using System.Net;

namespace Krea2.Testing.Hosting;

/// <summary>Addresses on this machine: fake hosts call no other.</summary>
internal static class LocalAddress
{
    public static bool Is(Uri url) =>
        url.Scheme is "http" or "https" && (url.Host == "localhost" || (IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));
}
