using Krea2.Constraints;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Analyzers.Values;
using Krea2.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers.Rules;

/// <summary>A required member is null (<c>null!</c>, <c>default</c>). That it is missing says the compiler: CS9035.</summary>
internal sealed class NullRule : MemberRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => RequestDescriptors.RequiredMissing;

    /// <inheritdoc/>
    public override bool AppliesTo(MemberContract member, string at) => at.Length == 0 && member is { Required: true, NullAllowed: false };

    /// <inheritdoc/>
    public override string? Check(MemberContract member, string at, in PossibleValue value, out bool inferred)
    {
        inferred = false;
        return value.IsNull ? ConstraintRules.RequiredMessage(member.JsonName, member.Host.Title, isNull: true) : null;
    }
}
