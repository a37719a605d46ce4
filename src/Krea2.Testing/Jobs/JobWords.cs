namespace Krea2.Testing.Jobs;

/// <summary>What a host calls the ends of a job, and when a job can be cancelled.</summary>
/// <param name="Succeeded">For example <c>completed</c>.</param>
/// <param name="Failed">For example <c>failed</c>.</param>
/// <param name="Cancelled">For example <c>cancelled</c>.</param>
/// <param name="CanCancel">Whether a job that has a status can be cancelled; not asked for one that has ended.</param>
internal sealed record JobWords(string Succeeded, string Failed, string Cancelled, Func<string, bool> CanCancel)
{
    /// <summary>What a job is called that was given up in its first status; null for the same as one that was cancelled.</summary>
    public string? GivenUpAtOnce { get; init; }
}
