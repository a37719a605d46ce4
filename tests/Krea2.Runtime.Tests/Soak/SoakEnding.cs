namespace Krea2.Runtime.Tests.Soak;

/// <summary>What a program knows of a job in the end.</summary>
internal enum SoakEnding
{
    /// <summary>Nothing: it was never told.</summary>
    Lost,

    /// <summary>The job came back with its pictures.</summary>
    Returned,

    /// <summary>The submit failed, and there may be a job.</summary>
    InDoubt,

    /// <summary>The submit failed, and there is no job.</summary>
    Refused,
}
