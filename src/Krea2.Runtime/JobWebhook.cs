namespace Krea2;

/// <summary>What a host reports of a job.</summary>
public sealed record JobWebhook
{
    /// <summary>The job, as the host itself has it.</summary>
    public required Job Job { get; init; }

    /// <summary>Whether this client has already read a webhook about the end of this job. The last 10,000 ends are remembered, and none of an earlier process.</summary>
    public bool IsRepeat { get; init; }
}
