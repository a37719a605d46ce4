using Krea2.Constraints;
using Krea2.Generators.Json;
using Krea2.Generators.Model;

namespace Krea2.Generators.Analyzers.Concepts;

/// <summary>The table of what each host allows for the same thing (<c>specs/concepts.json</c>, embedded): it knows hosts of which the user has generated no client.</summary>
internal static class ConceptTable
{
    private const string ResourceName = "concepts.json";

    private static readonly Lazy<JsonNode> Root = new(ReadRoot);
    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<HostLimits>>> Rows = new(Read);
    private static readonly Lazy<IReadOnlyList<HostParameter>> AllParameters = new(ReadParameters);

    /// <summary>The names of the concepts.</summary>
    public static IEnumerable<string> Concepts => Rows.Value.Keys;

    /// <summary>Every parameter of every host.</summary>
    public static IReadOnlyList<HostParameter> Parameters => AllParameters.Value;

    /// <summary>The parameters of a host that are one concept together, as a width and a height are a ratio; none where it has a parameter for it, or nothing.</summary>
    public static IReadOnlyList<string> Together(string host, string concept) => Root.Value["together"]?[host]?[concept]?.Items.Select(name => name.Text).ToList() ?? [];

    /// <summary>What the hosts allow for a concept; empty for one that the table does not know.</summary>
    public static IReadOnlyList<HostLimits> Of(string concept) => Rows.Value.TryGetValue(concept, out var hosts) ? hosts : [];

    private static JsonNode ReadRoot()
    {
        using var stream = typeof(ConceptTable).Assembly.GetManifestResourceStream(ResourceName)!;
        using var reader = new StreamReader(stream);
        return JsonTree.Read(reader.ReadToEnd(), ResourceName, new ProblemSink())!;
    }

    private static IReadOnlyList<HostParameter> ReadParameters() =>
    [
        .. from host in Root.Value["parameters"]!.Properties
           from parameter in host.Value.Properties
           select new HostParameter(host.Name, Root.Value["hosts"]![host.Name]!.Text, parameter.Name, parameter.Value.Text),
    ];

    private static Dictionary<string, IReadOnlyList<HostLimits>> Read()
    {
        var root = Root.Value;
        var titles = root["hosts"]!;
        return root["concepts"]!.Properties.ToDictionary(
            concept => concept.Name,
            concept => (IReadOnlyList<HostLimits>)[.. concept.Value.Items.Select(row => new HostLimits(row["host"]!.Text, titles[row["host"]!.Text]!.Text, LimitsOf(row)))]);
    }

    private static List<Constraint> LimitsOf(JsonNode row)
    {
        var limits = new List<Constraint>();
        foreach (var property in row.Properties)
        {
            if (property.Name is not ("host" or "parameter" or "source") && Constraint.TryCreate(property.Name, JsonText.Of(property.Value), out var limit))
            {
                limits.Add(limit!);
            }
        }

        return limits;
    }
}
