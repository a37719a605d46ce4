namespace Krea2.Runtime.Tests.Ajv;

/// <summary>Where the two validators may differ, each with its reason.</summary>
internal static class AjvDifference
{
    private static readonly (string Reason, Func<string, string?, string?, bool> Covers)[] _all =
    [
        ("The client fills in the id of a task that has none.", static (_, ours, theirs) => ours is null && theirs == "data must have required property 'taskUUID'"),
        ("An integer is one of 64 bits in C#, and of 32 bits where it counts pixels; no host means larger ones.", static (_, ours, theirs) => theirs is null && IsTooLarge(ours)),
    ];

    /// <summary>Whether a difference is one that must stay.</summary>
    /// <param name="request">The request.</param>
    /// <param name="ours">What is wrong with it here; null where nothing is.</param>
    /// <param name="theirs">What is wrong with it there; null where nothing is.</param>
    public static bool Covers(string request, string? ours, string? theirs) => _all.Any(difference => difference.Covers(request, ours, theirs));

    private static bool IsTooLarge(string? ours) =>
        ours is not null && (ours.Contains("expected a whole number from -9223372036854775808 to 9223372036854775807", StringComparison.Ordinal) || ours.Contains("expected a whole number from -2147483648 to 2147483647", StringComparison.Ordinal));
}
