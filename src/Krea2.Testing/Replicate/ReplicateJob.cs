using Krea2.Testing.Jobs;

namespace Krea2.Testing.Replicate;

/// <summary>A prediction of Replicate.</summary>
internal sealed class ReplicateJob : FakeJob
{
    /// <summary>The JSON of the input.</summary>
    public required string Input { get; init; }

    /// <summary>Which events its webhook is called for.</summary>
    public required IReadOnlyCollection<string> Events { get; init; }

    /// <summary>When it left its first status.</summary>
    public DateTimeOffset? LeftStartAt { get; set; }

    /// <summary>What it has printed.</summary>
    public string Logs => LeftStartAt is null ? "" : $"Using seed: {Pictures[0].Seed}\n";
}
