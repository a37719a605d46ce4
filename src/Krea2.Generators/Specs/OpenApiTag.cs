namespace Krea2.Generators.Specs;

/// <summary>A group of operations.</summary>
internal sealed class OpenApiTag
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The description; empty when absent.</summary>
    public string Description { get; init; } = "";
}
