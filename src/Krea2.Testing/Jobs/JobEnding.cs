namespace Krea2.Testing.Jobs;

/// <summary>How a job will end that does not complete.</summary>
/// <param name="Status">Its last status; null for a job that never ends.</param>
/// <param name="Failure">Why it fails.</param>
internal sealed record JobEnding(string? Status, JobFailure? Failure = null);
