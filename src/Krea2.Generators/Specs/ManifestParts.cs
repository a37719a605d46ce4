using Krea2.Generators.Json;

namespace Krea2.Generators.Specs;

/// <summary>A variant that the host sells.</summary>
internal sealed record ManifestVariant(string Id, string Name, string Method, string Route, string Summary, bool Slow)
{
    /// <summary>Reference to the schema of the request, like <c>#/components/schemas/Task</c>; empty where it is the body of the operation.</summary>
    public string Schema { get; init; } = "";

    /// <summary>JSON pointer from the body that is sent to the request; empty where it is the whole body.</summary>
    public string BodyPath { get; init; } = "";

    /// <summary>The host's own name of the model, or empty.</summary>
    public string Model { get; init; } = "";

    /// <summary>Members that the client fills in, and what with.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Constants { get; init; } = [];

    /// <summary>The operation as <c>METHOD route</c>.</summary>
    public string Key => Method + " " + Route;
}

/// <summary>The job protocol and the operations that it uses, each as <c>METHOD route</c>; empty where the host has none.</summary>
internal sealed record ManifestJobs(string Protocol, string Group, string Get, string List, string Cancel, string WebhookHeader);

/// <summary>Group and name of an operation, and whether it asks only although its HTTP method is one that changes something.</summary>
internal sealed record ManifestOperation(string Group, string Name, bool Asks);

/// <summary>How an operation lists in pages: the query parameter that takes the cursor, and the members of the answer that hold the items and the next cursor.</summary>
internal sealed record ManifestPaging(string Cursor, string Items, string Next, TextRange Range);

/// <summary>What is special about a member: its C# name and type (empty: as derived), whether null means the same as absent, and whether the client fills it in when it is not set.</summary>
internal sealed record ManifestMember(string Name, string Type, bool NullIsAbsent, bool Supplied);

/// <summary>How the billing tier of a request is found.</summary>
/// <param name="Dimension">The dimension of the document's price points that names the tier; empty where the manifest has all amounts.</param>
/// <param name="Tiers">The tiers in the order in which they are tried.</param>
/// <param name="Unpriced">Members for which no price is known.</param>
/// <param name="Times">The member that says how many results are made; empty where it is always one.</param>
internal sealed record ManifestPricing(string Dimension, IReadOnlyList<ManifestTier> Tiers, IReadOnlyList<string> Unpriced, string Times);

/// <summary>A billing tier, the member that brings it about (empty for the tier that holds otherwise), and its amounts in USD by the id of the variant where the document has none.</summary>
internal sealed record ManifestTier(string Tier, string When, IReadOnlyList<KeyValuePair<string, string>> Amounts);

/// <summary>A combination of members with named values.</summary>
internal sealed record ManifestCombination(string Name, string Summary, IReadOnlyList<string> Members, IReadOnlyList<ManifestCombinationValue> Values);

/// <summary>One value of a combination: its C# name, what people call it, and the JSON value of each member.</summary>
internal sealed record ManifestCombinationValue(string Name, string Label, IReadOnlyList<JsonNode> Values);

/// <summary>A rule between members.</summary>
internal sealed record ManifestRule(JsonNode Schema, string Effect, bool Inferred, string Text, string Variants);
