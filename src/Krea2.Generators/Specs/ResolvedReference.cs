using Krea2.Generators.Json;

namespace Krea2.Generators.Specs;

/// <summary>What a reference leads to.</summary>
internal sealed class ResolvedReference
{
    /// <summary>The node; null when the reference cannot be followed.</summary>
    public JsonNode? Node { get; init; }

    /// <summary>The JSON pointer of the node.</summary>
    public string Pointer { get; init; } = "";

    /// <summary>Why it cannot be followed; empty when it can.</summary>
    public string Failure { get; init; } = "";
}
