namespace Krea2.Generators.Specs;

/// <summary>One answer that an operation documents.</summary>
internal sealed class OpenApiResponse
{
    /// <summary>A status like <c>200</c>, a range like <c>2XX</c>, or <c>default</c>.</summary>
    public required string Status { get; init; }

    /// <summary>The description; empty when absent.</summary>
    public string Description { get; init; } = "";

    /// <summary>The media types in document order; empty when the answer has no body.</summary>
    public IReadOnlyList<OpenApiMediaType> Content { get; init; } = [];
}
