using System.Globalization;
using System.Text.Json;
using Krea2.Constraints;

namespace Krea2.Testing.Validation;

/// <summary>Reads JSON Schemas of one document. A keyword that restricts values and is not known here is refused: a host that skips a rule would accept what Krea refuses.</summary>
internal sealed class SchemaCompiler
{
    private static readonly HashSet<string> s_unsupported = new(StringComparer.Ordinal)
    {
        "dependentSchemas", "dependencies", "patternProperties", "propertyNames", "contains",
        "minContains", "maxContains", "prefixItems", "additionalItems", "unevaluatedProperties", "unevaluatedItems", "$dynamicRef", "$recursiveRef", "$id",
    };

    private readonly JsonElement _root;
    private readonly Dictionary<string, CompiledSchema> _references = new(StringComparer.Ordinal);

    public SchemaCompiler(JsonElement root)
    {
        _root = root;
    }

    /// <exception cref="NotSupportedException">The schema uses a keyword that is not known here.</exception>
    /// <exception cref="FormatException">A keyword has a value that it cannot have.</exception>
    public CompiledSchema Compile(JsonElement schema)
    {
        var compiled = new CompiledSchema();
        Fill(compiled, schema);
        return compiled;
    }

    private void Fill(CompiledSchema compiled, JsonElement schema)
    {
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            compiled.Boolean = schema.ValueKind is JsonValueKind.True;
            return;
        }

        if (schema.ValueKind is not JsonValueKind.Object)
        {
            throw new FormatException($"A schema must be an object or a boolean, but is {schema.ValueKind}.");
        }

        foreach (var keyword in schema.EnumerateObject())
        {
            Read(compiled, keyword.Name, keyword.Value);
        }

        // Older documents say so of null; without a type any value is allowed.
        if (compiled.Types is not SchemaTypes.None && schema.TryGetProperty("nullable", out var nullable) && nullable.ValueKind is JsonValueKind.True)
        {
            compiled.Types |= SchemaTypes.Null;
        }
    }

    private void Read(CompiledSchema compiled, string keyword, JsonElement value)
    {
        switch (keyword)
        {
            case "type":
                compiled.Types = ReadTypes(value);
                break;
            case "enum" or "const":
                compiled.Values.Add(Create(keyword, value.GetRawText()));
                break;
            case "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum" or "multipleOf":
                compiled.Numbers.Add(Create(keyword, value.GetRawText()));
                break;
            case "minLength" or "maxLength":
                compiled.Strings.Add(Create(keyword, value.GetRawText()));
                break;
            case "pattern" or "format":
                compiled.Strings.Add(Create(keyword, Text(keyword, value)));
                break;
            case "minItems" or "maxItems":
                compiled.ItemCounts.Add(Create(keyword, value.GetRawText()));
                break;
            case "minProperties" or "maxProperties":
                compiled.PropertyCounts.Add(Create(keyword, value.GetRawText()));
                break;
            case "uniqueItems":
                compiled.UniqueItems = Create(keyword, value.GetRawText());
                break;
            case "required":
                compiled.Required.AddRange(Elements(keyword, value).Select(name => Text(keyword, name)));
                break;
            default:
                ReadSubschema(compiled, keyword, value);
                break;
        }
    }

    private void ReadSubschema(CompiledSchema compiled, string keyword, JsonElement value)
    {
        switch (keyword)
        {
            case "properties" when value.ValueKind is JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                {
                    compiled.Properties[property.Name] = Compile(property.Value);
                }

                break;
            case "additionalProperties":
                compiled.AdditionalProperties = Compile(value);
                break;
            case "items":
                compiled.Items = Compile(value);
                break;
            case "allOf":
                compiled.AllOf.AddRange(Elements(keyword, value).Select(Compile));
                break;
            case "anyOf":
                compiled.AnyOf = [.. Elements(keyword, value).Select(Compile)];
                break;
            case "oneOf":
                compiled.OneOf = [.. Elements(keyword, value).Select(Compile)];
                break;
            case "not":
                compiled.Not = Compile(value);
                break;
            case "if":
                compiled.If = Compile(value);
                break;
            case "then":
                compiled.Then = Compile(value);
                break;
            case "else":
                compiled.Else = Compile(value);
                break;
            case "dependentRequired" when value.ValueKind is JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                {
                    compiled.DependentRequired[property.Name] = [.. Elements(keyword, property.Value).Select(name => Text(keyword, name))];
                }

                break;
            case "$ref":
                compiled.AllOf.Add(Resolve(Text(keyword, value)));
                break;
            default:
                // "additionalItems" means nothing alone, but nobody writes it alone.
                if (s_unsupported.Contains(keyword))
                {
                    throw new NotSupportedException($"The fake host does not know the schema keyword '{keyword}'.");
                }

                break;
        }
    }

    private CompiledSchema Resolve(string reference)
    {
        if (!_references.TryGetValue(reference, out var compiled))
        {
            compiled = new CompiledSchema();
            _references.Add(reference, compiled);
            Fill(compiled, Find(reference));
        }

        return compiled;
    }

    private JsonElement Find(string reference)
    {
        if (reference is not "#" && !reference.StartsWith("#/", StringComparison.Ordinal))
        {
            throw new NotSupportedException($"The fake host follows references inside its document only, not '{reference}'.");
        }

        var found = _root;
        foreach (var part in reference.Split('/').Skip(1))
        {
            var name = Uri.UnescapeDataString(part).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            var isThere = found.ValueKind switch
            {
                JsonValueKind.Object => found.TryGetProperty(name, out found),
                JsonValueKind.Array when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < found.GetArrayLength() => (found = found[index]).ValueKind is not JsonValueKind.Undefined,
                _ => false,
            };
            if (!isThere)
            {
                throw new FormatException($"The reference '{reference}' leads nowhere.");
            }
        }

        return found;
    }

    private static Constraint Create(string keyword, string limit)
    {
        try
        {
            return Constraint.Create(keyword, limit);
        }
        catch (ArgumentException e)
        {
            throw new FormatException($"The schema keyword '{keyword}' has a value that cannot be read.", e);
        }
    }

    private static SchemaTypes ReadTypes(JsonElement value) => value.ValueKind is JsonValueKind.Array
        ? value.EnumerateArray().Aggregate(SchemaTypes.None, (all, one) => all | ReadType(one))
        : ReadType(value);

    private static SchemaTypes ReadType(JsonElement value) => Text("type", value) switch
    {
        "null" => SchemaTypes.Null,
        "boolean" => SchemaTypes.Boolean,
        "integer" => SchemaTypes.Integer,
        "number" => SchemaTypes.Number,
        "string" => SchemaTypes.String,
        "array" => SchemaTypes.Array,
        "object" => SchemaTypes.Object,
        var other => throw new FormatException($"'{other}' is not a type of JSON Schema."),
    };

    private static string Text(string keyword, JsonElement value) => value.ValueKind is JsonValueKind.String
        ? value.GetString()!
        : throw new FormatException($"The schema keyword '{keyword}' must hold strings, but holds {value.ValueKind}.");

    private static JsonElement.ArrayEnumerator Elements(string keyword, JsonElement value) => value.ValueKind is JsonValueKind.Array
        ? value.EnumerateArray()
        : throw new FormatException($"The schema keyword '{keyword}' must be an array, but is {value.ValueKind}.");
}
