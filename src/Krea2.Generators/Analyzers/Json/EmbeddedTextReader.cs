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
    private const int MaximumArms = 64;

    /// <summary>The texts that an expression may have: of each arm of a conditional or switch, also behind a local assigned once. Null stands for one of which nothing is known.</summary>
    public IReadOnlyList<EmbeddedText?> ReadArms(IOperation expression)
    {
        var arms = new List<IOperation?>();
        AddArms(arms, expression, 0);
        return arms.Count > MaximumArms ? [null] : [.. arms.Select(arm => arm is null ? null : Read(arm, expression))];
    }

    private EmbeddedText? Read(IOperation arm, IOperation expression)
    {
        var builder = new EmbeddedTextBuilder(expression.Syntax.SyntaxTree, expression.Syntax.Span.Contains(arm.Syntax.Span) ? arm.Syntax.Span : expression.Syntax.Span);
        Add(builder, arm, 0);
        return builder.Build();
    }

    private void AddArms(List<IOperation?> arms, IOperation operation, int depth)
    {
        // In code that does not compile yet, a local may be one of its own arms.
        if (arms.Count > MaximumArms)
        {
            return;
        }

        switch (Inside(operation, depth))
        {
            case var _ when depth > MaximumDepth:
                arms.Add(null);
                break;
            case IThrowOperation:
                break;
            case IConditionalOperation { Condition.ConstantValue: { HasValue: true, Value: bool always }, WhenFalse: { } whenFalse } conditional:
                AddArms(arms, always ? conditional.WhenTrue : whenFalse, depth + 1);
                break;
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                AddArms(arms, conditional.WhenTrue, depth + 1);
                AddArms(arms, whenFalse, depth + 1);
                break;
            case ISwitchExpressionOperation { Arms: var all }:
                foreach (var arm in all)
                {
                    AddArms(arms, arm.Value, depth + 1);
                }

                break;
            case ICoalesceOperation coalesce:
                arms.Add(null);
                AddArms(arms, coalesce.WhenNull, depth + 1);
                break;
            default:
                arms.Add(operation);
                break;
        }
    }

    // What a value is made of, without what only passes it on.
    private IOperation Inside(IOperation operation, int depth) => depth > MaximumDepth ? operation : operation switch
    {
        IConversionOperation { OperatorMethod: null or { ContainingType.SpecialType: SpecialType.System_String } } conversion => Inside(conversion.Operand, depth + 1),
        IConversionOperation conversion when IsSpanOfBytes(conversion.Type) => Inside(conversion.Operand, depth + 1),
        IParenthesizedOperation parenthesized => Inside(parenthesized.Operand, depth + 1),
        ILocalReferenceOperation local when locals.InitialValueOf(local) is { } value => Inside(value, depth + 1),
        _ => operation,
    };

    private void Add(EmbeddedTextBuilder builder, IOperation operation, int depth)
    {
        // A text that is put together of itself has no end.
        if (builder.IsFull)
        {
            return;
        }

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
