namespace Krea2;

/// <summary>One page of a list of jobs.</summary>
public sealed record JobPage
{
    /// <summary>The jobs of this page.</summary>
    public IReadOnlyList<Job> Items { get; init; } = [];

    /// <summary>What to pass as the cursor to get the next page; <c>null</c> on the last one.</summary>
    public string? NextCursor { get; init; }
}
