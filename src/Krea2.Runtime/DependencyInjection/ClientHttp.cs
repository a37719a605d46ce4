using Krea2.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Krea2.DependencyInjection;

/// <summary>The HTTP client of a client that lives as long as the application.</summary>
internal static class ClientHttp
{
    public static void Configure(IHttpClientBuilder http)
    {
        http.ConfigurePrimaryHttpMessageHandler(static () => DefaultHttpClient.CreateHandler());

        // The client keeps its HTTP client; connections are renewed below it, by the handler itself.
        http.SetHandlerLifetime(Timeout.InfiniteTimeSpan);

        // Each exchange has a limit of its own.
        http.ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan);

        // Some hosts take the key in a header of their own making.
        http.RedactLoggedHeaders(static _ => true);
    }
}
