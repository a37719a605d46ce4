using Krea2.Constraints;
using Krea2.Generators.Diagnostics;
using Krea2.Generators.Json;

namespace Krea2.Generators.Specs;

/// <summary>Reads the keywords of one schema object in document order and makes the schema of them.</summary>
internal sealed class SchemaKeywords(SpecContext context, JsonNode node, string pointer)
{
    private const string NumberAllowed = "a number";

    private readonly Dictionary<string, string> _limits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _switches = new(StringComparer.Ordinal);
    private bool _opaque;
    private SchemaTypes _types;
    private string? _reference;
    private SchemaSource? _target;
    private SchemaSource? _items;
    private SchemaSource? _additionalProperties;
    private IReadOnlyList<SchemaSource>? _allOf;
    private IReadOnlyList<SchemaSource>? _anyOf;
    private IReadOnlyList<SchemaSource>? _oneOf;
    private TextRange _alternativesRange;
    private IReadOnlyList<SchemaProperty>? _properties;
    private IReadOnlyList<string>? _required;
    private IReadOnlyList<string>? _inferred;
    private Schema? _inferredSchema;
    private IReadOnlyList<JsonNode>? _enum;
    private JsonNode? _const;
    private JsonNode? _default;
    private Discriminator? _discriminator;
    private readonly List<SchemaRule> _rules = [];

    /// <summary>Reads the schema.</summary>
    public Schema Read()
    {
        if (context.IsVersion30 && node["$ref"] is { } reference)
        {
            ReadReference(reference);
        }
        else
        {
            foreach (var keyword in node.Properties)
            {
                ReadKeyword(keyword);
            }

            ApplyDialect();
        }

        return Build();
    }

    private void ReadKeyword(JsonProperty keyword)
    {
        var value = keyword.Value;
        switch (keyword.Name)
        {
            case "$ref":
                ReadReference(value);
                break;
            case "type":
                _opaque |= !SchemaTypeReader.TryRead(context, value, out _types);
                break;
            case "minimum" or "maximum" or "multipleOf" or "exclusiveMinimum" or "exclusiveMaximum":
                ReadNumber(keyword);
                break;
            case "minLength" or "maxLength" or "minItems" or "maxItems" or "minProperties" or "maxProperties":
                ReadCount(keyword);
                break;
            case "pattern":
                ReadPattern(keyword);
                break;
            case "format" or "title" or "description" or "contentEncoding" or "contentMediaType" or "x-krea2-concept":
                ReadAnnotation(keyword);
                break;
            case "uniqueItems":
                _opaque |= !ReadSwitch(keyword);
                break;
            case "nullable" or "deprecated" or "readOnly" or "writeOnly":
                ReadSwitch(keyword);
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
            case "x-krea2-rules":
                _rules.AddRange(SchemaRuleReader.ReadExtension(context, keyword));
                break;
            case "discriminator":
                _discriminator = DiscriminatorReader.Read(context, value);
                break;
            default:
                ReadLink(keyword);
                break;
        }
    }

    private void ReadLink(JsonProperty keyword)
    {
        if (SchemaRuleReader.TryRead(node, keyword, out var rule))
        {
            _rules.AddRange(rule is null ? [] : [rule]);
            return;
        }

        switch (keyword.Name)
        {
            case "items" when keyword.Value.Kind == JsonKind.Array:
                ReportUnsupported(keyword);
                break;
            case "items":
                _items = SchemaLinksReader.One(context, pointer, keyword);
                break;
            case "additionalProperties":
                _additionalProperties = SchemaLinksReader.One(context, pointer, keyword);
                break;
            case "properties":
                _properties = SchemaLinksReader.Named(context, pointer, keyword);
                _opaque |= _properties is null;
                break;
            case "allOf":
                ReadAllOf(keyword);
                break;
            case "anyOf":
                _anyOf = SchemaLinksReader.Many(context, pointer, keyword);
                _alternativesRange = keyword.NameRange;
                _opaque |= _anyOf is null;
                break;
            case "oneOf":
                _oneOf = SchemaLinksReader.Many(context, pointer, keyword);
                _alternativesRange = keyword.NameRange;
                _opaque |= _oneOf is null;
                break;
            default:
                if (UnsupportedKeywords.Restricts(node, keyword))
                {
                    ReportUnsupported(keyword);
                }

                break;
        }
    }

    private void ReadAllOf(JsonProperty keyword)
    {
        _allOf = SchemaLinksReader.Many(context, pointer, keyword);
        _opaque |= _allOf is null;
        if (_allOf is null || !SchemaRuleReader.IsObject(node))
        {
            return;
        }

        // Several rules of one keyword can only stand in parts of their own.
        var parts = keyword.Value.Items.Select(SchemaRuleReader.OfPart).ToList();
        _rules.AddRange(parts.OfType<SchemaRule>());
        _allOf = [.. _allOf.Where((_, index) => parts[index] is null)];
    }

    private void ReadReference(JsonNode reference)
    {
        _reference = reference.Text;
        if (context.References.Resolve(reference) is { Node: { } target } found)
        {
            _target = context.Schemas.Locate(target, found.Pointer);
        }
        else
        {
            _opaque = true;
        }
    }

