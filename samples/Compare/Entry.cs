namespace Compare;

/// <summary>How far a contestant is.</summary>
/// <param name="Contestant">Who.</param>
/// <param name="State">The host's own word for the state of the job.</param>
/// <param name="Elapsed">The time since the request was submitted.</param>
/// <param name="File">Name of the saved picture; null while there is none.</param>
/// <param name="Failure">Why there is none; null while it may still come.</param>
internal sealed record Entry(Contestant Contestant, string State, TimeSpan Elapsed, string? File = null, string? Failure = null);
