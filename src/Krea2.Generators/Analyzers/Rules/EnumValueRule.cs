using System.Globalization;
using Krea2.Constraints;
using Krea2.Generators.Analyzers.Concepts;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Analyzers.Fixes;
using Krea2.Generators.Analyzers.Values;
using Krea2.Generators.Diagnostics;
using Krea2.Generators.Json;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers.Rules;

/// <summary>A value is none of the allowed ones: a number cast to an enum that has no such member, or a listed number or text.</summary>
internal sealed class EnumValueRule : MemberRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => RequestDescriptors.NotAllowedValue;

    /// <inheritdoc/>
    public override bool AppliesTo(MemberContract member, string at) => Listed(member, at).Any();

    /// <inheritdoc/>
    public override string? Check(MemberContract member, string at, in PossibleValue value, out bool inferred)
    {
        inferred = false;
        if (value.Constant is null)
        {
            return null;
        }

        var enumType = EnumOf(member);
        foreach (var constraint in Listed(member, at))
        {
            var found = enumType is not null ? Undefined(enumType, value.Constant) : Refused(constraint.Constraint, value.Constant);
            if (found is not null)
            {
                inferred = constraint.Inferred;
                return LimitMessage.Of(member, at, constraint.Constraint, found, value.Constant is string text ? JsonText.Of(text) : null);
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public override string? Nearest(MemberContract member, string at, in PossibleValue value)
    {
        if (value.Constant is null)
        {
            return null;
        }

        return EnumOf(member) is { } type ? NearestValue.OfEnum(type, value.Constant) : NearestValue.Of(Listed(member, at).Select(constraint => constraint.Constraint), value.Constant);
    }

    // The type has the same rule, and is C#'s business here.
    private static IEnumerable<ConstraintContract> Listed(MemberContract member, string at) =>
        member.Of(ConstraintRules.NotAllowedValue, at).Where(constraint => constraint.Constraint.Keyword is "enum" or "const");

    private static INamedTypeSymbol? EnumOf(MemberContract member) => member.ScalarType is INamedTypeSymbol { TypeKind: TypeKind.Enum } type ? type : null;

    private static string? Undefined(INamedTypeSymbol type, object value) =>
        type.GetMembers().OfType<IFieldSymbol>().Any(field => field.HasConstantValue && Equals(field.ConstantValue, value))
            ? null
            : ConstraintRules.Found(Convert.ToInt64(value, CultureInfo.InvariantCulture));

    private static string? Refused(Constraint constraint, object value) => value switch
    {
        string text => constraint.Allows(text) ? null : ConstraintRules.Found(constraint, text),
        double number => constraint.Allows(number) ? null : ConstraintRules.Found(number),
        int number => constraint.Allows((long)number) ? null : ConstraintRules.Found((long)number),
        long number => constraint.Allows(number) ? null : ConstraintRules.Found(number),
        _ => null,
    };
}
