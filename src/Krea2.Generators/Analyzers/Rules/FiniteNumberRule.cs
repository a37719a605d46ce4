using Krea2.Constraints;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Analyzers.Values;
using Krea2.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers.Rules;

/// <summary>A number is none that JSON can say: NaN or infinite.</summary>
internal sealed class FiniteNumberRule : MemberRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => RequestDescriptors.NumberOutOfRange;

    /// <inheritdoc/>
    public override bool AppliesTo(MemberContract member, string at) => member.Is("number", at);

    /// <inheritdoc/>
    public override string? Check(MemberContract member, string at, in PossibleValue value, out bool inferred)
    {
        inferred = false;
        return value.Constant is double number && (double.IsNaN(number) || double.IsInfinity(number)) ? ConstraintRules.At(ConstraintRules.NotFiniteMessage(member.JsonName, member.Host.Title, number), at) : null;
    }
}
