namespace Krea2.Http;

/// <summary>What generated code knows about an API before any call.</summary>
public sealed class ApiDefinition
{
    /// <summary>Id of the host, for example <c>krea</c>.</summary>
    public required string Host { get; init; }

    /// <summary>The name of the host in messages, for example <c>Krea</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The address that routes are appended to; <c>null</c> where the document has none and the user must give one.</summary>
    public Uri? BaseAddress { get; init; }

    /// <summary>How requests carry the key; <c>null</c> for an API without authentication.</summary>
    public ApiAuthentication? Authentication { get; init; }

    /// <summary>Whether the host documents HTTP 503 as a refusal, so that even a submit may be sent again after it. Default: <c>false</c>.</summary>
    public bool RefusesWithUnavailable { get; init; }

    /// <summary>Whether an HTTP success may hold an error, as <c>{"code": 402, "message": "..."}</c> without <c>data</c>; every answer is then looked at first. Default: <c>false</c>.</summary>
    public bool FailsInsideSuccess { get; init; }

    /// <summary>Environment variables that may hold the key, the preferred one first.</summary>
    public IReadOnlyList<string> KeyVariables { get; init; } = [];
}
