using Krea2.Generators.Model;

namespace Krea2.Generators.Json;

/// <summary>Reads a spec file as JSON or YAML.</summary>
internal static class SpecTree
{
    /// <summary>Reads by the path's extension (.json, .yaml, .yml), else by the first character; null when there is no value in the text.</summary>
    public static JsonNode? Read(string text, string path, ProblemSink problems)
        => IsYaml(text, path) ? YamlTree.Read(text, path, problems) : JsonTree.Read(text, path, problems);

    private static bool IsYaml(string text, string path)
    {
        if (path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        if (path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var first = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return first.Length > 0 && first[0] is not ('{' or '[');
    }
}
