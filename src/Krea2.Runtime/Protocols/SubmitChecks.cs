using Krea2.Http;

namespace Krea2.Protocols;

/// <summary>Refuses what a host cannot do, before anything is sent.</summary>
internal static class SubmitChecks
{
    /// <summary>Refuses all that only some hosts know: a wait at the host, an end by the host, a choice of reports.</summary>
    /// <exception cref="InvalidOperationException">The call asks for one of them.</exception>
    public static void TakesNoHostOptions(ApiConnection connection, CallOptions? options)
    {
        string? name = options switch
        {
            { HostWait: not null } => nameof(CallOptions.HostWait),
            { CancelAfter: not null } => nameof(CallOptions.CancelAfter),
            { WebhookEvents: not null } => nameof(CallOptions.WebhookEvents),
            _ => null,
        };
        if (name is not null)
        {
            throw new InvalidOperationException($"{connection.Definition.Title} takes no {name}.");
        }
    }

    /// <summary>Refuses a submit of nothing, and of what is not there.</summary>
    /// <exception cref="ArgumentException">There is no request, or one of them is <c>null</c>.</exception>
    public static void HasRequests<T>(IReadOnlyList<T?> requests, string parameter)
        where T : class
    {
        if (requests.Count == 0)
        {
            throw new ArgumentException("At least one request is needed, but there is none.", parameter);
        }

        for (int i = 0; i < requests.Count; i++)
        {
            if (requests[i] is null)
            {
                throw new ArgumentException($"Each request must be there, but the one at index {i} is null; none was sent.", parameter);
            }
        }
    }

    /// <summary>The error of a host that cannot cancel jobs.</summary>
    public static InvalidOperationException CannotCancel(ApiConnection connection)
    {
        return new InvalidOperationException($"{connection.Definition.Title} has no way to cancel a job: it goes on, and is paid for.");
    }
}
