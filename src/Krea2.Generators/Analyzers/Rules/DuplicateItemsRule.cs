using Krea2.Constraints;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Analyzers.Values;
using Krea2.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers.Rules;

/// <summary>Items of a list that must be distinct are equal.</summary>
internal sealed class DuplicateItemsRule : CollectionRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => RequestDescriptors.DuplicateItems;

    /// <inheritdoc/>
    public override bool AppliesTo(MemberContract member, string at) => member.Is("array", at) && member.Of(Descriptor.Id, at).Any();

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(MemberContract member, string at, KnownCollection list, ValueReader values)
    {
        // The indices of the message are those of the whole list, so every item must stand in the code.
        if (!list.IsExact || list.Items.Length != list.AtLeast || !member.Of(Descriptor.Id, at).Any(constraint => constraint.Constraint.Limit == "true"))
        {
            yield break;
        }

        var inferred = member.Of(Descriptor.Id, at).All(constraint => constraint.Inferred);
        var seen = new Dictionary<object, int>();
        var again = new List<(int First, int Second)>();
        for (var i = 0; i < list.Items.Length; i++)
        {
            if (values.Read(list.Items[i].Value).Only is not { Constant: { } constant })
            {
                continue;
            }

            if (seen.TryGetValue(constant, out var first))
            {
                again.Add((first, i));
            }
            else
            {
                seen.Add(constant, i);
            }
        }

        if (again.Count > 0)
        {
            var surplus = again.ConvertAll(pair => list.Items[pair.Second].Value);
            yield return new Finding(list.Items[again[0].Second].Place, ConstraintRules.At(ConstraintRules.DuplicateMessage(member.JsonName, member.Host.Title, again[0].First, again[0].Second), at), inferred) { Surplus = surplus };
        }
    }
}
