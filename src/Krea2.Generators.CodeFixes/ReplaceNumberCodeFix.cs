using Krea2.Generators.Analyzers.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace Krea2.Generators.CodeFixes;

/// <summary>Replaces a number by the nearest one that is allowed.</summary>
public abstract class ReplaceNumberCodeFix : RequestCodeFix
{
    /// <summary>The title; <c>{0}</c> stands for the number.</summary>
    private protected abstract string Title { get; }

    /// <inheritdoc/>
    private protected sealed override async Task RegisterAsync(CodeFixContext context, SyntaxNode root, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(FixProperties.Nearest, out var nearest)
            || FindExpression(root, diagnostic) is not { } expression
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        var number = nearest + Suffix(nearest!, model.GetTypeInfo(expression, context.CancellationToken).Type);
        Register(context, diagnostic, string.Format(System.Globalization.CultureInfo.InvariantCulture, Title, nearest), GetType().Name, () =>
            root.ReplaceNode(expression, SyntaxFactory.ParseExpression(number).WithTriviaFrom(expression)));
    }

    // Only where a plain number would have another type than the one that it replaces; but 0.3f is not 0.3, and would be refused again.
    private static string Suffix(string number, ITypeSymbol? type) => type?.SpecialType switch
    {
        SpecialType.System_Single when IsSingle(number) => "f",
        SpecialType.System_Decimal => "m",
        _ => "",
    };

    private static bool IsSingle(string number) =>
        double.TryParse(number, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var value) && (float)value == value;
}
