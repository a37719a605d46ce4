using Krea2.Constraints;
using Krea2.Generators.Analyzers.Concepts;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Analyzers.Values;
using Krea2.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Krea2.Generators.Analyzers.Rules;

/// <summary>A list or map has too many or too few items.</summary>
internal sealed class ItemCountRule : CollectionRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => RequestDescriptors.ItemCount;

    /// <inheritdoc/>
    public override bool AppliesTo(MemberContract member, string at) => Limits(member, at).Any();

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(MemberContract member, string at, KnownCollection list, ValueReader values)
    {
        foreach (var constraint in Limits(member, at))
        {
            // A list whose end is not known can be too long already, but never too short.
            var wrong = !constraint.Constraint.AllowsCount(list.AtLeast) && (list.IsExact || constraint.Constraint.Keyword is "maxItems" or "maxProperties");
            if (wrong)
            {
                yield return new Finding(list.Operation, LimitMessage.Of(member, at, constraint.Constraint, ConstraintRules.Found(list.AtLeast)), constraint.Inferred) { Surplus = Surplus(list, constraint.Constraint) };
                yield break;
            }
        }
    }

    // A limit of properties says nothing about a list, nor one of items about a map.
    private static IEnumerable<ConstraintContract> Limits(MemberContract member, string at) =>
        member.Of(ConstraintRules.ItemCount, at).Where(constraint => constraint.Constraint.Keyword is "minItems" or "maxItems" ? member.Is("array", at) : member.Is("object", at));

    // The last of the items that stand in the expression itself; none when too few of them do.
    private static List<IOperation> Surplus(KnownCollection list, Constraint constraint)
    {
        var count = list.AtLeast - constraint.CountLimit;
        var own = list.Items.Select(item => Entry(item.Value)).Where(item => list.Operation.Syntax.Contains(item.Syntax)).ToList();
        return count > 0 && count <= own.Count ? own.GetRange(own.Count - (int)count, (int)count) : [];
    }

    // Of a map, the name goes with its value.
    private static IOperation Entry(IOperation item) => item.Parent switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true } } assignment => assignment,
        IArgumentOperation { Parent: IInvocationOperation { Arguments.Length: 2, Parent: IObjectOrCollectionInitializerOperation } call } => call,
        _ => item,
    };
}
