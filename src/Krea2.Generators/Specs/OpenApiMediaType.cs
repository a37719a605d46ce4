namespace Krea2.Generators.Specs;

/// <summary>A media type in which a body may be written.</summary>
internal sealed class OpenApiMediaType
{
    /// <summary>The media type or range as written, like <c>application/json</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What the body must be, read when first asked for; null when the document does not say.</summary>
    public Schema? Schema
    {
        get => field ??= Source?.Read();
        init;
    }

    /// <summary>Where <see cref="Schema"/> comes from when it is not given.</summary>
    internal SchemaSource? Source { get; init; }
}
