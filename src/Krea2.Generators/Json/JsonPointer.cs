namespace Krea2.Generators.Json;

/// <summary>JSON pointers (RFC 6901).</summary>
internal static class JsonPointer
{
    /// <summary>The pointer to a child of what a pointer leads to.</summary>
    public static string Append(string pointer, string name) => pointer + "/" + Escape(name);

    /// <summary>A name as it stands in a pointer.</summary>
    public static string Escape(string name)
        => name.IndexOfAny(['~', '/']) < 0 ? name : name.Replace("~", "~0").Replace("/", "~1");

    /// <summary>A name out of a pointer.</summary>
    public static string Unescape(string part)
        => part.IndexOf('~') < 0 ? part : part.Replace("~1", "/").Replace("~0", "~");

    /// <summary>The last name of a pointer, unescaped; empty for the whole document.</summary>
    public static string LastName(string pointer) => Unescape(pointer.Substring(pointer.LastIndexOf('/') + 1));

    /// <summary>The node that a pointer leads to; null when it leads nowhere.</summary>
    public static JsonNode? Find(JsonNode root, string pointer)
    {
        var node = root;
        var start = 0;
        while (start < pointer.Length)
        {
            if (pointer[start] != '/')
            {
                return null;
            }

            var end = pointer.IndexOf('/', start + 1);
            end = end < 0 ? pointer.Length : end;
            if (Child(node, Unescape(pointer.Substring(start + 1, end - start - 1))) is not { } child)
            {
                return null;
            }

            node = child;
            start = end;
        }

        return node;
    }

    private static JsonNode? Child(JsonNode node, string name)
    {
        if (node.Kind != JsonKind.Array)
        {
            return node[name];
        }

        var isIndex = name.Length is > 0 and < 10 && name.All(c => c is >= '0' and <= '9') && (name.Length == 1 || name[0] != '0');
        var index = isIndex ? int.Parse(name, System.Globalization.CultureInfo.InvariantCulture) : int.MaxValue;
        return index < node.Items.Count ? node.Items[index] : null;
    }
}
