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
        if (field is { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String })
        {
            return "";
        }

        if (field is not { IsStatic: true, IsReadOnly: true, DeclaringSyntaxReferences: [var declaration] }
            || declaration.GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: { } value }
            || HasStaticConstructor(field.ContainingType)
            || field.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "ThreadStaticAttribute")
            || IsReadBefore(reference.Syntax, value))
        {
            return default;
        }

        // The semantic model of another file is not an analyzer's to ask for: there, a literal must do.
        return reference.SemanticModel is { } model && model.SyntaxTree == value.SyntaxTree
            ? model.GetConstantValue(value) is { HasValue: true, Value: { } constant } ? Converted(constant, field.Type) : default
            : Literal(value, field.Type);
    }

    // Static fields get their values in the order of the text; an initializer that stands before, or in another file, may read nothing but zero.
    private static bool IsReadBefore(SyntaxNode reference, SyntaxNode value) =>
        reference.FirstAncestorOrSelf<MemberDeclarationSyntax>() is FieldDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null }
        && (reference.SyntaxTree != value.SyntaxTree || reference.SpanStart < value.SpanStart);

    // A static constructor may give the field another value.
    private static bool HasStaticConstructor(INamedTypeSymbol type) => type.StaticConstructors.Any(constructor => !constructor.IsImplicitlyDeclared);

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
        (SpecialType.System_Double, int or long or float or double) => Convert.ToDouble(constant, CultureInfo.InvariantCulture),
        (SpecialType.System_Single, int or long or float) => Convert.ToSingle(constant, CultureInfo.InvariantCulture),
        (SpecialType.System_Int32, int number) => number,
        (SpecialType.System_Int64, int number) => (long)number,
        (SpecialType.System_Int64, long number) => number,
        _ => default,
    };
}
