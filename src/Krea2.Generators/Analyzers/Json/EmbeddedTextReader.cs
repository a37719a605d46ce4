using Krea2.Generators.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Krea2.Generators.Analyzers.Json;

/// <summary>Works out the text of an expression: literals, interpolations, constants, sums of them, and locals assigned once. What it does not know becomes a hole.</summary>
internal sealed class EmbeddedTextReader(LocalReader locals)
{
    private const int MaximumDepth = 64;

    /// <summary>The text; null when nothing is known of it.</summary>
    public EmbeddedText? Read(IOperation expression)
    {
        var builder = new EmbeddedTextBuilder(expression.Syntax.SyntaxTree, expression.Syntax.Span);
        Add(builder, expression, 0);
        return builder.Build();
    }

    private void Add(EmbeddedTextBuilder builder, IOperation operation, int depth)
    {
        switch (operation)
        {
            case var _ when depth > MaximumDepth:
                builder.AddHole(operation.Syntax);
                break;
            case IConversionOperation { OperatorMethod: null or { ContainingType.SpecialType: SpecialType.System_String } } conversion:
                Add(builder, conversion.Operand, depth + 1);
                break;
            case IConversionOperation conversion when IsSpanOfBytes(conversion.Type):
                Add(builder, conversion.Operand, depth + 1);
                break;
            case IParenthesizedOperation parenthesized:
                Add(builder, parenthesized.Operand, depth + 1);
                break;
            case ILiteralOperation or IUtf8StringOperation when operation.Syntax is LiteralExpressionSyntax { Token.Value: string } literal:
                LiteralTokenReader.Add(builder, literal);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                Add(builder, sum.LeftOperand, depth + 1);
                Add(builder, sum.RightOperand, depth + 1);
                break;
            case IInterpolatedStringOperation interpolated:
                foreach (var part in interpolated.Parts)
                {
                    AddPart(builder, part, depth);
                }

                break;
            case ILocalReferenceOperation local when locals.InitialValueOf(local) is { } value:
                Add(builder, value, depth + 1);
                break;
            case IFieldReferenceOperation field when LiteralOf(field.Field) is { } literal:
                LiteralTokenReader.Add(builder, literal);
                break;
            case IInvocationOperation { TargetMethod: { Name: "GetBytes", ContainingType: { Name: "Encoding" or "UTF8Encoding", ContainingNamespace.Name: "Text" } }, Instance: IPropertyReferenceOperation { Property.Name: "UTF8" }, Arguments: [var text] }:
                Add(builder, text.Value, depth + 1);
                break;
            case { ConstantValue: { HasValue: true, Value: string constant } }:
                builder.Add(constant, operation.Syntax);
                break;
            default:
                builder.AddHole(operation.Syntax);
                break;
        }
    }

    private void AddPart(EmbeddedTextBuilder builder, IInterpolatedStringContentOperation part, int depth)
    {
        switch (part)
        {
            case IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string text }, Syntax: InterpolatedStringTextSyntax syntax }:
                LiteralTokenReader.Add(builder, syntax, text);
                break;
            case IInterpolationOperation { Alignment: null, FormatString: null, Expression: { Type.SpecialType: SpecialType.System_String } expression }:
                Add(builder, expression, depth + 1);
                break;
            default:
                builder.AddHole(part.Syntax);
                break;
        }
    }

    // Literals only: the semantic model of another file is not an analyzer's to ask for.
    private static LiteralExpressionSyntax? LiteralOf(IFieldSymbol field) =>
        (field.IsConst || (field is { IsStatic: true, IsReadOnly: true } && field.ContainingType.StaticConstructors.All(constructor => constructor.IsImplicitlyDeclared)))
        && field.DeclaringSyntaxReferences is [var declaration]
        && declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax { Token.Value: string } literal }
        && literal.IsKind(SyntaxKind.StringLiteralExpression)
            ? literal
            : null;

    private static bool IsSpanOfBytes(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "ReadOnlySpan", TypeArguments: [{ SpecialType: SpecialType.System_Byte }] };
}
