using Krea2.Constraints;
using Krea2.Generators.Json;
using Krea2.Generators.Model;

namespace Krea2.Generators.Analyzers.Contract;

/// <summary>Reads the keywords of a JSON Schema fragment that the contract carries as text. What this version does not know makes the analyzer silent, never wrong.</summary>
internal static class SchemaFragment
{
    private const string Inferred = "x-krea2-inferred";

    /// <summary>The constraints of a value, and of its items.</summary>
    public static IReadOnlyList<ConstraintContract> Read(string json)
    {
        var constraints = new List<ConstraintContract>();
        if (json.Length > 0 && JsonTree.Read(json, "", new ProblemSink()) is { } schema)
        {
            Read(schema, "", constraints);
            if (schema["items"] is { } items)
            {
                Read(items, "items", constraints);
            }
        }

        return constraints;
    }

    private static void Read(JsonNode schema, string at, List<ConstraintContract> constraints)
    {
        var inferred = schema[Inferred]?.Items.Select(keyword => keyword.Text).ToList() ?? [];
        foreach (var property in schema.Properties)
        {
            if (Constraint.TryCreate(property.Name, LimitOf(property), out var constraint))
            {
                constraints.Add(new ConstraintContract(constraint!, at, inferred.Contains(property.Name)));
            }
        }
    }

    // These three are bare text in the contract of a member; of the others the JSON is the limit.
    private static string LimitOf(JsonProperty property) => (property.Name, property.Value.Kind) switch
    {
        ("type", JsonKind.Array) => string.Join(" ", property.Value.Items.Select(type => type.Text)),
        ("type" or "pattern" or "format", JsonKind.String) => property.Value.Text,
        _ => JsonText.Of(property.Value),
    };
}
