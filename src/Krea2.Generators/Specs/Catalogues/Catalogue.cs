using Krea2.Generators.Json;

namespace Krea2.Generators.Specs.Catalogues;

/// <summary>A parameter catalogue: an API as tables of parameters describe it (specs/formats/catalogue.schema.json describes the file).</summary>
internal sealed record Catalogue(
    JsonNode Root,
    string Title,
    string Version,
    string Description,
    string BaseAddress,
    string AuthenticationKind,
    string AuthenticationName,
    string Taken,
    IReadOnlyList<CatalogueRequest> Requests);

/// <summary>One request that can be sent. Several with one method and route are alternatives of one operation.</summary>
internal sealed record CatalogueRequest(
    JsonNode Node,
    string Name,
    string Method,
    string Route,
    string Group,
    string Summary,
    string Description,
    bool Deprecated,
    BodyForm Body,
    bool Closed,
    IReadOnlyList<CatalogueRow> Parameters,
    IReadOnlyList<CatalogueRule> Rules,
    JsonNode? Prices,
    string Status,
    IReadOnlyList<CatalogueRow> Answer,
    IReadOnlyList<CatalogueError> Errors,
    JsonNode? Example);

/// <summary>A refusal that a host documents.</summary>
internal sealed record CatalogueError(JsonNode Node, string Status, string Description, IReadOnlyList<CatalogueRow> Rows);

/// <summary>A rule between parameters, in JSON Schema's words.</summary>
internal sealed record CatalogueRule(JsonNode Node, IReadOnlyList<string> At, JsonNode Schema, bool IsIneffective, bool IsInferred, string Text);

/// <summary>How the parameters of a request's body are sent.</summary>
internal enum BodyForm
{
    /// <summary>There is no body.</summary>
    None,

    /// <summary>One JSON object.</summary>
    Object,

    /// <summary>A JSON array of such objects.</summary>
    Array,

    /// <summary>A multipart form.</summary>
    Form,
}
