namespace Krea2;

/// <summary>What a host reports of a job, where it lets one choose.</summary>
[Flags]
public enum WebhookEvents
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>That work on the job begins.</summary>
    Start = 1,

    /// <summary>Each result as it comes.</summary>
    Output = 2,

    /// <summary>Each line of the job's log.</summary>
    Logs = 4,

    /// <summary>The end of the job, however it ends.</summary>
    Completed = 8,
}
