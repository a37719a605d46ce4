using System.Collections.Immutable;
using System.Composition;
using Krea2.Constraints;
using Krea2.Generators.Analyzers.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace Krea2.Generators.CodeFixes;

/// <summary>KREA1007: a value that is none of the allowed ones becomes the nearest of them: a member of the enum, a text or a number.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NearestValueCodeFix))]
[Shared]
public sealed class NearestValueCodeFix : RequestCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ConstraintRules.NotAllowedValue, MayBeOutOfRange];

    private protected override async Task RegisterAsync(CodeFixContext context, SyntaxNode root, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(FixProperties.Nearest, out var nearest)
            || FindExpression(root, diagnostic) is not { } expression
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        var type = model.GetTypeInfo(expression, context.CancellationToken);
        var value = (EnumOf(type.Type) ?? EnumOf(type.ConvertedType)) is { } enumType
            ? enumType.ToMinimalDisplayString(model, expression.SpanStart) + "." + nearest
            : type.Type?.SpecialType == SpecialType.System_String ? SymbolDisplay.FormatLiteral(nearest!, quote: true) : nearest!;
        Register(context, diagnostic, $"Use {value}, the nearest allowed value", nameof(NearestValueCodeFix), () =>
            root.ReplaceNode(expression, SyntaxFactory.ParseExpression(value).WithTriviaFrom(expression)));
    }

    private static ITypeSymbol? EnumOf(ITypeSymbol? type)
    {
        while (type is INamedTypeSymbol { TypeKind: not TypeKind.Enum, TypeArguments: [var inner] })
        {
            type = inner;
        }

        return type?.TypeKind == TypeKind.Enum ? type : null;
    }
}
