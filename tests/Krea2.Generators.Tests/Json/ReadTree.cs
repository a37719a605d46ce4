using Krea2.Generators.Json;
using Krea2.Generators.Model;

namespace Krea2.Generators.Tests.Json;

/// <summary>Reads test texts and shows problems as one line each: id, line:column counted from one, arguments.</summary>
internal static class ReadTree
{
    public static (JsonNode? Root, IReadOnlyList<string> Problems) Json(string text) => Read(JsonTree.Read, text);

    public static (JsonNode? Root, IReadOnlyList<string> Problems) Yaml(string text) => Read(YamlTree.Read, text);

    public static string Show(Problem problem)
        => $"{problem.Id} {problem.Range.StartLine + 1}:{problem.Range.StartColumn + 1} {string.Join(" | ", problem.Arguments)}";

    public static string Show(TextRange range)
        => $"{range.StartLine + 1}:{range.StartColumn + 1}-{range.EndLine + 1}:{range.EndColumn + 1}";

    private static (JsonNode?, IReadOnlyList<string>) Read(Func<string, string, ProblemSink, JsonNode?> read, string text)
    {
        var problems = new ProblemSink();
        var root = read(text, "test", problems);
        return (root, [.. problems.Problems.Select(Show)]);
    }
}
