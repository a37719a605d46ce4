using System.Text.Json;
using System.Text.Json.Serialization;

namespace Krea2.Benchmarks.Serialization;

/// <summary>A page of assets as somebody writes it by hand for System.Text.Json.</summary>
internal sealed record PlainAssetPage
{
    [JsonPropertyName("items")]
    public required IReadOnlyList<PlainAsset> Items { get; init; }

    [JsonPropertyName("next_cursor")]
    public required string? NextCursor { get; init; }
}

/// <summary>An asset.</summary>
internal sealed record PlainAsset
{
    [JsonPropertyName("id")]
    public required Guid Id { get; init; }

    [JsonPropertyName("image_url")]
    public required Uri ImageUrl { get; init; }

    [JsonPropertyName("uploaded_at")]
    public required DateTimeOffset UploadedAt { get; init; }

    [JsonPropertyName("width")]
    public required double? Width { get; init; }

    [JsonPropertyName("height")]
    public required double? Height { get; init; }

    [JsonPropertyName("size_bytes")]
    public required double? SizeBytes { get; init; }

    [JsonPropertyName("mime_type")]
    public required string? MimeType { get; init; }

    [JsonPropertyName("description")]
    public string? Description { get; init; }

    [JsonPropertyName("metadata")]
    public JsonElement? Metadata { get; init; }
}

/// <summary>A page of styles.</summary>
internal sealed record PlainStylePage
{
    [JsonPropertyName("items")]
    public required IReadOnlyList<PlainStyle> Items { get; init; }

    [JsonPropertyName("next_cursor")]
    public required string? NextCursor { get; init; }
}

/// <summary>A style.</summary>
internal sealed record PlainStyle
{
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    [JsonPropertyName("title")]
    public required string? Title { get; init; }

    [JsonPropertyName("urls")]
    public required IReadOnlyList<Uri> Urls { get; init; }

    [JsonPropertyName("public")]
    public required bool Public { get; init; }

    [JsonPropertyName("cover_url")]
    public Uri? CoverUrl { get; init; }

    [JsonPropertyName("prompt")]
    public required string Prompt { get; init; }

    [JsonPropertyName("models")]
    public IReadOnlyList<string>? Models { get; init; }

    [JsonPropertyName("owner")]
    public required PlainOwner? Owner { get; init; }

    [JsonPropertyName("like_count")]
    public required double LikeCount { get; init; }

    [JsonPropertyName("created_at")]
    public required string CreatedAt { get; init; }
}

/// <summary>Whose style it is.</summary>
internal sealed record PlainOwner
{
    [JsonPropertyName("id")]
    public required Guid Id { get; init; }

    [JsonPropertyName("name")]
    public required string Name { get; init; }

    [JsonPropertyName("avatar_url")]
    public Uri? AvatarUrl { get; init; }
}

/// <summary>A job, for the one shape of results that the benchmark reads; the package reads four.</summary>
internal sealed record PlainJob
{
    [JsonPropertyName("job_id")]
    public required string Id { get; init; }

    [JsonPropertyName("status")]
    public required string Status { get; init; }

    [JsonPropertyName("created_at")]
    public DateTimeOffset? CreatedAt { get; init; }

    [JsonPropertyName("completed_at")]
    public DateTimeOffset? CompletedAt { get; init; }

    [JsonPropertyName("error")]
    public PlainError? Error { get; init; }

    [JsonPropertyName("result")]
    public PlainResult? Result { get; init; }
}

/// <summary>What a job made.</summary>
internal sealed record PlainResult
{
    [JsonPropertyName("urls")]
    public IReadOnlyList<Uri>? Urls { get; init; }

    [JsonPropertyName("style_id")]
    public string? StyleId { get; init; }
}

/// <summary>Why a job failed.</summary>
internal sealed record PlainError
{
    [JsonPropertyName("code")]
    public string? Code { get; init; }

    [JsonPropertyName("message")]
    public string? Message { get; init; }
}
