using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Krea2.Generators.Analyzers.Objects;

/// <summary>Finds where an object goes: sent, validated, returned or passed on. One that only serves as the source of a <c>with</c> goes nowhere.</summary>
internal sealed class RequestFlow(RequestContract contract, LocalReader locals)
{
    private const int MaximumDepth = 16;

    /// <summary>The places that an object goes to, each with the id of the variant that is meant there, or with none.</summary>
    public IReadOnlyList<string?> PlacesOf(IOperation made, INamedTypeSymbol type)
    {
        var places = new List<string?>();
        Follow(made, type, places, 0);
        return places;
    }

    private void Follow(IOperation value, INamedTypeSymbol type, List<string?> places, int depth)
    {
        if (depth > MaximumDepth)
        {
            return;
        }

        switch (value.Parent)
        {
            case IConversionOperation { OperatorMethod: null } or IParenthesizedOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation or ICoalesceOperation
                or ICollectionExpressionOperation or IArrayInitializerOperation or IArrayCreationOperation or IAwaitOperation:
            case IConditionalOperation conditional when conditional.Condition != value:
                Follow(value.Parent, type, places, depth + 1);
                break;
            case IConversionOperation conversion:
                // The alternative of a union is part of what the union is.
                Follow(conversion, type, places, depth + 1);
                break;
            case IArgumentOperation argument:
                FollowArgument(argument, type, places, depth);
                break;
            case IReturnOperation:
                places.Add(null);
                break;
            case IInvocationOperation { TargetMethod: { Name: "Validate", IsStatic: false } } call when call.Instance == value:
                places.Add(call.Arguments is [{ Value: IFieldReferenceOperation { Field: var variant } }] ? contract.VariantOf(type, variant.Name) : null);
                break;
            case ISimpleAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation { Parent: { } outer } } assignment when assignment.Value == value && outer is IObjectCreationOperation or IWithOperation:
                Follow(outer, type, places, depth + 1);
                break;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                FollowLocal(value, declarator.Symbol, type, places, depth);
                break;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target, Parent: IExpressionStatementOperation } assignment when assignment.Value == value:
                FollowLocal(value, target.Local, type, places, depth);
                break;
        }
    }

    private void FollowArgument(IArgumentOperation argument, INamedTypeSymbol type, List<string?> places, int depth)
    {
        switch (argument.Parent)
        {
            // What is added to a list goes where the list goes.
            case IInvocationOperation { Parent: IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation list } }:
                Follow(list, type, places, depth + 1);
                break;
            case IInvocationOperation call:
                places.Add(call.Instance is { } instance ? VariantOf(instance, type) : null);
                break;
            case IObjectCreationOperation:
                places.Add(null);
                break;
        }
    }

    // Only of a local that never gets another value is it known that each use is of this one.
    private void FollowLocal(IOperation value, ILocalSymbol local, INamedTypeSymbol type, List<string?> places, int depth)
    {
        foreach (var reference in LocalUses.Around(value).ReferencesTo(local))
        {
            if (reference.Parent is ISimpleAssignmentOperation assignment && assignment.Target == reference)
            {
                continue;
            }

            if (locals.InitialValueOf(reference) != value)
            {
                return;
            }

            Follow(reference, type, places, depth + 1);
        }
    }

    private string? VariantOf(IOperation instance, INamedTypeSymbol type) => instance switch
    {
        IConversionOperation conversion => VariantOf(conversion.Operand, type),
        IPropertyReferenceOperation { Property: { } property } when property.Type is INamedTypeSymbol { TypeArguments: [var request] } && SymbolEqualityComparer.Default.Equals(request, type) => contract.VariantOf(type, property.Name),
        ILocalReferenceOperation local when locals.InitialValueOf(local) is { } initial && initial is not ILocalReferenceOperation => VariantOf(initial, type),
        _ => null,
    };
}
