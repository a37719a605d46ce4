using Krea2.Constraints;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers.Contract;

/// <summary>A rule between the members of an object.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Variants">Ids of the variants that it holds for; none for all.</param>
/// <param name="Inferred">Whether it is inferred: a warning at most.</param>
internal sealed record RuleContract(ObjectRule Rule, IReadOnlyList<string> Variants, bool Inferred)
{
    /// <summary>Reads a rule; null when this version does not understand it.</summary>
    public static RuleContract? Read(AttributeData attribute)
    {
        var effect = attribute.Text("Effect") is { Length: > 0 } given ? given : "refused";
        return ObjectRule.TryCreate(attribute.Text(0), effect, out var rule)
            ? new RuleContract(rule!, attribute.Text("Variants").Split([' '], StringSplitOptions.RemoveEmptyEntries), attribute.Flag("Inferred"))
            : null;
    }

    /// <summary>Whether the rule holds for every variant, or for one of those that an object is known to go to.</summary>
    public bool HoldsFor(IEnumerable<string> variants) => Variants.Count == 0 || variants.Any(variant => Variants.Contains(variant));
}
