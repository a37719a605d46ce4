using Microsoft.CodeAnalysis.Text;

namespace Krea2.Generators.CodeFixes;

/// <summary>Finds the name of a JSON member among its quotes, which may themselves be escaped by the language around it.</summary>
internal static class JsonName
{
    /// <summary>Where the bare name stands; null when it is not plain, or when the new name stands in the JSON text already.</summary>
    /// <param name="text">The document.</param>
    /// <param name="json">Where the JSON text stands.</param>
    /// <param name="quoted">The name with its quotes.</param>
    /// <param name="newName">The name that is to take its place.</param>
    public static TextSpan? Place(SourceText text, TextSpan json, TextSpan quoted, string newName)
    {
        var start = quoted.Start;
        var end = quoted.End;
        while (start < end && !IsPlain(text[start]))
        {
            start++;
        }

        while (end > start && !IsPlain(text[end - 1]))
        {
            end--;
        }

        var bare = TextSpan.FromBounds(start, end);
        var isPlain = !bare.IsEmpty && text.ToString(bare).All(IsPlain) && newName.All(IsPlain);
        return isPlain && !StandsIn(text.ToString(json), newName) ? bare : null;
    }

    private static bool StandsIn(string json, string name)
    {
        for (var at = json.IndexOf(name, StringComparison.Ordinal); at >= 0; at = json.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if (at > 0 && json[at - 1] == '"' && end < json.Length && json[end] is '"' or '\\')
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPlain(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '.';
}