    private void ReadNumber(JsonProperty keyword)
    {
        var value = keyword.Value;
        var isExclusive = keyword.Name is "exclusiveMinimum" or "exclusiveMaximum";
        if (value.Kind == JsonKind.Number && (keyword.Name != "multipleOf" || IsAboveZero(value.Text)))
        {
            _limits[keyword.Name] = value.Text;
        }
        else if (isExclusive && context.IsVersion30 && value.Kind == JsonKind.Boolean)
        {
            // 3.0 turns the limit beside it into an exclusive one.
            ReadSwitch(keyword);
        }
        else
        {
            context.ReportWrong(keyword.Name, value, keyword.Name == "multipleOf" ? "a number greater than 0" : NumberAllowed);
            _opaque = true;
        }
    }

    private static bool IsAboveZero(string number)
    {
        var exponentAt = number.IndexOfAny(['e', 'E']);
        var mantissa = exponentAt < 0 ? number : number.Substring(0, exponentAt);
        return mantissa[0] != '-' && mantissa.Any(c => c is >= '1' and <= '9');
    }

    private void ReadCount(JsonProperty keyword)
    {
        if (keyword.Value.Kind == JsonKind.Number && JsonNumber.TryGetCount(keyword.Value.Text, out var digits))
        {
            _limits[keyword.Name] = digits;
            return;
        }

        context.ReportWrong(keyword.Name, keyword.Value, "a whole number of 0 or more");
        _opaque = true;
    }

    private void ReadPattern(JsonProperty keyword)
    {
        if (keyword.Value.Kind == JsonKind.String)
        {
            _texts[keyword.Name] = keyword.Value.Text;
            if (!new EcmaPattern(keyword.Value.Text).IsUnderstood)
            {
                context.Report(DiagnosticIds.UnsupportedKeyword, keyword.NameRange, keyword.Name);
            }

            return;
        }

        context.ReportWrong(keyword.Name, keyword.Value, "a regular expression");
        _opaque = true;
    }

    private void ReadAnnotation(JsonProperty keyword)
    {
        if (context.AsText(keyword.Name, keyword.Value) is { } text)
        {
            _texts[keyword.Name] = text;
        }
    }

    private bool ReadSwitch(JsonProperty keyword)
    {
        var value = context.AsSwitch(keyword.Name, keyword.Value);
        if (value == true)
        {
            _switches.Add(keyword.Name);
        }

        return value is not null;
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

    private void ReportUnsupported(JsonProperty keyword)
    {
        context.Report(DiagnosticIds.UnsupportedKeyword, keyword.NameRange, keyword.Name);
        _opaque = true;
    }

    private void ApplyDialect()
    {
        // Strictly a word of 3.0 only, but documents that moved to 3.1 keep it, and hosts keep sending null.
        if (_switches.Contains("nullable") && _types != SchemaTypes.None)
        {
            _types |= SchemaTypes.Null;
        }

        if (!context.IsVersion30)
        {
            return;
        }

        MakeExclusive("exclusiveMinimum", "minimum");
        MakeExclusive("exclusiveMaximum", "maximum");
        _texts.TryGetValue("format", out var format);
        if (format == "byte")
        {
            AddText("contentEncoding", "base64");
        }
        else if (format == "binary")
        {
            AddText("contentMediaType", "application/octet-stream");
        }
    }

    private void MakeExclusive(string exclusive, string inclusive)
    {
        if (_switches.Contains(exclusive) && _limits.TryGetValue(inclusive, out var limit))
        {
            _limits[exclusive] = limit;
            _limits.Remove(inclusive);
        }
    }

    private void AddText(string keyword, string text)
    {
        if (!_texts.ContainsKey(keyword))
        {
            _texts.Add(keyword, text);
        }
    }

    private string? Limit(string keyword) => _limits.TryGetValue(keyword, out var limit) ? limit : null;

    private string? Text(string keyword) => _texts.TryGetValue(keyword, out var text) ? text : null;

    private Schema Build() => new()
    {
        Pointer = pointer,
        Range = node.Range,
        Reference = _reference,
        Types = _types,
        Nullable = _switches.Contains("nullable"),
        Format = Text("format"),
        Const = _const,
        Enum = _enum,
        EnumDescriptions = EnumDescriptionReader.Read(node),
        Minimum = Limit("minimum"),
        Maximum = Limit("maximum"),
        ExclusiveMinimum = Limit("exclusiveMinimum"),
        ExclusiveMaximum = Limit("exclusiveMaximum"),
        MultipleOf = Limit("multipleOf"),
        MinLength = Limit("minLength"),
        MaxLength = Limit("maxLength"),
        MinItems = Limit("minItems"),
        MaxItems = Limit("maxItems"),
        MinProperties = Limit("minProperties"),
        MaxProperties = Limit("maxProperties"),
        Pattern = Text("pattern"),
        UniqueItems = _switches.Contains("uniqueItems"),
        Properties = _properties ?? [],
        Required = _required ?? [],
        Discriminator = _discriminator,
        Default = _default,
        Title = Text("title") ?? "",
        Description = Text("description") ?? "",
        Deprecated = _switches.Contains("deprecated"),
        ReadOnly = _switches.Contains("readOnly"),
        WriteOnly = _switches.Contains("writeOnly"),
        ContentEncoding = Text("contentEncoding"),
        ContentMediaType = Text("contentMediaType"),
        Opaque = _opaque,
        Inferred = _inferred ?? [],
        InferredSchema = _inferredSchema,
        Concept = Text("x-krea2-concept"),
        Rules = _rules,
        Links = new SchemaLinks
        {
            Target = _target,
            Items = _items,
            AdditionalProperties = _additionalProperties,
            AllOf = _allOf ?? [],
            AnyOf = _anyOf ?? [],
            OneOf = _oneOf ?? [],
        },
    };
}
