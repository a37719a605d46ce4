using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Krea2.Generators.CodeFixes;

/// <summary>Removes the items of a list that the analyzer names as surplus: its diagnostic has their places.</summary>
public abstract class RemoveItemsCodeFix : RequestCodeFix
{
    /// <summary>The title.</summary>
    private protected abstract string Title { get; }

    /// <inheritdoc/>
    private protected sealed override Task RegisterAsync(CodeFixContext context, SyntaxNode root, Diagnostic diagnostic)
    {
        var items = diagnostic.AdditionalLocations.Select(location => location.SourceTree == root.SyntaxTree ? ItemAt(root, location) : null).ToList();
        if (items.Count > 0 && !items.Contains(null))
        {
            Register(context, diagnostic, Title, GetType().Name, () => Remove(root, [.. items.OfType<SyntaxNode>()]));
        }

        return Task.CompletedTask;
    }

    // The node that stands between the commas; null where its list cannot be shortened.
    private static SyntaxNode? ItemAt(SyntaxNode root, Location location)
    {
        var node = root.FindNode(location.SourceSpan, getInnermostNodeForTie: true);
        while (node is not null && node.Span == location.SourceSpan)
        {
            switch (node.Parent)
            {
                case CollectionExpressionSyntax or InitializerExpressionSyntax when !node.Parent.CanGo(node):
                    return null;
                case CollectionExpressionSyntax:
                    return node;
                case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ObjectInitializerExpression } when node is AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax }:
                    return node;
                case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.CollectionInitializerExpression or (int)SyntaxKind.ArrayInitializerExpression } initializer:
                    return HasWrittenSize(initializer) ? null : node;
                default:
                    node = node.Parent;
                    break;
            }
        }

        return null;
    }

    // new string[3] { "a", "b", "c" } would no longer compile.
    private static bool HasWrittenSize(InitializerExpressionSyntax initializer) =>
        initializer.Parent is ArrayCreationExpressionSyntax array && array.Type.RankSpecifiers.Any(rank => rank.Sizes.Any(size => size is not OmittedArraySizeExpressionSyntax));

    private static SyntaxNode Remove(SyntaxNode root, HashSet<SyntaxNode> items) => root.ReplaceNodes(items.Select(item => item.Parent!).Distinct(), (original, rewritten) => (original, rewritten) switch
    {
        (CollectionExpressionSyntax before, CollectionExpressionSyntax after) => after.WithElements(after.Elements.Without(Indices(before.Elements, items))),
        (InitializerExpressionSyntax before, InitializerExpressionSyntax after) => after.WithExpressions(after.Expressions.Without(Indices(before.Expressions, items))),
        _ => rewritten,
    });

    private static HashSet<int> Indices<T>(SeparatedSyntaxList<T> list, HashSet<SyntaxNode> items)
        where T : SyntaxNode => [.. Enumerable.Range(0, list.Count).Where(index => items.Contains(list[index]))];
}
