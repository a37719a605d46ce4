using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Krea2.Generators.Analyzers.Values;

/// <summary>Finds the one value of a local that is assigned once, where it is declared or after.</summary>
internal sealed class LocalReader
{
    private readonly ConcurrentDictionary<ILocalSymbol, IOperation?> _values = new(SymbolEqualityComparer.Default);

    /// <summary>The value that a local is given, in its declaration or once after it, and that never becomes another; null when it may.</summary>
    public IOperation? InitialValueOf(ILocalReferenceOperation reference) => _values.GetOrAdd(reference.Local, _ => Find(reference));

    /// <summary>Whether the local is used nowhere but here, so that nobody else can change what it refers to.</summary>
    public static bool IsOnlyUse(ILocalReferenceOperation reference) => LocalUses.Around(reference).ReferencesTo(reference.Local).Count == 1;

    /// <summary>Whether a condition asks for the local: code behind it may run for right values only.</summary>
    public static bool IsTested(ILocalReferenceOperation reference) => LocalUses.Around(reference).ReferencesTo(reference.Local).Any(IsInCondition);

    private static bool IsInCondition(IOperation operation)
    {
        for (var part = operation; part.Parent is { } whole and not (IBlockOperation or IExpressionStatementOperation or IVariableInitializerOperation); part = whole)
        {
            var isCondition = whole switch
            {
                IConditionalOperation conditional => conditional.Condition == part,
                ISwitchOperation @switch => @switch.Value == part,
                ISwitchExpressionOperation @switch => @switch.Value == part,
                IWhileLoopOperation loop => loop.Condition == part,
                IForLoopOperation loop => loop.Condition == part,
                ICatchClauseOperation clause => clause.Filter == part,
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both => both.LeftOperand == part,
                _ => false,
            };
            if (isCondition)
            {
                return true;
            }
        }

        return false;
    }

    private static IOperation? Find(ILocalReferenceOperation reference)
    {
        var uses = LocalUses.Around(reference);
        if (uses.DeclaratorOf(reference.Local) is not { } declarator)
        {
            return null;
        }

        var initializer = declarator.Initializer?.Value ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer?.Value;
        var writes = uses.ReferencesTo(reference.Local).Where(MayWrite).ToList();
        return writes switch
        {
            [] => initializer,
            // Without a value at first, C# sees to it that nothing reads the local before its one assignment; what patterns, loops and ref declare has a value already.
            [{ Parent: ISimpleAssignmentOperation { IsRef: false } assignment }] when initializer is null && declarator is { Parent: IVariableDeclarationOperation, Symbol.IsRef: false } => assignment.Value,
            _ => null,
        };
    }

    private static bool MayWrite(ILocalReferenceOperation reference) => reference.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == reference,
        IIncrementOrDecrementOperation => true,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => true,
        IAddressOfOperation => true,
        ITupleOperation => true,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } } => true,
        IDeclarationExpressionOperation => true,
        IDynamicInvocationOperation or IDynamicObjectCreationOperation or IDynamicIndexerAccessOperation => true,
        IInvocationOperation call => call.Instance == reference && MayExtend(call.TargetMethod, reference),
        IPropertyReferenceOperation property => property.Instance == reference && MayExtend(property.Property, reference),
        IReturnOperation or IConditionalOperation { IsRef: true } => reference.Parent is IConditionalOperation,
        _ => false,
    };

    // An extension may take its receiver by reference; the numbers and texts themselves never change.
    private static bool MayExtend(ISymbol member, ILocalReferenceOperation reference) =>
        reference.Type is { IsValueType: true } type && !SymbolEqualityComparer.Default.Equals(member.ContainingType, type) && member.ContainingType.SpecialType == SpecialType.None;
}
