using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Krea2.Generators.Analyzers.Values;

/// <summary>Tells whether a value in an initializer can ever be used.</summary>
internal static class InitializerReader
{
    /// <summary>Whether the object only serves as the source of a <c>with</c> that gives the member another value.</summary>
    public static bool IsReplacedByWith(ISimpleAssignmentOperation assignment, ISymbol property) =>
        assignment.Parent is IObjectOrCollectionInitializerOperation { Parent: { } creation } && IsReplacedByWith(creation, property);

    /// <summary>Whether an object, where it is made, only serves as the source of a <c>with</c> that gives the member another value.</summary>
    public static bool IsReplacedByWith(IOperation creation, ISymbol property)
    {
        var value = creation;
        while (value.Parent is IConversionOperation or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IWithOperation with => with.Operand == value && Sets(with, property),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => IsOnlyReplaced(declarator, property),
            _ => false,
        };
    }

    private static bool IsOnlyReplaced(IVariableDeclaratorOperation declarator, ISymbol property)
    {
        var root = (IOperation)declarator;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        var references = root.Descendants().OfType<ILocalReferenceOperation>().Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, declarator.Symbol)).ToList();
        return references.Count > 0 && references.TrueForAll(reference => reference.Parent is IWithOperation with && with.Operand == reference && Sets(with, property));
    }

    private static bool Sets(IWithOperation with, ISymbol property) => with.Initializer.Initializers
        .OfType<ISimpleAssignmentOperation>()
        .Any(assignment => assignment.Target is IPropertyReferenceOperation target && SymbolEqualityComparer.Default.Equals(target.Property, property));
}
