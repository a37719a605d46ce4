using Krea2.Constraints;
using Krea2.Generators.Analyzers.Concepts;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Analyzers.Fixes;
using Krea2.Generators.Analyzers.Values;

namespace Krea2.Generators.Analyzers.Rules;

/// <summary>A rule that is one or more keywords of JSON Schema on a scalar value.</summary>
internal abstract class ConstraintRule : MemberRule
{
    /// <inheritdoc/>
    public sealed override bool AppliesTo(MemberContract member, string at) => member.Of(Descriptor.Id, at).Any();

    /// <inheritdoc/>
    public sealed override string? Check(MemberContract member, string at, in PossibleValue value, out bool inferred)
    {
        inferred = false;
        foreach (var constraint in member.Of(Descriptor.Id, at))
        {
            if (Found(constraint.Constraint, value.Constant) is { } found)
            {
                inferred = constraint.Inferred;
                return LimitMessage.Of(member, at, constraint.Constraint, found);
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public sealed override string? Nearest(MemberContract member, string at, in PossibleValue value) => NearestNumber.Of(member, at, value.Constant);

    /// <summary>The text of a wrong value; null for one that is allowed or that the rule knows nothing of.</summary>
    public static string? Found(Constraint constraint, object? value) => value switch
    {
        double number => constraint.Allows(number) ? null : ConstraintRules.Found(number),
        float number => constraint.Allows((double)number) ? null : ConstraintRules.Found((double)number),
        int or long or short or byte or sbyte or ushort or uint => Found(constraint, System.Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)),
        string text => constraint.Allows(text) ? null : ConstraintRules.Found(constraint, text),
        Guid guid => constraint.Allows(guid.ToString("D")) ? null : ConstraintRules.Found(constraint, guid.ToString("D")),
        _ => null,
    };

    private static string? Found(Constraint constraint, long number) => constraint.Allows(number) ? null : ConstraintRules.Found(number);
}
