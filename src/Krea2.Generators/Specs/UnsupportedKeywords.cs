using Krea2.Generators.Json;

namespace Krea2.Generators.Specs;

/// <summary>Keywords that restrict values in ways that the model does not have.</summary>
internal static class UnsupportedKeywords
{
    /// <summary>Whether a keyword of a schema restricts values although the model does not have it; one that is there without any effect does not count.</summary>
    public static bool Restricts(JsonNode schema, JsonProperty keyword)
    {
        switch (keyword.Name)
        {
            case "not" or "prefixItems" or "$dynamicRef" or "$recursiveRef":
                return true;
            case "items":
                // The tuple form of older drafts.
                return keyword.Value.Kind == JsonKind.Array;
            case "contains":
                return !(schema["minContains"] is { Text: "0" } && schema["maxContains"] is null);
            case "minContains" or "maxContains":
                return schema["contains"] is not null;
            case "if":
                return schema["then"] is not null || schema["else"] is not null;
            case "then" or "else":
                return schema["if"] is not null;
            case "propertyNames" or "unevaluatedProperties" or "unevaluatedItems":
                return !AllowsAll(keyword.Value);
            case "additionalItems":
                return schema["items"] is { Kind: JsonKind.Array } && !AllowsAll(keyword.Value);
            case "dependentRequired" or "dependentSchemas" or "dependencies" or "patternProperties":
                return keyword.Value.Kind != JsonKind.Object || keyword.Value.Properties.Count > 0;
            default:
                return false;
        }
    }

    private static bool AllowsAll(JsonNode schema)
        => schema is { Kind: JsonKind.Boolean, Text: "true" } or { Kind: JsonKind.Object, Properties.Count: 0 };
}
