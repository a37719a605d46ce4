using Krea2.Generators.Json;

namespace Krea2.Generators.Specs.Composition;

/// <summary>What a file of an API is.</summary>
internal enum DocumentFormat
{
    /// <summary>An OpenAPI document, or something that nobody can tell from a broken one.</summary>
    OpenApi,

    /// <summary>A parameter catalogue (specs/formats/catalogue.schema.json).</summary>
    Catalogue,

    /// <summary>A JSON Schema.</summary>
    JsonSchema,
}

/// <summary>Finds out what a file is, by what it holds and never by its name.</summary>
internal static class DocumentFormats
{
    private static readonly string[] SchemaWords = ["$schema", "type", "properties", "$ref", "allOf", "anyOf", "oneOf", "enum", "$defs", "definitions"];

    /// <summary>The format of a file.</summary>
    public static DocumentFormat Of(JsonNode root)
    {
        if (root["openapi"] is not null || root["swagger"] is not null)
        {
            return DocumentFormat.OpenApi;
        }

        if (root["catalogue"] is not null)
        {
            return DocumentFormat.Catalogue;
        }

        return root["paths"] is null && SchemaWords.Any(word => root[word] is not null) ? DocumentFormat.JsonSchema : DocumentFormat.OpenApi;
    }
}
