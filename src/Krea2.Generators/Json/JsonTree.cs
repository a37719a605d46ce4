using Krea2.Generators.Model;

namespace Krea2.Generators.Json;

/// <summary>Reads JSON text into a tree that knows lines and columns. Broken text is reported and read as far as it makes sense.</summary>
internal static class JsonTree
{
    /// <summary>How deep arrays and objects may be nested.</summary>
    public const int MaximumDepth = 256;

    /// <summary>Reads a text; null when there is no value in it.</summary>
    /// <param name="text">The text, with or without a byte order mark.</param>
    /// <param name="path">The file's path, for the problems.</param>
    /// <param name="problems">Takes KREA0001 and KREA0002.</param>
    public static JsonNode? Read(string text, string path, ProblemSink problems)
        => new JsonParser(new JsonScanner(text, path, problems)).ReadDocument();
}
