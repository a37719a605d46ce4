namespace Krea2.Testing.Runware;

/// <summary>Results of a task that will fail.</summary>
internal sealed record FailedResults(int Count, string Code, string? Message);
