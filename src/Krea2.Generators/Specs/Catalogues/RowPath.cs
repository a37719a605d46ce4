using System.Text;

namespace Krea2.Generators.Specs.Catalogues;

/// <summary>The path of a parameter in a body: names with dots between them, and <c>[]</c> for the items of a list. A backslash makes a dot, a bracket or a backslash part of a name.</summary>
internal static class RowPath
{
    /// <summary>What a path may be, for messages.</summary>
    public const string Allowed = "names with dots between them and [] for the items of a list, at most 32 deep; a \\ before a dot or bracket makes it part of the name";

    private const int MaximumSteps = 32;

    /// <summary>The steps of a path: names, and <see cref="CatalogueRow.Item"/> for the items of a list; null when it is none.</summary>
    public static List<string>? Steps(string path)
    {
        var steps = new List<string>();
        var name = new StringBuilder();
        var isAfterItem = false;
        for (var i = 0; i <= path.Length; i++)
        {
            switch (i < path.Length ? path[i] : '.')
            {
                // A path may begin with the items of a list that is the whole body.
                case '[' when (isAfterItem || name.Length > 0 || steps.Count == 0) && i + 1 < path.Length && path[i + 1] == ']':
                    AddName(steps, name);
                    steps.Add(CatalogueRow.Item);
                    isAfterItem = true;
                    i++;
                    break;
                case '.' when isAfterItem || name.Length > 0:
                    AddName(steps, name);
                    isAfterItem = false;
                    break;
                case '.' or '[' or ']':
                    return null;
                case var _ when isAfterItem:
                    return null;
                case '\\' when i + 1 < path.Length && path[i + 1] is '.' or '[' or ']' or '\\':
                    name.Append(path[++i]);
                    break;
                case var letter:
                    name.Append(letter);
                    break;
            }
        }

        return steps.Count > MaximumSteps ? null : steps;
    }

    private static void AddName(List<string> steps, StringBuilder name)
    {
        if (name.Length > 0)
        {
            steps.Add(name.ToString());
            name.Clear();
        }
    }
}
