namespace Krea2.Testing.Hosting;

/// <summary>What will happen to the first request that fits.</summary>
internal sealed record PlannedAnswer(PlannedOutcome Outcome, Func<RecordedRequest, bool>? Fits)
{
    public int Status { get; init; }

    public string Body { get; init; } = "";

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];
}
