using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Krea2.Generators.Analyzers.Values;

/// <summary>Works out which values an expression can have: constants, lists and maps. What it does not know, it does not guess.</summary>
internal sealed class ValueReader(LocalReader locals)
{
    private const int MaximumDepth = 32;

    /// <summary>The values of an expression.</summary>
    public PossibleValues Read(IOperation operation) => Read(operation, 0);

    private PossibleValues Read(IOperation operation, int depth)
    {
        if (depth > MaximumDepth)
        {
            return PossibleValues.Unknown;
        }

        if (operation.ConstantValue.HasValue)
        {
            return PossibleValues.One(operation, operation.ConstantValue.Value);
        }

        return operation switch
        {
            IConversionOperation conversion => Converted(conversion, Read(conversion.Operand, depth + 1)),
            IThrowOperation => PossibleValues.None,
            IParenthesizedOperation parenthesized => Read(parenthesized.Operand, depth + 1),
            IConditionalOperation { Condition.ConstantValue: { HasValue: true, Value: bool always }, WhenFalse: { } whenFalse } conditional => Read(always ? conditional.WhenTrue : whenFalse, depth + 1),
            IConditionalOperation { WhenFalse: { } whenFalse } conditional => PossibleValues.Either([Read(conditional.WhenTrue, depth + CostOf(2)), Read(whenFalse, depth + CostOf(2))]),
            ISwitchExpressionOperation @switch => PossibleValues.Either(@switch.Arms.Select(arm => Read(arm.Value, depth + CostOf(@switch.Arms.Length)))),
            ICoalesceOperation coalesce => PossibleValues.Either([PossibleValues.Unknown, Read(coalesce.WhenNull, depth + 1)]),
            IDefaultValueOperation { Type.IsReferenceType: true } => PossibleValues.One(operation, null),
            IDefaultValueOperation { Type.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => PossibleValues.One(operation, null),
            ILocalReferenceOperation local => locals.InitialValueOf(local) is { } value ? AtLocal(local, value, Read(value, depth + 1)) : PossibleValues.Unknown,
            IFieldReferenceOperation field => FieldReader.Read(field) is { HasValue: true } constant ? PossibleValues.One(operation, constant.Value) : PossibleValues.Unknown,
            IPropertyReferenceOperation property => CombinationReader.Read(property, locals) is { HasValue: true } constant ? PossibleValues.One(operation, constant.Value) : PossibleValues.Unknown,
            IInvocationOperation { TargetMethod: { Name: "Parse", ContainingType: { Name: "Guid", ContainingNamespace.Name: "System" } }, Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string text } }] } => Guid.TryParse(text, out var guid) ? PossibleValues.One(operation, guid) : PossibleValues.Unknown,
            IObjectCreationOperation { Type: { Name: "Guid", ContainingNamespace.Name: "System" }, Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string text } }] } => Guid.TryParse(text, out var guid) ? PossibleValues.One(operation, guid) : PossibleValues.Unknown,
            IInvocationOperation { TargetMethod: { IsStatic: true, Parameters.Length: 1 } method, Arguments: [{ Value.ConstantValue: { HasValue: true, Value: var made } }] } when ConversionReader.AsAlternative(method, made) is { HasValue: true, Value: var alternative } => PossibleValues.One(operation, alternative),
            IObjectCreationOperation { Type: { Name: "Uri", ContainingNamespace.Name: "System" }, Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string text } }] } => PossibleValues.One(operation, text),
            IObjectCreationOperation creation => PossibleValues.One(CollectionReader.FromCreation(creation) ?? MapReader.FromCreation(creation)),
            ICollectionExpressionOperation list => PossibleValues.One(CollectionReader.Read(list, part => Read(part, depth + CostOf(list.Elements.Count(element => element is ISpreadOperation))))),
            IArrayCreationOperation or IInvocationOperation => PossibleValues.One(CollectionReader.Read(operation, part => Read(part, depth + 1))),
            _ => PossibleValues.Unknown,
        };
    }

    // Twice the number of times that the work is doubled: whatever refers to whatever (a local to itself, while it is typed), no more than 65,536 values are looked at.
    private static int CostOf(int arms)
    {
        var cost = 2;
        for (; arms > 2; arms = (arms + 1) / 2)
        {
            cost += 2;
        }

        return cost;
    }

    private static PossibleValues Converted(IConversionOperation conversion, PossibleValues operand)
    {
        if (operand.Values.IsEmpty)
        {
            return operand;
        }

        var values = ImmutableArray.CreateBuilder<PossibleValue>(operand.Values.Length);
        foreach (var value in operand.Values)
        {
            if (value.Collection is not null)
            {
                if (ConversionReader.KeepsCollection(conversion))
                {
                    values.Add(value);
                }
            }
            else if (ConversionReader.Convert(conversion, value.Constant) is { HasValue: true } converted)
            {
                values.Add(value with { Operation = Written(conversion, value), Constant = converted.Value });
            }
        }

        return new PossibleValues(values.ToImmutable(), operand.IsComplete && values.Count == operand.Values.Length);
    }

    // A cast is part of the value that it changes; a cast of several arms is part of none.
    private static IOperation Written(IConversionOperation conversion, PossibleValue value) =>
        conversion.IsImplicit || conversion.Operand != value.Operation ? value.Operation : conversion;

    // The wrong value is reported where the member gets it, not where the local was declared.
    private static PossibleValues AtLocal(ILocalReferenceOperation local, IOperation initial, PossibleValues values)
    {
        var known = ImmutableArray.CreateBuilder<PossibleValue>(values.Values.Length);
        foreach (var value in values.Values)
        {
            if (value.Collection is null)
            {
                known.Add(value with { Operation = local, IsOneOfSeveral = value.IsOneOfSeveral || values.Only is null });
            }
            else if (CollectionReader.InLocal(local, initial, value.Collection) is { } collection)
            {
                known.Add(new PossibleValue(local, null, collection));
            }
        }

        return new PossibleValues(known.ToImmutable(), values.IsComplete && known.Count == values.Values.Length && !LocalReader.IsTested(local));
    }
}
