using System.Diagnostics;

namespace Krea2.Testing;

/// <summary>How a <see cref="FakeReplicateHost"/> behaves. The defaults suit most tests.</summary>
/// <remarks><see cref="FakeHostOptions.JobStatuses"/> are starting and processing.</remarks>
public sealed class FakeReplicateHostOptions : FakeHostOptions
{
    /// <summary>Makes the defaults.</summary>
    public FakeReplicateHostOptions()
        : base("starting", "processing")
    {
    }

    /// <summary>The secret that webhook calls are signed with: <c>whsec_</c>, and a key in base64.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string WebhookSecret { get; set; } = "whsec_a3JlYTItdGVzdGluZy13ZWJob29r";

    /// <summary>How long after its end a prediction keeps its input, output and logs. Default: one hour, as Replicate documents it.</summary>
    public TimeSpan DataLifetime { get; set; } = TimeSpan.FromHours(1);
}
