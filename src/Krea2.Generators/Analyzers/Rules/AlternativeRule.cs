using Krea2.Constraints;
using Krea2.Generators.Analyzers.Concepts;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Analyzers.Json;
using Krea2.Generators.Analyzers.Values;
using Krea2.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers.Rules;

/// <summary>A value is one of several alternatives. It is wrong only when every alternative that takes values of its kind refuses it, whichever one C# made of it.</summary>
internal sealed class AlternativeRule(RequestContract contract)
{
    /// <summary>Whether the member, or what it holds, is such a value, and anything restricts it.</summary>
    public bool AppliesTo(MemberContract member) =>
        member.ScalarType is INamedTypeSymbol union && contract.AlternativesOf(union).Any(alternative => alternative.Constraints.Count > 0);

    /// <summary>What is wrong with a value; null when nothing is.</summary>
    /// <param name="member">The member.</param>
    /// <param name="at">What of the member the value is.</param>
    /// <param name="value">A value that it may have.</param>
    public RuleFinding? Check(MemberContract member, string at, in PossibleValue value)
    {
        if (value.Constant is not UnionConstant { Value: var constant } union)
        {
            return null;
        }

        var possible = contract.AlternativesOf(union.Union).Where(alternative => Takes(alternative.JsonType, constant)).ToList();
        var refusals = possible.ConvertAll(alternative => Broken(alternative, constant));
        if (refusals is not [var (first, found), ..] || refusals.Contains(null))
        {
            return null;
        }

        var message = ConstraintRules.At(LimitMessage.Of(member, "", first.Constraint, found), at);
        return new RuleFinding(RequestDescriptors.Of(first.Constraint.RuleId), new Finding(value.Operation, message, refusals.Exists(refusal => refusal!.Value.Broken.Inferred)));
    }

    private static bool Takes(string jsonType, object constant) => !JsonTypes.IsKnown(jsonType) || (constant switch
    {
        string or Guid => jsonType == "string",
        bool => jsonType == "boolean",
        _ => jsonType is "number" or "integer",
    });

    // What is documented refuses; what is only inferred comes last.
    private static (ConstraintContract Broken, string Found)? Broken(AlternativeContract alternative, object constant)
    {
        if (!JsonTypes.IsKnown(alternative.JsonType))
        {
            return null;
        }

        foreach (var constraint in alternative.Constraints.Where(constraint => constraint.At.Length == 0).OrderBy(constraint => constraint.Inferred))
        {
            if (ConstraintRule.Found(constraint.Constraint, constant) is { } found)
            {
                return (constraint, found);
            }
        }

        return null;
    }
}
