namespace Krea2.Testing;

/// <summary>Where the JSON of a failed job says why: Krea's own sources disagree.</summary>
public enum JobErrorPlace
{
    /// <summary>In a member <c>error</c> of the job, as Krea's OpenAPI document has it.</summary>
    Job,

    /// <summary>In <c>result.error</c>, as Krea's page on the life of a job has it.</summary>
    Result,
}
