using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Analyzers.Values;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers.Rules;

/// <summary>A rule about a list or map as a whole.</summary>
internal abstract class CollectionRule
{
    /// <summary>The rule as a certain error.</summary>
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>Whether the member has anything that the rule checks.</summary>
    public abstract bool AppliesTo(MemberContract member, string at);

    /// <summary>What is wrong with a list or map.</summary>
    public abstract IEnumerable<Finding> Check(MemberContract member, string at, KnownCollection list, ValueReader values);
}

/// <summary>Something wrong.</summary>
/// <param name="Operation">Where.</param>
/// <param name="Message">What, as a sentence.</param>
/// <param name="Inferred">Whether only an inferred limit is broken.</param>
internal sealed record Finding(IOperation Operation, string Message, bool Inferred)
{
    /// <summary>The nearest value that would be right; null when none is known.</summary>
    public string? Nearest { get; init; }

    /// <summary>The items without which the list would be right; none when that is not known.</summary>
    public IReadOnlyList<IOperation> Surplus { get; init; } = [];
}
