using Krea2.Generators.Json;

namespace Krea2.Generators.Specs;

/// <summary>
/// One schema of an OpenAPI 3.1 document, whatever version it came from. Schemas that it contains are read when they are first asked for, so that
/// a problem is reported only for what is used; the graph may contain cycles through <see cref="Target"/>. A schema may also be put together by hand.
/// </summary>
internal sealed class Schema
{
    /// <summary>The JSON pointer of this schema in the document (RFC 6901, without #): its identity.</summary>
    public string Pointer { get; init; } = "";

    /// <summary>Where the schema stands.</summary>
    public TextRange Range { get; init; }

    /// <summary>The reference as written, like <c>#/components/schemas/Pet</c>; null when this is none.</summary>
    public string? Reference { get; init; }

    /// <summary>The schema that <see cref="Reference"/> leads to; null when there is no reference or it leads nowhere. A chain of targets always ends.</summary>
    public Schema? Target
    {
        get => field ??= Links?.Target?.Read();
        init;
    }

    /// <summary>The value of a schema that is just <c>true</c> (allows all) or <c>false</c> (allows nothing); null for an object.</summary>
    public bool? Boolean { get; init; }

    /// <summary>The allowed types; None when the schema names none.</summary>
    public SchemaTypes Types { get; init; }

    /// <summary>True where the schema says <c>nullable: true</c>, also without a type (<see cref="Types"/> has Null only where a type is named).</summary>
    public bool Nullable { get; init; }

    /// <summary>The format, as written.</summary>
    public string? Format { get; init; }

    /// <summary>The only allowed value; a JSON null is a node of kind Null.</summary>
    public JsonNode? Const { get; init; }

    /// <summary>The allowed values, as written; null when there is no such list.</summary>
    public IReadOnlyList<JsonNode>? Enum { get; init; }

    /// <summary>The smallest allowed number, as JSON text.</summary>
    public string? Minimum { get; init; }

    /// <summary>The largest allowed number, as JSON text.</summary>
    public string? Maximum { get; init; }

    /// <summary>What numbers must be above, as JSON text.</summary>
    public string? ExclusiveMinimum { get; init; }

    /// <summary>What numbers must be below, as JSON text.</summary>
    public string? ExclusiveMaximum { get; init; }

    /// <summary>What numbers must be a multiple of, as JSON text; greater than zero.</summary>
    public string? MultipleOf { get; init; }

    /// <summary>The least number of characters, as the digits of a whole number (so are all counts).</summary>
    public string? MinLength { get; init; }

    /// <summary>The greatest number of characters.</summary>
    public string? MaxLength { get; init; }

    /// <summary>The least number of items.</summary>
    public string? MinItems { get; init; }

    /// <summary>The greatest number of items.</summary>
    public string? MaxItems { get; init; }

    /// <summary>The least number of properties.</summary>
    public string? MinProperties { get; init; }

    /// <summary>The greatest number of properties.</summary>
    public string? MaxProperties { get; init; }

    /// <summary>The regular expression that texts must match, as written.</summary>
    public string? Pattern { get; init; }

    /// <summary>True when no two items may be equal.</summary>
    public bool UniqueItems { get; init; }

    /// <summary>The schema of each item; null when absent.</summary>
    public Schema? Items
    {
        get => field ??= Links?.Items?.Read();
        init;
    }

    /// <summary>The named properties in document order.</summary>
    public IReadOnlyList<SchemaProperty> Properties { get; init; } = [];

    /// <summary>The names of the properties that must be there, each once.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>The schema of properties that are not named; null when absent.</summary>
    public Schema? AdditionalProperties
    {
        get => field ??= Links?.AdditionalProperties?.Read();
        init;
    }

    /// <summary>The schemas that all apply.</summary>
    public IReadOnlyList<Schema> AllOf
    {
        get => field ??= Read(Links?.AllOf);
        init;
    }

    /// <summary>The schemas of which at least one applies.</summary>
    public IReadOnlyList<Schema> AnyOf
    {
        get => field ??= Read(Links?.AnyOf);
        init;
    }

    /// <summary>The schemas of which exactly one applies.</summary>
    public IReadOnlyList<Schema> OneOf
    {
        get => field ??= Read(Links?.OneOf);
        init;
    }

    /// <summary>Where the keyword of the alternatives stands, if there are any.</summary>
    public TextRange AlternativesRange { get; init; }

    /// <summary>How the cases are told apart; null when the document does not say.</summary>
    public Discriminator? Discriminator { get; init; }

    /// <summary>The default, as written; a JSON null is a node of kind Null.</summary>
    public JsonNode? Default { get; init; }

    /// <summary>The title; empty when absent.</summary>
    public string Title { get; init; } = "";

    /// <summary>The description; empty when absent.</summary>
    public string Description { get; init; } = "";

    /// <summary>True when the document advises against using it.</summary>
    public bool Deprecated { get; init; }

    /// <summary>True when it only appears in responses.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>True when it only appears in requests.</summary>
    public bool WriteOnly { get; init; }

    /// <summary>How bytes are written as text, like <c>base64</c>; 3.0's format <c>byte</c> becomes that.</summary>
    public string? ContentEncoding { get; init; }

    /// <summary>The media type of the text's content; 3.0's format <c>binary</c> becomes <c>application/octet-stream</c>.</summary>
    public string? ContentMediaType { get; init; }

    /// <summary>True when a keyword could not be read, or restricts in a way that is not modelled, so that only the JSON itself can stand for the value. The problem was reported at its place.</summary>
    public bool Opaque { get; init; }

    /// <summary>What the document says of single values of <see cref="Enum"/>, by value (<c>x-enum-descriptions</c>).</summary>
    public IReadOnlyDictionary<string, string> EnumDescriptions { get; init; } = new Dictionary<string, string>();

    /// <summary>Those of the keywords that are inferred rather than documented (<c>x-krea2-inferred</c> as a list of names).</summary>
    public IReadOnlyList<string> Inferred { get; init; } = [];

    /// <summary>More keywords, all of them inferred (<c>x-krea2-inferred</c> as an object); null when there are none.</summary>
    public Schema? InferredSchema { get; init; }

    /// <summary>The concept of the parameter across hosts (<c>x-krea2-concept</c>); null when absent.</summary>
    public string? Concept { get; init; }

    /// <summary>The rules between the members of the object.</summary>
    public IReadOnlyList<SchemaRule> Rules { get; init; } = [];

    /// <summary>Where the contained schemas come from when they are not given.</summary>
    internal SchemaLinks? Links { get; init; }

    private static Schema[] Read(IReadOnlyList<SchemaSource>? sources)
    {
        if (sources is null || sources.Count == 0)
        {
            return [];
        }

        var schemas = new Schema[sources.Count];
        for (var i = 0; i < schemas.Length; i++)
        {
            schemas[i] = sources[i].Read();
        }

        return schemas;
    }
}
