using Krea2.Generators.Diagnostics;
using Krea2.Generators.Json;

namespace Krea2.Generators.Specs;

/// <summary>Reads the keywords of one schema object in document order and makes the schema of them.</summary>
internal sealed class SchemaKeywords(SpecContext context, JsonNode node, string pointer)
{
    private readonly ScalarKeywords _scalars = new(context);
    private readonly SubschemaKeywords _subschemas = new(context, node, pointer);
    private bool _opaque;
    private SchemaTypes _types;
    private IReadOnlyList<string>? _required;
    private IReadOnlyList<string>? _inferred;
    private Schema? _inferredSchema;
    private IReadOnlyList<JsonNode>? _enum;
    private JsonNode? _const;
    private JsonNode? _default;
    private Discriminator? _discriminator;

    /// <summary>Reads the schema.</summary>
    public Schema Read()
    {
        if (context.IsVersion30 && node["$ref"] is { } reference)
        {
            // A reference of 3.0 hides what stands beside it.
            _subschemas.ReadReference(reference);
            return Build();
        }

        foreach (var keyword in node.Properties)
        {
            if (!_scalars.TryRead(keyword) && !_subschemas.TryRead(keyword))
            {
                ReadKeyword(keyword);
            }
        }

        ApplyDialect();
        return Build();
    }

    private void ReadKeyword(JsonProperty keyword)
    {
        var value = keyword.Value;
        switch (keyword.Name)
        {
            case "type":
                _opaque |= !SchemaTypeReader.TryRead(context, value, out _types);
                break;
            case "const":
                _const = value;
                break;
            case "default":
                _default = value;
                break;
            case "enum":
                ReadEnum(keyword);
                break;
            case "required":
                ReadRequired(keyword);
                break;
            case "x-krea2-inferred" when value.Kind == JsonKind.Object:
                _inferredSchema = context.Schemas.Locate(value, pointer, keyword.Name).Read();
                break;
            case "x-krea2-inferred":
                _inferred = context.AsTexts(keyword.Name, value);
                break;
            case "discriminator":
                _discriminator = DiscriminatorReader.Read(context, value);
                break;
            default:
                RejectUnsupported(keyword);
                break;
        }
    }

    private void ReadEnum(JsonProperty keyword)
    {
        if (keyword.Value.Kind == JsonKind.Array && keyword.Value.Items.Count > 0)
        {
            _enum = keyword.Value.Items;
            return;
        }

        context.ReportWrong(keyword.Name, keyword.Value, "an array of at least one value");
        _opaque = true;
    }

    private void ReadRequired(JsonProperty keyword)
    {
        if (keyword.Value.Kind == JsonKind.Boolean)
        {
            // A habit from older dialects that speaks about the parent; about this value it says nothing.
            context.ReportWrong(keyword.Name, keyword.Value, "an array of property names, beside 'properties'");
            return;
        }

        _required = context.AsTexts(keyword.Name, keyword.Value);
        _opaque |= _required is null;
    }

    private void RejectUnsupported(JsonProperty keyword)
    {
        if (UnsupportedKeywords.Restricts(node, keyword))
        {
            context.Report(DiagnosticIds.UnsupportedKeyword, keyword.NameRange, keyword.Name);
            _opaque = true;
        }
    }

    private void ApplyDialect()
    {
        // Strictly a word of 3.0 only, but documents that moved to 3.1 keep it, and hosts keep sending null.
        if (_scalars.IsOn("nullable") && _types != SchemaTypes.None)
        {
            _types |= SchemaTypes.Null;
        }

        if (context.IsVersion30)
        {
            _scalars.TranslateVersion30();
        }
    }

    private Schema Build() => new()
    {
        Pointer = pointer,
        Range = node.Range,
        Reference = _subschemas.Reference,
        Types = _types,
        Nullable = _scalars.IsOn("nullable"),
        Format = _scalars.Text("format"),
        Const = _const,
        Enum = _enum,
        EnumDescriptions = EnumDescriptionReader.Read(node),
        Minimum = _scalars.Limit("minimum"),
        Maximum = _scalars.Limit("maximum"),
        ExclusiveMinimum = _scalars.Limit("exclusiveMinimum"),
        ExclusiveMaximum = _scalars.Limit("exclusiveMaximum"),
        MultipleOf = _scalars.Limit("multipleOf"),
        MinLength = _scalars.Limit("minLength"),
        MaxLength = _scalars.Limit("maxLength"),
        MinItems = _scalars.Limit("minItems"),
        MaxItems = _scalars.Limit("maxItems"),
        MinProperties = _scalars.Limit("minProperties"),
        MaxProperties = _scalars.Limit("maxProperties"),
        Pattern = _scalars.Text("pattern"),
        UniqueItems = _scalars.IsOn("uniqueItems"),
        Properties = _subschemas.Properties,
        Required = _required ?? [],
        Discriminator = _discriminator,
        Default = _default,
        Title = _scalars.Text("title") ?? "",
        Description = _scalars.Text("description") ?? "",
        Deprecated = _scalars.IsOn("deprecated"),
        ReadOnly = _scalars.IsOn("readOnly"),
        WriteOnly = _scalars.IsOn("writeOnly"),
        ContentEncoding = _scalars.Text("contentEncoding"),
        ContentMediaType = _scalars.Text("contentMediaType"),
        Opaque = _opaque || _scalars.IsOpaque || _subschemas.IsOpaque,
        Inferred = _inferred ?? [],
        InferredSchema = _inferredSchema,
        Concept = _scalars.Text("x-krea2-concept"),
        Rules = _subschemas.Rules,
        Links = _subschemas.Links,
    };
}
