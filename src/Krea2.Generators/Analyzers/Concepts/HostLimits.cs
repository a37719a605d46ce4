using Krea2.Constraints;

namespace Krea2.Generators.Analyzers.Concepts;

/// <summary>What one host allows for a concept.</summary>
/// <param name="Host">Id of the host.</param>
/// <param name="Title">Its name in messages.</param>
/// <param name="Limits">Its limits.</param>
internal sealed record HostLimits(string Host, string Title, IReadOnlyList<Constraint> Limits)
{
    /// <summary>The limit of a keyword; null when the host states none.</summary>
    public Constraint? Of(string keyword) => Limits.FirstOrDefault(limit => limit.Keyword == keyword);
}
