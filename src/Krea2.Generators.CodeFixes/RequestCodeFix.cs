using Krea2.Generators.Analyzers.Fixes;
using Krea2.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Krea2.Generators.CodeFixes;

/// <summary>A fix of one place at a time: no two diagnostics of its rule overlap, so that all of a solution can be merged.</summary>
public abstract class RequestCodeFix : CodeFixProvider
{
    private protected const string MayBeOutOfRange = RequestDescriptors.MayBeOutOfRangeId;

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new FixAllOfOneClass(GetType().Name);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics.Where(Concerns))
        {
            await RegisterAsync(context, root, diagnostic).ConfigureAwait(false);
        }
    }

    /// <summary>Registers what is offered for one diagnostic.</summary>
    private protected abstract Task RegisterAsync(CodeFixContext context, SyntaxNode root, Diagnostic diagnostic);

    /// <summary>The expression that the diagnostic underlines as a whole; null where it underlines a part, such as some characters of a JSON literal.</summary>
    private protected static ExpressionSyntax? FindExpression(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is ExpressionSyntax expression && expression.Span == diagnostic.Location.SourceSpan ? expression : null;

    /// <summary>Offers a document with another root. The equivalence key is the class of fixes that may be applied together.</summary>
    private protected static void Register(CodeFixContext context, Diagnostic diagnostic, string title, string equivalenceKey, Func<SyntaxNode> newRoot) =>
        context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(context.Document.WithSyntaxRoot(newRoot())), equivalenceKey), diagnostic);

    // A suggestion (KREA3003) says in its properties which rule is broken on some path.
    private bool Concerns(Diagnostic diagnostic) =>
        diagnostic.Id != MayBeOutOfRange || (diagnostic.Properties.TryGetValue(FixProperties.Rule, out var rule) && FixableDiagnosticIds.Contains(rule!));
}
