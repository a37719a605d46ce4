using Krea2.Generators.Analyzers.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Krea2.Generators.CodeFixes;

/// <summary>Writes another name in place of one that the host does not know (any more): of a member in an initializer, or in a JSON literal.</summary>
public abstract class RenameCodeFix : RequestCodeFix
{
    /// <summary>The title; <c>{0}</c> stands for the new name.</summary>
    private protected abstract string Title { get; }

    /// <inheritdoc/>
    private protected override Task RegisterAsync(CodeFixContext context, SyntaxNode root, Diagnostic diagnostic) => RegisterRenameAsync(context, root, diagnostic);

    /// <summary>Registers the new name; false where there is none that can stand there.</summary>
    private protected async Task<bool> RegisterRenameAsync(CodeFixContext context, SyntaxNode root, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(FixProperties.Nearest, out var name) || string.IsNullOrEmpty(name))
        {
            return false;
        }

        var text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        if (PlaceOfName(root, text, diagnostic, name!) is not { } place)
        {
            return false;
        }

        context.RegisterCodeFix(
            CodeAction.Create(
                string.Format(System.Globalization.CultureInfo.InvariantCulture, Title, name),
                _ => Task.FromResult(context.Document.WithText(text.Replace(place, name!))),
                GetType().Name),
            diagnostic);
        return true;
    }

    // Null where the new name is there already: it cannot stand there twice.
    private static TextSpan? PlaceOfName(SyntaxNode root, SourceText text, Diagnostic diagnostic, string name)
    {
        var span = diagnostic.Location.SourceSpan;
        var node = root.FindNode(span, getInnermostNodeForTie: true);
        if (node is IdentifierNameSyntax { Parent: AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } })
        {
            return initializer.Expressions.OfType<AssignmentExpressionSyntax>().Any(other => other.Left is IdentifierNameSyntax left && left.Identifier.ValueText == name) ? null : span;
        }

        var literal = node.FirstAncestorOrSelf<ExpressionSyntax>(expression => expression.IsKind(SyntaxKind.StringLiteralExpression) || expression.IsKind(SyntaxKind.Utf8StringLiteralExpression) || expression is InterpolatedStringExpressionSyntax);
        return literal is null ? null : JsonName.Place(text, literal.Span, span, name);
    }
}
