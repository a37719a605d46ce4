namespace Krea2.Runtime.Tests.Ajv;

/// <summary>Where the two validators may differ, each with its reason.</summary>
internal static class AjvDifference
{
    /// <summary>Whether a difference is one that must stay.</summary>
    public static bool Covers(string request, string? ours, string? theirs) => IsMember(ours) || IsTolerance(request, ours, theirs);

    /// <summary>Members that the client fills in itself, so that a request without them is right for us.</summary>
    private static bool IsMember(string? ours) => ours is not null && false;

    private static bool IsTolerance(string request, string? ours, string? theirs) => false;
}
