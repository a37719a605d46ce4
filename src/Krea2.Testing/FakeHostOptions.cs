using System.Diagnostics;

namespace Krea2.Testing;

/// <summary>How a fake host behaves: what all of them have in common. The defaults suit most tests.</summary>
public abstract class FakeHostOptions
{
    private protected FakeHostOptions(params IReadOnlyList<string> statuses)
    {
        JobStatuses = statuses;
    }

    /// <summary>The only API key that the host accepts; not empty. Default: <c>test-key</c>.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string ApiKey { get; set; } = "test-key";

    /// <summary>The TCP port on 127.0.0.1; 0, the default, takes a free one.</summary>
    public int Port { get; set; }

    /// <summary>
    /// The text of an OpenAPI 3.1 document (JSON) that decides which requests are accepted.
    /// Default: null, the document that the package bundles.
    /// </summary>
    public string? Document { get; set; }

    /// <summary>How long a job takes from submit to its end, at least zero. Default: 1.2 seconds. Not used with <see cref="AdvanceOnPoll"/>.</summary>
    public TimeSpan JobDuration { get; set; } = TimeSpan.FromSeconds(1.2);

    /// <summary>True: time means nothing, and each request that asks for a job moves it on by one status. Default: false.</summary>
    public bool AdvanceOnPoll { get; set; }

    /// <summary>The statuses that a job passes before its end, the first one at submit; at least one. With <see cref="JobDuration"/> each takes the same time. Default: those of the host.</summary>
    public IReadOnlyList<string> JobStatuses { get; set; }

    /// <summary>The bytes of every image, served as image/png. Default: null, each is painted from its prompt and seed, which takes a while.</summary>
    public ReadOnlyMemory<byte>? Picture { get; set; }

    /// <summary>Whether requests are kept for <see cref="FakeHost.Requests"/>. Default: true. Long runs switch it off.</summary>
    public bool KeepRequests { get; set; } = true;

    /// <summary>How many jobs may be unfinished at the same time; one more is answered with 429. Default: null, no limit.</summary>
    public int? ConcurrencyLimit { get; set; }

    /// <summary>The clock of the host. Default: <see cref="TimeProvider.System"/>.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    internal void ThrowIfInvalid()
    {
        ArgumentException.ThrowIfNullOrEmpty(ApiKey);
        ArgumentOutOfRangeException.ThrowIfLessThan(JobDuration, TimeSpan.Zero, nameof(JobDuration));
        ArgumentOutOfRangeException.ThrowIfZero(JobStatuses.Count, nameof(JobStatuses));
        ArgumentOutOfRangeException.ThrowIfNegative(ConcurrencyLimit ?? 0, nameof(ConcurrencyLimit));
        ArgumentOutOfRangeException.ThrowIfNegative(Port);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Port, 65535);
    }
}
