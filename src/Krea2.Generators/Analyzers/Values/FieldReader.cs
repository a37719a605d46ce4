using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Krea2.Generators.Analyzers.Values;

/// <summary>Reads a <c>static readonly</c> field that is declared with a literal in the same compilation.</summary>
internal static class FieldReader
{
    /// <summary>The value; none when the field is something else.</summary>
    public static Optional<object?> Read(IFieldReferenceOperation reference)
    {
        var field = reference.Field;
        if (field is not { IsStatic: true, IsReadOnly: true, DeclaringSyntaxReferences: [var declaration] }
            || declaration.GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: { } value }
            || HasStaticConstructor(field.ContainingType))
        {
            return default;
        }

        return Literal(value, field.Type);
    }

    // A static constructor may give the field another value.
    private static bool HasStaticConstructor(INamedTypeSymbol type) => type.StaticConstructors.Any(constructor => !constructor.IsImplicitlyDeclared);

    // Literals only: the semantic model of another file is not an analyzer's to ask for.
    private static Optional<object?> Literal(ExpressionSyntax value, ITypeSymbol type)
    {
        switch (value)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return Literal(parenthesized.Expression, type);
            case LiteralExpressionSyntax literal when literal.Token.Value is { } constant:
                return Converted(constant, type);
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: LiteralExpressionSyntax { Token.Value: { } number } }:
                return Negated(number) is { } negative ? Converted(negative, type) : default;
            default:
                return default;
        }
    }

    private static object? Negated(object number) => number switch
    {
        int value => -value,
        long value => -value,
        double value => -value,
        float value => -value,
        decimal value => -value,
        _ => null,
    };

    private static Optional<object?> Converted(object constant, ITypeSymbol type) => (type.SpecialType, constant) switch
    {
        (SpecialType.System_String, string text) => text,
        (SpecialType.System_Double, IConvertible number) => number.ToDouble(CultureInfo.InvariantCulture),
        (SpecialType.System_Single, IConvertible number) => number.ToSingle(CultureInfo.InvariantCulture),
        (SpecialType.System_Int32, int number) => number,
        (SpecialType.System_Int64, int number) => (long)number,
        (SpecialType.System_Int64, long number) => number,
        _ => default,
    };
}
