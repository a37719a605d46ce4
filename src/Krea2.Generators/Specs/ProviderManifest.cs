using Krea2.Generators.Json;

namespace Krea2.Generators.Specs;

/// <summary>What the manifest of a bundled host says beside its document (specs/formats/provider.schema.json describes the file).</summary>
/// <remarks>The document wins where both speak. The manifest stays in force when a user replaces the document, so it may name parts that a document does not have.</remarks>
internal sealed class ProviderManifest
{
    /// <summary>Path of the file, for problems.</summary>
    public required string Path { get; init; }

    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Client { get; init; }

    public required string Namespace { get; init; }

    public required string TypePrefix { get; init; }

    public required string BaseAddress { get; init; }

    /// <summary>Kind of the authentication (<c>bearer</c>, <c>basic</c>, <c>header</c>, <c>query</c>), or empty.</summary>
    public required string AuthenticationKind { get; init; }

    public required string AuthenticationName { get; init; }

    /// <summary>Environment variables that may hold the key, the first one first.</summary>
    public required IReadOnlyList<string> Environment { get; init; }

    /// <summary>The day the bundled document was taken.</summary>
    public required string Taken { get; init; }

    public required IReadOnlyList<ManifestVariant> Variants { get; init; }

    public required ManifestJobs? Jobs { get; init; }

    /// <summary>Group and name of operations, by <c>METHOD route</c>.</summary>
    public required IReadOnlyDictionary<string, ManifestOperation> Operations { get; init; }

    /// <summary>The operations that list in pages, by <c>METHOD route</c>.</summary>
    public required IReadOnlyDictionary<string, ManifestPaging> Paging { get; init; }

    /// <summary>C# names of types by their place.</summary>
    public required IReadOnlyDictionary<string, string> Types { get; init; }

    /// <summary>What is special about members, by their place.</summary>
    public required IReadOnlyDictionary<string, ManifestMember> Members { get; init; }

    /// <summary>What members mean across hosts, by their place.</summary>
    public required IReadOnlyDictionary<string, string> Concepts { get; init; }

    public required ManifestPricing? Pricing { get; init; }

    /// <summary>Aliases that the document lacks.</summary>
    public required IReadOnlyList<FieldAlias> Aliases { get; init; }

    /// <summary>Keywords that are inferred, by the place that they restrict.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Inferred { get; init; }

    public required IReadOnlyList<ManifestRule> Rules { get; init; }
}

/// <summary>A variant that the host sells.</summary>
internal sealed record ManifestVariant(string Id, string Name, string Method, string Route, string Summary, bool Slow);

/// <summary>The job protocol and the operations that it uses, each as <c>METHOD route</c>.</summary>
internal sealed record ManifestJobs(string Protocol, string Group, string Get, string List, string Cancel, string WebhookHeader);

/// <summary>Group and name of an operation.</summary>
internal sealed record ManifestOperation(string Group, string Name);

/// <summary>How an operation lists in pages: the query parameter that takes the cursor, and the members of the answer that hold the items and the next cursor.</summary>
internal sealed record ManifestPaging(string Cursor, string Items, string Next, TextRange Range);

/// <summary>What is special about a member: its C# name and type (empty: as derived), and whether null means the same as absent.</summary>
internal sealed record ManifestMember(string Name, string Type, bool NullIsAbsent);

/// <summary>How the billing tier of a request is found.</summary>
internal sealed record ManifestPricing(string Dimension, IReadOnlyList<ManifestTier> Tiers, IReadOnlyList<string> Unpriced);

/// <summary>A billing tier and the member that brings it about; empty for the tier that holds otherwise.</summary>
internal sealed record ManifestTier(string Tier, string When);

/// <summary>A rule between members.</summary>
internal sealed record ManifestRule(JsonNode Schema, string Effect, bool Inferred, string Text, string Variants);
