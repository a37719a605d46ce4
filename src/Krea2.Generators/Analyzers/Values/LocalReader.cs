using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Krea2.Generators.Analyzers.Values;

/// <summary>Finds the one value of a local that is assigned once, where it is declared.</summary>
internal sealed class LocalReader
{
    private readonly ConcurrentDictionary<ILocalSymbol, IOperation?> _values = new(SymbolEqualityComparer.Default);

    /// <summary>The initial value of a local that never gets another; null when it may.</summary>
    public IOperation? InitialValueOf(ILocalReferenceOperation reference) => _values.GetOrAdd(reference.Local, _ => Find(reference));

    /// <summary>Whether the local is used nowhere but here, so that nobody else can change what it refers to.</summary>
    public static bool IsOnlyUse(ILocalReferenceOperation reference) =>
        Root(reference).Descendants().OfType<ILocalReferenceOperation>().Count(other => Same(other.Local, reference.Local)) == 1;

    private static IOperation? Find(ILocalReferenceOperation reference)
    {
        IOperation? initializer = null;
        foreach (var operation in Root(reference).DescendantsAndSelf())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator when Same(declarator.Symbol, reference.Local):
                    initializer = declarator.Initializer?.Value ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer?.Value;
                    break;
                case ILocalReferenceOperation other when Same(other.Local, reference.Local) && MayWrite(other):
                    return null;
            }
        }

        return initializer;
    }

    private static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
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

    private static bool Same(ILocalSymbol left, ILocalSymbol right) => SymbolEqualityComparer.Default.Equals(left, right);
}
