using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Krea2.Generators.CodeFixes;

/// <summary>Takes items out of a list with commas, and leaves its layout as it is.</summary>
internal static class SeparatedItems
{
    /// <summary>Whether an item can go without taking anything with it: an <c>#if</c> that stands around it, or a variable that it declares.</summary>
    /// <param name="list">The initializer or collection that has the item.</param>
    /// <param name="item">The item.</param>
    public static bool CanGo(this SyntaxNode list, SyntaxNode item) => !list.ContainsDirectives && !item.DescendantNodes().Any(node => node is SingleVariableDesignationSyntax);

    /// <summary>The list without the items at some indices.</summary>
    public static SeparatedSyntaxList<T> Without<T>(this SeparatedSyntaxList<T> list, ISet<int> indices)
        where T : SyntaxNode
    {
        var kept = Enumerable.Range(0, list.Count).Where(index => !indices.Contains(index)).ToList();
        if (kept.Count == 0)
        {
            return default;
        }

        var hasTrailingComma = list.SeparatorCount == list.Count;
        var nodes = new List<SyntaxNodeOrToken>();
        foreach (var index in kept)
        {
            var isLast = index == kept[kept.Count - 1];
            nodes.Add(isLast && !hasTrailingComma ? list[index].WithTrailingTrivia(list[list.Count - 1].GetTrailingTrivia()) : list[index]);
            if (!isLast || hasTrailingComma)
            {
                nodes.Add(list.GetSeparator(index));
            }
        }

        return SyntaxFactory.SeparatedList<T>(nodes);
    }
}
