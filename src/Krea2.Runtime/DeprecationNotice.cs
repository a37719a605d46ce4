namespace Krea2;

/// <summary>What a host says in the headers of an answer about the end of what was called.</summary>
/// <remarks>Source of the headers: Krea's page on deprecations (<c>Deprecation</c>, <c>Sunset</c>, <c>Link</c> with <c>rel="deprecation"</c>).</remarks>
public sealed record DeprecationNotice
{
    /// <summary>The name of the host, for example <c>Krea</c>.</summary>
    public required string Host { get; init; }

    /// <summary>The HTTP method of the call, in capitals.</summary>
    public required string Method { get; init; }

    /// <summary>The route template of the call, for example <c>/generate/image/krea/krea-2/medium</c>.</summary>
    public required string Route { get; init; }

    /// <summary>When it stops working; <c>null</c> where the host does not say.</summary>
    public DateTimeOffset? Sunset { get; init; }

    /// <summary>Where the host describes what to do; <c>null</c> where it does not say.</summary>
    public Uri? Link { get; init; }
}
