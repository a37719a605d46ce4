using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Krea2.Generators.Analyzers.Values;

/// <summary>Tells whether a value in an initializer can ever be used.</summary>
internal static class InitializerReader
{
    private const int MaximumDepth = 8;

    /// <summary>Whether the object, or one that it is part of, only serves as the source of a <c>with</c> that gives the member another value.</summary>
    public static bool IsReplacedByWith(ISimpleAssignmentOperation assignment, ISymbol property)
    {
        if (assignment.Parent is not IObjectOrCollectionInitializerOperation { Parent: { } creation })
        {
            return false;
        }

        return IsReplacedByWith(creation, property)
            || (OuterAssignment(creation) is { Target: IPropertyReferenceOperation outer } part && IsReplacedByWith(part, outer.Property));
    }

    /// <summary>Whether an object, where it is made, only serves as the source of a <c>with</c> that gives the member another value.</summary>
    public static bool IsReplacedByWith(IOperation creation, ISymbol property) => IsReplacedByWith(creation, property, 0);

    private static bool IsReplacedByWith(IOperation creation, ISymbol property, int depth)
    {
        var value = creation;
        while (value.Parent is IConversionOperation or IParenthesizedOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation or ICoalesceOperation
            || (value.Parent is IConditionalOperation conditional && conditional.Condition != value))
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IWithOperation with => with.Operand == value && Sets(with, property),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => IsOnlyReplaced(declarator, declarator.Symbol, property, depth),
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation target, Parent: IExpressionStatementOperation } assignment when assignment.Value == value => IsOnlyReplaced(assignment, target.Local, property, depth),
            _ => false,
        };
    }

    // The member of an outer object that this one is the value, or an item of the value, of; of a map, the entry.
    private static ISimpleAssignmentOperation? OuterAssignment(IOperation creation)
    {
        var value = creation;
        while (Holder(value) is { } holder)
        {
            value = holder;
        }

        return value.Parent as ISimpleAssignmentOperation;
    }

    private static IOperation? Holder(IOperation value) => value.Parent switch
    {
        IConversionOperation or IParenthesizedOperation or ICollectionExpressionOperation or IArrayInitializerOperation or IArrayCreationOperation => value.Parent,
        ISwitchExpressionArmOperation or ISwitchExpressionOperation or ICoalesceOperation => value.Parent,
        IConditionalOperation conditional when conditional.Condition != value => conditional,
        IArgumentOperation { Parent: IInvocationOperation { Parent: IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation list } } } => list,
        _ => null,
    };

    // After the local got another object, its references say nothing of the first one.
    private static bool IsOnlyReplaced(IOperation given, ILocalSymbol local, ISymbol property, int depth)
    {
        var references = LocalUses.Around(given).ReferencesTo(local).Where(reference => reference.Syntax.SpanStart >= given.Syntax.Span.End).ToList();
        var assigned = int.MaxValue;
        foreach (var reference in references)
        {
            if (IsAssigned(reference))
            {
                assigned = Math.Min(assigned, reference.Parent!.Syntax.Span.End);
            }
        }

        var isReplaced = false;
        foreach (var reference in references)
        {
            if (!IsAssigned(reference) && reference.Syntax.Span.End <= assigned)
            {
                if (depth >= MaximumDepth || !IsReplacedByWith(reference, property, depth + 1))
                {
                    return false;
                }

                isReplaced = true;
            }
        }

        return isReplaced;
    }

    private static bool IsAssigned(ILocalReferenceOperation reference) => reference.Parent is ISimpleAssignmentOperation assignment && assignment.Target == reference;

    private static bool Sets(IWithOperation with, ISymbol property) => with.Initializer.Initializers
        .OfType<ISimpleAssignmentOperation>()
        .Any(assignment => assignment.Target is IPropertyReferenceOperation target && SymbolEqualityComparer.Default.Equals(target.Property, property));
}
