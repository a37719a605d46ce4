using System.Net;

namespace Krea2;

/// <summary>What every error of an exchange carries, gathered in one place so that each exception takes it in one step.</summary>
internal readonly record struct ApiErrorDetails
{
    public HttpStatusCode? StatusCode { get; init; }

    public string? ProviderCode { get; init; }

    public string? ProviderMessage { get; init; }

    public string? Excerpt { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public string? Method { get; init; }

    public string? Route { get; init; }

    public bool MayHaveBeenAccepted { get; init; }

    public RetryAdvice Advice { get; init; }

    public string? JobId { get; init; }
}
