namespace Krea2.Testing.Jobs;

/// <summary>Why a job will fail.</summary>
internal sealed record JobFailure(string Code, string? Message, JobErrorPlace Place);
