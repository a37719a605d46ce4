using System.Collections.Concurrent;
using System.Globalization;
using Krea2.Http;
using Microsoft.Extensions.Logging;

namespace Krea2.Telemetry;

/// <summary>Passes deprecations on, once for each route.</summary>
internal sealed class DeprecationWatch(ApiDefinition definition, Action<DeprecationNotice>? receiver, ILogger logger)
{
    private const string NotSaid = "not said";

    private readonly ConcurrentDictionary<(string Method, string Route), bool> _seen = new();

    public void Report(DeprecationNotice notice)
    {
        if (!_seen.TryAdd((notice.Method, notice.Route), true))
        {
            return;
        }

        if (logger.IsEnabled(LogLevel.Warning))
        {
            Log.DeprecationSeen(logger, definition.Title, notice.Method, notice.Route, notice.Sunset?.ToString("u", CultureInfo.InvariantCulture) ?? NotSaid, notice.Link is null ? NotSaid : MessageText.Address(notice.Link));
        }

        try
        {
            receiver?.Invoke(notice);
        }
        catch (Exception e)
        {
            // The call went well; a fault of whoever listens must not turn a paid answer into an error.
            Log.DeprecationReceiverFailed(logger, e);
        }
    }
}
