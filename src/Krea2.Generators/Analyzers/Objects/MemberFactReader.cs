using Krea2.Constraints;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Krea2.Generators.Analyzers.Objects;

/// <summary>Works out what a member is given in an initializer.</summary>
internal sealed class MemberFactReader(RequestContract contract, ValueReader values)
{
    /// <summary>What is known of the member after it was given a value.</summary>
    public MemberFact Read(MemberContract member, IOperation value)
    {
        var inner = Unconverted(value);
        if (inner is IPropertyReferenceOperation { Property: { IsStatic: true } property } && contract.WireOf(property) is { } wire)
        {
            return MemberFact.OfJson(wire);
        }

        if (values.Read(value).Only is not { } only)
        {
            return IsSurelyThere(inner) ? MemberFact.Present : default;
        }

        if (only.IsNull)
        {
            // A required member that is null is wrong by itself.
            return member.Required ? default : IsOptional(member) ? MemberFact.Null : MemberFact.Absent;
        }

        return only.Collection is { } list ? list.IsExact ? MemberFact.OfList(list.AtLeast) : MemberFact.Present : Of(member, only.Constant!);
    }

    private MemberFact Of(MemberContract member, object constant)
    {
        if (member.ScalarType is INamedTypeSymbol { TypeKind: TypeKind.Enum } type)
        {
            var field = type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(candidate => candidate.HasConstantValue && Equals(candidate.ConstantValue, constant));
            return field is not null && contract.WireOf(field) is { } wire ? MemberFact.OfJson(wire) : MemberFact.Present;
        }

        return constant switch
        {
            string text => MemberFact.Of(text),
            bool flag => MemberFact.Of(flag),
            double number => MemberFact.Of(number),
            int number => MemberFact.Of((long)number),
            long number => MemberFact.Of(number),
            _ => MemberFact.Present,
        };
    }

    private bool IsOptional(MemberContract member) => member.Symbol is IPropertySymbol { Type: INamedTypeSymbol type } && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, contract.Optional);

    private static IOperation Unconverted(IOperation value)
    {
        while (true)
        {
            switch (value)
            {
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    value = parenthesized.Operand;
                    break;
                default:
                    return value;
            }
        }
    }

    // Of a reference, only what is made on the spot is surely not null.
    private static bool IsSurelyThere(IOperation value) =>
        value is IObjectCreationOperation or ICollectionExpressionOperation or IArrayCreationOperation or IInterpolatedStringOperation
        || (value.Type is INamedTypeSymbol { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } type && type.Name != "Optional");
}
