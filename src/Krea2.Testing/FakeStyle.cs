namespace Krea2.Testing;

/// <summary>A trained style that a <see cref="FakeKreaHost"/> lists.</summary>
public sealed record FakeStyle
{
    /// <summary>What a request names the style by.</summary>
    public required string Id { get; init; }

    /// <summary>The title; null when it has none.</summary>
    public string? Title { get; init; }

    /// <summary>The example prompt. Default: empty.</summary>
    public string Prompt { get; init; } = "";

    /// <summary>The models that the style was trained for. Default: <c>k2</c>.</summary>
    public IReadOnlyList<string> Models { get; init; } = ["k2"];

    /// <summary>Whether everybody may use it. Default: true.</summary>
    public bool IsPublic { get; init; } = true;
}
