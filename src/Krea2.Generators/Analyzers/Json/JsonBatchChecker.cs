using Krea2.Constraints;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Json;
using Excerpt = Krea2.Generators.Json.Excerpt;

namespace Krea2.Generators.Analyzers.Json;

/// <summary>Checks the requests of one body against each other: no two may have the same id.</summary>
internal static class JsonBatchChecker
{
    /// <summary>Checks the requests.</summary>
    public static void Check(IReadOnlyList<JsonNode> requests, TypeContract type, JsonFindings findings)
    {
        foreach (var member in type.Members.Where(member => member.Supplied))
        {
            var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var id in requests.Select(request => request[member.JsonName]).OfType<JsonNode>().Where(id => id is { Kind: JsonKind.String, Text.Length: > 0 } && !JsonHole.IsIn(id.Text) && !seen.Add(id.Text)))
            {
                // The client refuses to send it; what the host makes of it, no source says.
                findings.Add(ConstraintRules.DuplicateItems, id.Range, $"'{member.JsonName}' must be different in each request{member.Host.On}, but {Excerpt.Of(id)} stands in another one", inferred: true);
            }
        }
    }
}
