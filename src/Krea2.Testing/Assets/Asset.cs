namespace Krea2.Testing.Assets;

/// <summary>An uploaded file.</summary>
internal sealed record Asset
{
    public required string Id { get; init; }

    public required DateTimeOffset UploadedAt { get; init; }

    public required ReadOnlyMemory<byte> Content { get; init; }

    public required string MediaType { get; init; }

    /// <summary>With its dot.</summary>
    public required string Extension { get; init; }

    public string? Description { get; init; }

    public string? FileName { get; init; }

    /// <summary>A JSON object that came with it; null when there was none.</summary>
    public string? Metadata { get; init; }
}
