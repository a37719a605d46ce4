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
    public override IEnumerable<Finding> Check(MemberContract member, string at, KnownCollection list, ValueReader values)
    {
        // The indices of the message are those of the whole list, so every item must stand in the code.
        if (!list.IsExact || list.Items.Length != list.AtLeast || !member.Of(Descriptor.Id, at).Any(constraint => constraint.Constraint.Limit == "true"))
        {
            yield break;
        }

        var inferred = member.Of(Descriptor.Id, at).All(constraint => constraint.Inferred);
        var seen = new Dictionary<object, int>();
        for (var i = 0; i < list.Items.Length; i++)
        {
            if (values.Read(list.Items[i]) is not { IsComplete: true, Values: [{ Constant: { } constant }] })
            {
                continue;
            }

            if (seen.TryGetValue(constant, out var first))
            {
                yield return new Finding(list.Items[i], ConstraintRules.DuplicateMessage(member.JsonName, member.Host.Title, first, i), inferred);
                yield break;
            }

            seen.Add(constant, i);
        }
    }
}
