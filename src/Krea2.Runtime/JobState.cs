namespace Krea2;

/// <summary>Where a job stands, in words that are the same for every host.</summary>
public enum JobState
{
    /// <summary>The host uses a word that this version does not know; the job is taken to go on.</summary>
    Unknown,

    /// <summary>Accepted, not started.</summary>
    Waiting,

    /// <summary>In work.</summary>
    Running,

    /// <summary>Finished with a result.</summary>
    Succeeded,

    /// <summary>Finished without a result.</summary>
    Failed,

    /// <summary>Cancelled before it had a result.</summary>
    Cancelled,
}
