using System.Text.Json.Serialization;

namespace Krea2.Benchmarks.Serialization;

/// <summary>The request to Krea 2 as somebody writes it by hand for System.Text.Json: the same members, names and order.</summary>
internal sealed record PlainRequest
{
    [JsonPropertyName("prompt")]
    public required string Prompt { get; init; }

    [JsonPropertyName("seed")]
    public long? Seed { get; init; }

    [JsonPropertyName("styles")]
    public IReadOnlyList<PlainStrength>? Styles { get; init; }

    [JsonPropertyName("image_style_references")]
    public IReadOnlyList<PlainReference>? ImageStyleReferences { get; init; }

    [JsonPropertyName("aspect_ratio")]
    public required PlainAspectRatio AspectRatio { get; init; }

    [JsonPropertyName("resolution")]
    public required PlainResolution Resolution { get; init; }

    [JsonPropertyName("creativity")]
    public PlainCreativity? Creativity { get; init; }

    [JsonPropertyName("intensity")]
    public int? Intensity { get; init; }

    [JsonPropertyName("complexity")]
    public int? Complexity { get; init; }

    [JsonPropertyName("movement")]
    public int? Movement { get; init; }

    [JsonPropertyName("moodboards")]
    public IReadOnlyList<PlainMoodboard>? Moodboards { get; init; }

    [JsonPropertyName("image_url")]
    public string? ImageUrl { get; init; }

    [JsonPropertyName("strength")]
    public double? Strength { get; init; }
}

/// <summary>The same request with texts for its enums: the fast path has no converters. Nothing is ever left out.</summary>
internal sealed record PlainTextRequest
{
    [JsonPropertyName("prompt")]
    public required string Prompt { get; init; }

    [JsonPropertyName("seed")]
    public long Seed { get; init; }

    [JsonPropertyName("styles")]
    public required IReadOnlyList<PlainStrength> Styles { get; init; }

    [JsonPropertyName("image_style_references")]
    public required IReadOnlyList<PlainReference> ImageStyleReferences { get; init; }

    [JsonPropertyName("aspect_ratio")]
    public required string AspectRatio { get; init; }

    [JsonPropertyName("resolution")]
    public required string Resolution { get; init; }

    [JsonPropertyName("creativity")]
    public required string Creativity { get; init; }

    [JsonPropertyName("intensity")]
    public int Intensity { get; init; }

    [JsonPropertyName("complexity")]
    public int Complexity { get; init; }

    [JsonPropertyName("movement")]
    public int Movement { get; init; }

    [JsonPropertyName("moodboards")]
    public required IReadOnlyList<PlainMoodboard> Moodboards { get; init; }

    [JsonPropertyName("image_url")]
    public required string ImageUrl { get; init; }

    [JsonPropertyName("strength")]
    public double Strength { get; init; }
}

/// <summary>The small request with texts for its enums.</summary>
internal sealed record PlainTextPrompt
{
    [JsonPropertyName("prompt")]
    public required string Prompt { get; init; }

    [JsonPropertyName("aspect_ratio")]
    public required string AspectRatio { get; init; }

    [JsonPropertyName("resolution")]
    public required string Resolution { get; init; }
}

/// <summary>A style and its strength.</summary>
internal sealed record PlainStrength
{
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    [JsonPropertyName("strength")]
    public required double Strength { get; init; }
}

/// <summary>A picture to take the style of.</summary>
internal sealed record PlainReference
{
    [JsonPropertyName("strength")]
    public double? Strength { get; init; }

    [JsonPropertyName("url")]
    public required string Url { get; init; }
}

/// <summary>A moodboard.</summary>
internal sealed record PlainMoodboard
{
    [JsonPropertyName("id")]
    public required Guid Id { get; init; }

    [JsonPropertyName("strength")]
    public double? Strength { get; init; }
}

/// <summary>Width to height.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PlainAspectRatio>))]
internal enum PlainAspectRatio
{
    [JsonStringEnumMemberName("1:1")]
    Ratio1x1,

    [JsonStringEnumMemberName("4:3")]
    Ratio4x3,

    [JsonStringEnumMemberName("3:2")]
    Ratio3x2,

    [JsonStringEnumMemberName("16:9")]
    Ratio16x9,

    [JsonStringEnumMemberName("2.35:1")]
    Ratio2_35x1,

    [JsonStringEnumMemberName("4:5")]
    Ratio4x5,

    [JsonStringEnumMemberName("3:4")]
    Ratio3x4,

    [JsonStringEnumMemberName("2:3")]
    Ratio2x3,

    [JsonStringEnumMemberName("9:16")]
    Ratio9x16,
}

/// <summary>Size class.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PlainResolution>))]
internal enum PlainResolution
{
    [JsonStringEnumMemberName("1K")]
    Resolution1K,
}

/// <summary>How freely the prompt is expanded.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PlainCreativity>))]
internal enum PlainCreativity
{
    [JsonStringEnumMemberName("raw")]
    Raw,

    [JsonStringEnumMemberName("low")]
    Low,

    [JsonStringEnumMemberName("medium")]
    Medium,

    [JsonStringEnumMemberName("high")]
    High,
}
