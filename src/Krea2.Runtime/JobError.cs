namespace Krea2;

/// <summary>Why a job failed.</summary>
public sealed record JobError
{
    /// <summary>The host's code.</summary>
    public string? Code { get; init; }

    /// <summary>The host's sentence.</summary>
    public string? Message { get; init; }
}
