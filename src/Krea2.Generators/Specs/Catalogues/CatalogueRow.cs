using Krea2.Generators.Json;

namespace Krea2.Generators.Specs.Catalogues;

/// <summary>A row of a table: one parameter.</summary>
/// <param name="Node">The row in the file.</param>
/// <param name="Path">Where the parameter stands, like <c>inputs.referenceImages[].strength</c>.</param>
/// <param name="Steps">The path in its parts: names, and <c>[]</c> for the items of a list.</param>
/// <param name="In">Where it is sent: body, query, header or path.</param>
/// <param name="Types">The types that are allowed, each once.</param>
/// <param name="Required">Whether it has to be there.</param>
/// <param name="Constant">The only value, where the request says one.</param>
internal sealed record CatalogueRow(JsonNode Node, string Path, IReadOnlyList<string> Steps, string In, IReadOnlyList<string> Types, bool Required, JsonNode? Constant)
{
    /// <summary>The step for the items of a list; written so that no name in use is taken for it.</summary>
    public const string Item = "\u0000[]";

    /// <summary>What the items of a list are, where that stands in the row itself and not in one below it; null otherwise.</summary>
    public CatalogueRow? Items { get; init; }

    /// <summary>Whether it may be null.</summary>
    public bool Nullable => Node["nullable"] is { Text: "true" };

    /// <summary>A row for something that has rows below it but none of its own.</summary>
    public static CatalogueRow Implied(CatalogueRow child, IReadOnlyList<string> steps, string type) =>
        new(JsonNode.CreateObject([], child.Node.Range), string.Join(".", steps).Replace("." + Item, "[]"), steps, child.In, [type], Required: false, Constant: null);
}
