namespace Krea2.Generators.Specs;

/// <summary>The body of a request.</summary>
internal sealed class OpenApiBody
{
    /// <summary>True when a call must have a body: the document says so, or it says nothing and the first media type's schema has required members.</summary>
    public bool Required { get; init; }

    /// <summary>The description; empty when absent.</summary>
    public string Description { get; init; } = "";

    /// <summary>The media types in document order.</summary>
    public IReadOnlyList<OpenApiMediaType> Content { get; init; } = [];
}
