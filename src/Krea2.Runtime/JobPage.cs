using Krea2.Serialization;

namespace Krea2;

/// <summary>One page of a list of jobs.</summary>
public sealed record JobPage
{
    /// <summary>The jobs of this page.</summary>
    public IReadOnlyList<Job> Items { get; init => field = Immutable.List(value) ?? []; } = Immutable.List<Job>([]);

    /// <summary>What to pass as the cursor to get the next page; <c>null</c> on the last one.</summary>
    public string? NextCursor { get; init; }

    /// <summary>How many jobs the page has, and whether another follows.</summary>
    public override string ToString() => new RecordText(nameof(JobPage)).Add(nameof(Items), Items).Add(nameof(NextCursor), NextCursor).ToString();
}
