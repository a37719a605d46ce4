using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Krea2.Generators.CodeFixes;

/// <summary>Takes items out of a list with commas, and leaves its layout as it is.</summary>
internal static class SeparatedItems
{
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
