using Krea2.Generators.Diagnostics;
using Krea2.Generators.Json;
using Krea2.Generators.Model;

namespace Krea2.Generators.Specs;

/// <summary>Reads a manifest.</summary>
internal static class ManifestReader
{
    private static readonly string[] PagingMembers = ["operation", "cursor", "items", "next"];

    /// <summary>Reads a manifest; null, with a problem, when it lacks what every manifest must have.</summary>
    public static ProviderManifest? Read(JsonNode root, string path, ProblemSink problems)
    {
        foreach (var required in new[] { "id", "title", "client", "namespace" })
        {
            if (root[required] is not { Kind: JsonKind.String, Text.Length: > 0 })
            {
                problems.Report(DiagnosticIds.ManifestProblem, path, root.Range, $"'{required}' is missing or no text");
                return null;
            }
        }

        var authentication = root["authentication"];
        return new ProviderManifest
        {
            Path = path,
            Id = Text(root, "id"),
            Title = Text(root, "title"),
            Client = Text(root, "client"),
            Namespace = Text(root, "namespace"),
            TypePrefix = Text(root, "typePrefix"),
            BaseAddress = Text(root, "baseAddress"),
            AuthenticationKind = Text(authentication, "kind"),
            AuthenticationName = Text(authentication, "name"),
            Environment = [.. Items(authentication, "environment").Select(node => node.Text)],
            Taken = Text(root, "taken"),
            Variants = [.. Items(root, "variants").Select(ReadVariant)],
            Jobs = root["jobs"] is { } jobs ? ReadJobs(jobs) : null,
            Operations = ByPlace(Items(root, "operations"), "operation", node => new ManifestOperation(Text(node, "group"), Text(node, "name"), IsTrue(node, "asks"))),
            Paging = ByPlace(ReadPaging(root, path, problems), "operation", node => new ManifestPaging(Text(node, "cursor"), Text(node, "items"), Text(node, "next"), node.Range)),
            Types = ByPlace(Items(root, "types"), "at", node => Text(node, "name")),
            Members = ByPlace(Items(root, "members"), "at", node => new ManifestMember(Text(node, "name"), Text(node, "type"), Text(node, "null") == "absent", IsTrue(node, "supplied"))),
            Concepts = ByPlace(Items(root, "concepts"), "at", node => Text(node, "concept")),
            Pricing = root["pricing"] is { } pricing ? ReadPricing(pricing) : null,
            Aliases = [.. Items(root, "aliases").Select(ReadAlias)],
            Inferred = ByPlace(Items(root, "inferred"), "at", node => (IReadOnlyList<string>)[.. Items(node, "keywords").Select(keyword => keyword.Text)]),
            Limits = ByPlace(Items(root, "limits"), "at", ReadLimits),
            Combinations = [.. Items(root, "combinations").Select(ReadCombination)],
            RefusesWithUnavailable = IsTrue(root, "refusesWithUnavailable"),
            Rules = [.. Items(root, "rules").Where(node => node["schema"] is not null).Select(ReadRule)],
        };
    }

    private static ManifestVariant ReadVariant(JsonNode node) =>
        new(Text(node, "id"), Text(node, "name"), Text(node, "method"), Text(node, "route"), Text(node, "summary"), IsTrue(node, "slow"))
        {
            Schema = Text(node, "schema"),
            BodyPath = Text(node, "bodyPath"),
            Model = Text(node, "model"),
            Constants = Texts(node["constants"]),
        };

    private static ManifestJobs ReadJobs(JsonNode node) =>
        new(Text(node, "protocol"), Text(node, "group"), Text(node, "get"), Text(node, "list"), Text(node, "cancel"), Text(node, "webhookHeader"));

    // An entry that lacks something would be a method that asks for the first page for ever.
    private static IEnumerable<JsonNode> ReadPaging(JsonNode root, string path, ProblemSink problems)
    {
        foreach (var node in Items(root, "paging"))
        {
            if (PagingMembers.FirstOrDefault(name => Text(node, name).Length == 0) is { } missing)
            {
                problems.Report(DiagnosticIds.ManifestProblem, path, node.Range, $"'{missing}' of an entry of 'paging' is missing or no text");
            }
            else
            {
                yield return node;
            }
        }
    }

    private static ManifestPricing ReadPricing(JsonNode node) => new(
        Text(node, "dimension"),
        [.. Items(node, "tiers").Select(tier => new ManifestTier(Text(tier, "tier"), Text(tier, "when"), Texts(tier["amounts"])))],
        [.. Items(node, "unpriced").Select(name => name.Text)],
        Text(node, "times"));

    private static IReadOnlyList<(string Keyword, string Limit)> ReadLimits(JsonNode node) =>
        [.. node["keywords"]?.Properties.Where(keyword => keyword.Value.Kind is JsonKind.String or JsonKind.Number or JsonKind.Boolean).Select(keyword => (keyword.Name, keyword.Value.Text)) ?? []];

    private static ManifestCombination ReadCombination(JsonNode node) => new(
        Text(node, "name"),
        Text(node, "summary"),
        [.. Items(node, "members").Select(member => member.Text)],
        [.. Items(node, "values").Select(value => new ManifestCombinationValue(Text(value, "name"), Text(value, "label"), Items(value, "values")))]);

    private static FieldAlias ReadAlias(JsonNode node) => new()
    {
        From = Text(node, "from"),
        To = Text(node, "to"),
        SunsetDate = Text(node, "sunset_date"),
        Reason = Text(node, "reason"),
        MigrationUrl = Text(node, "migration_url"),
        Range = node.Range,
    };

    private static ManifestRule ReadRule(JsonNode node) => new(
        node["schema"]!,
        Text(node, "effect") is { Length: > 0 } effect ? effect : "refused",
        IsTrue(node, "inferred"),
        Text(node, "text"),
        string.Join(" ", Items(node, "variants").Select(variant => variant.Text)));

    private static Dictionary<string, T> ByPlace<T>(IEnumerable<JsonNode> nodes, string key, Func<JsonNode, T> read)
    {
        var result = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            result[Text(node, key)] = read(node);
        }

        return result;
    }

    private static IReadOnlyList<KeyValuePair<string, string>> Texts(JsonNode? node) =>
        [.. node?.Properties.Where(property => property.Value.Kind is JsonKind.String or JsonKind.Number).Select(property => new KeyValuePair<string, string>(property.Name, property.Value.Text)) ?? []];

    private static IReadOnlyList<JsonNode> Items(JsonNode? node, string name) => node?[name]?.Items ?? [];

    private static string Text(JsonNode? node, string name) => node?[name] is { Kind: JsonKind.String } text ? text.Text : "";

    private static bool IsTrue(JsonNode node, string name) => node[name] is { Kind: JsonKind.Boolean, Text: "true" };
}
