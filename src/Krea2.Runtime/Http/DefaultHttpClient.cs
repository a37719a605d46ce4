using System.Net;

namespace Krea2.Http;

/// <summary>The <see cref="HttpClient"/> of a client that was given none.</summary>
internal static class DefaultHttpClient
{
    // Each exchange has a limit of its own.
    public static HttpClient Create() => new(CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>The handler that sends, also for HTTP clients that a factory makes.</summary>
    public static SocketsHttpHandler CreateHandler()
    {
        return new SocketsHttpHandler
        {
            // A redirect would carry a body, and perhaps a key, to an address that nobody chose.
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = TimeSpan.FromSeconds(15),

            // Hosts move; a connection must not outlive their DNS entries for long.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),

            // A submit on a connection that the host is about to close as idle is a submit of unknown fate, so idle connections are left before the usual 60 s of load balancers.
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        };
    }
}
