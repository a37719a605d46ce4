using Krea2.Generators.Diagnostics;
using Krea2.Generators.Model;

namespace Krea2.Generators.Json;

/// <summary>Reads YAML text into the tree that JSON becomes too: YAML 1.2's core schema, anchors, aliases and merge keys.</summary>
internal static class YamlTree
{
    /// <summary>Reads the first document of a text; null when the text cannot be read or has no value. Never throws.</summary>
    /// <param name="text">The text, with or without a byte order mark.</param>
    /// <param name="path">The file's path, for the problems.</param>
    /// <param name="problems">Takes KREA0001 and KREA0002.</param>
    public static JsonNode? Read(string text, string path, ProblemSink problems)
    {
        try
        {
            // A method of its own, so that the YAML parser's assembly is loaded in here or not at all.
            return Compose(text, path, problems);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The parser throws more than its own exceptions on broken text, and its assembly may be missing.
            problems.Report(DiagnosticIds.Unreadable, path, default, Excerpt.Of(exception.GetType().Name + " while reading YAML"), "YAML 1.2");
            return null;
        }
    }

    private static JsonNode? Compose(string text, string path, ProblemSink problems) => YamlComposer.Read(text, path, problems);
}
