using Krea2.Testing.Jobs;

namespace Krea2.Testing.WaveSpeed;

/// <summary>A prediction of WaveSpeed.</summary>
internal sealed class WaveSpeedJob : FakeJob
{
    /// <summary>Whether its output stands in the answers themselves.</summary>
    public required bool IsInline { get; init; }
}
