namespace Krea2;

/// <summary>What a host reports of a job.</summary>
public sealed record JobWebhook
{
    /// <summary>The job, as the host itself has it; where a body was believed, as the body has it.</summary>
    public required Job Job { get; init; }

    /// <summary>Whether this client has already read a webhook about the end of this job, and about each of its results where they are reported one by one (Runware). The last 10,000 ends are remembered, and none of an earlier process.</summary>
    public bool IsRepeat { get; init; }
}
