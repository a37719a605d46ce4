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

    /// <summary>Group, name and nature of operations, by <c>METHOD route</c>.</summary>
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

    /// <summary>Limits that stand only in prose, by the place that they restrict: always inferred.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<(string Keyword, string Limit)>> Limits { get; init; }

    /// <summary>Combinations of members that the host offers under a name.</summary>
    public required IReadOnlyList<ManifestCombination> Combinations { get; init; }

    public required IReadOnlyList<ManifestRule> Rules { get; init; }

    /// <summary>Whether the host documents 503 as a refusal that may be tried again.</summary>
    public required bool RefusesWithUnavailable { get; init; }
}
