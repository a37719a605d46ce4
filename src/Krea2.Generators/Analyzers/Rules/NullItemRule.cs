using Krea2.Constraints;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Analyzers.Values;
using Krea2.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers.Rules;

/// <summary>An item of a list is null (<c>null!</c>, <c>default</c>) where the items have another type.</summary>
internal sealed class NullItemRule : CollectionRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => RequestDescriptors.RequiredMissing;

    /// <inheritdoc/>
    public override bool AppliesTo(MemberContract member, string at) => member.Constraints
        .Any(constraint => constraint is { Constraint: { Keyword: "type" } type } && constraint.At == MemberContract.Join(at, "items") && !type.Limit.Split(' ').Contains("null"));

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(MemberContract member, string at, KnownCollection list, ValueReader values)
    {
        // The index of the message is that of the whole list, so every item must stand in the code.
        if (!list.IsExact || list.Items.Length != list.AtLeast)
        {
            yield break;
        }

        for (var i = 0; i < list.Items.Length; i++)
        {
            if (values.Read(list.Items[i].Value).Only is { IsNull: true })
            {
                yield return new Finding(list.Items[i].Place, ConstraintRules.At(ConstraintRules.ItemNullMessage(member.JsonName, member.Host.Title, i), at), Inferred: false);
            }
        }
    }
}
