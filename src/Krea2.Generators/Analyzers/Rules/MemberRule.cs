using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Analyzers.Values;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers.Rules;

/// <summary>A rule about the value of one member: it says which values are wrong, the analyzer finds them and decides how sure it is.</summary>
internal abstract class MemberRule
{
    /// <summary>The rule as a certain error.</summary>
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>Whether the member has anything that the rule checks; asked before anything is worked out.</summary>
    /// <param name="member">The member.</param>
    /// <param name="at">What of the member: empty for its value, <c>items</c> for the items of its list, <c>additionalProperties</c> for the values of its map, and combinations such as <c>items/items</c>.</param>
    public abstract bool AppliesTo(MemberContract member, string at);

    /// <summary>What is wrong with a value, as a sentence; null when nothing is.</summary>
    /// <param name="member">The member.</param>
    /// <param name="at">What of the member the value is.</param>
    /// <param name="value">A value that it may have.</param>
    /// <param name="inferred">Whether only an inferred limit is broken.</param>
    public abstract string? Check(MemberContract member, string at, in PossibleValue value, out bool inferred);

    /// <summary>The nearest value that would be right, for a code fix; null when none is known.</summary>
    /// <param name="member">The member.</param>
    /// <param name="at">What of the member the value is.</param>
    /// <param name="value">The value that is wrong.</param>
    public virtual string? Nearest(MemberContract member, string at, in PossibleValue value) => null;
}
