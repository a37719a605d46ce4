using System.Diagnostics;

namespace Krea2.Testing;

/// <summary>How a <see cref="FakeWaveSpeedHost"/> behaves. The defaults suit most tests.</summary>
/// <remarks><see cref="FakeHostOptions.JobStatuses"/> are created and processing.</remarks>
public sealed class FakeWaveSpeedHostOptions : FakeHostOptions
{
    /// <summary>Makes the defaults.</summary>
    public FakeWaveSpeedHostOptions()
        : base("created", "processing")
    {
    }

    /// <summary>The secret that webhook calls are signed with: <c>whsec_</c>, and a key that is used as it stands.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string WebhookSecret { get; set; } = "whsec_6b1f0a7c92d84e35";

    /// <summary>How long a submit with <c>enable_sync_mode</c> is held before it times out and the job goes on alone. Default: 60 seconds; WaveSpeed documents no figure.</summary>
    public TimeSpan SyncTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether <c>enable_base64_output</c> gives data URIs. Default: false, bare base64.</summary>
    public bool DataUris { get; set; }
}
