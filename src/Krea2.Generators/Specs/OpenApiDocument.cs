namespace Krea2.Generators.Specs;

/// <summary>An OpenAPI 3.1 document, whatever version it came from: what requests, responses and clients are built from.</summary>
internal sealed class OpenApiDocument
{
    /// <summary>The title; empty when absent.</summary>
    public string Title { get; init; } = "";

    /// <summary>The version of the described API; empty when absent.</summary>
    public string Version { get; init; } = "";

    /// <summary>The description; empty when absent.</summary>
    public string Description { get; init; } = "";

    /// <summary>The first server's absolute http(s) address with its variables' defaults; null when there is none or it is relative.</summary>
    public string? ServerUrl { get; init; }

    /// <summary>The day on which the document was taken (<c>x-krea2-taken</c>), as written; null when absent.</summary>
    public string? Taken { get; init; }

    /// <summary>The tags that the document describes.</summary>
    public IReadOnlyList<OpenApiTag> Tags { get; init; } = [];

    /// <summary>The operations of all paths in document order; webhooks and callbacks are left out.</summary>
    public IReadOnlyList<OpenApiOperation> Operations { get; init; } = [];

    /// <summary>Schemas that become types although no operation uses them (<c>x-krea2-types</c>).</summary>
    public IReadOnlyList<Schema> Types { get; init; } = [];

    /// <summary>How calls are authenticated; null when the document does not ask for it in a way that a client can follow.</summary>
    public SecurityScheme? Security { get; init; }

    /// <summary>Finds a schema by a reference like <c>#/components/schemas/Name</c>; null when there is none.</summary>
    public Func<string, Schema?> FindSchema { get; init; } = _ => null;
}
