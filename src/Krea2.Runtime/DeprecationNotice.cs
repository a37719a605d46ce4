using Krea2.Serialization;

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

    /// <summary>From when on it is deprecated, which may be a day to come; <c>null</c> where the host names no day.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>When it stops working; <c>null</c> where the host does not say.</summary>
    public DateTimeOffset? Sunset { get; init; }

    /// <summary>Where the host describes what to do; <c>null</c> where it does not say.</summary>
    public Uri? Link { get; init; }

    /// <summary>The notice for people to read; the address without its query.</summary>
    public override string ToString() => new RecordText(nameof(DeprecationNotice))
        .Add(nameof(Host), Host)
        .Add(nameof(Method), Method)
        .Add(nameof(Route), Route)
        .Add(nameof(Since), Since)
        .Add(nameof(Sunset), Sunset)
        .Add(nameof(Link), Link)
        .ToString();
}
