namespace Krea2.Generators.Specs.Composition;

/// <summary>Arithmetic of paths as texts: nothing here looks at a disk.</summary>
internal static class FilePath
{
    /// <summary>A path with forward slashes and without <c>.</c> and <c>..</c>.</summary>
    public static string Normalize(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Replace('\\', '/').Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] is not (".." or ""))
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }

    /// <summary>Where a relative reference in a file leads to; null when it is no relative path.</summary>
    public static string? Resolve(string file, string reference)
    {
        if (reference.Length == 0 || reference[0] is '/' or '\\' || reference.IndexOf(':') >= 0)
        {
            return null;
        }

        var decoded = reference.IndexOf('%') < 0 ? reference : Uri.UnescapeDataString(reference);
        var folder = file.Replace('\\', '/');
        var end = folder.LastIndexOf('/');
        return Normalize(end < 0 ? decoded : folder.Substring(0, end + 1) + decoded);
    }

    /// <summary>The words of a file's name without what says its format: <c>thing.input.schema.json</c> gives thing and input.</summary>
    public static IReadOnlyList<string> Words(string path)
    {
        var name = path.Substring(path.Replace('\\', '/').LastIndexOf('/') + 1);
        foreach (var ending in (string[])[".json", ".yaml", ".yml", ".schema", ".openapi", ".catalogue"])
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && name.Length > ending.Length)
            {
                name = name.Substring(0, name.Length - ending.Length);
            }
        }

        return [.. new string([.. name.Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split([' '], StringSplitOptions.RemoveEmptyEntries)];
    }
}
