using Krea2.Generators.Json;

namespace Krea2.Generators.Specs;

/// <summary>The keywords of one schema that hold further schemas: as parts of the value, as cases, or as rules between its members.</summary>
internal sealed class SubschemaKeywords(SpecContext context, JsonNode node, string pointer)
{
    private readonly List<SchemaRule> _rules = [];
    private SchemaSource? _target;
    private SchemaSource? _items;
    private SchemaSource? _additionalProperties;
    private IReadOnlyList<SchemaSource>? _allOf;
    private IReadOnlyList<SchemaSource>? _anyOf;
    private IReadOnlyList<SchemaSource>? _oneOf;

    /// <summary>True when a keyword cannot be read, so that what the schema allows is not known.</summary>
    public bool IsOpaque { get; private set; }

    /// <summary>The reference as the document writes it; null when the schema has none.</summary>
    public string? Reference { get; private set; }

    /// <summary>The named properties in the order of the document.</summary>
    public IReadOnlyList<SchemaProperty> Properties { get; private set; } = [];

    /// <summary>The rules between the members.</summary>
    public IReadOnlyList<SchemaRule> Rules => _rules;

    /// <summary>The schemas inside, still unread.</summary>
    public SchemaLinks Links => new()
    {
        Target = _target,
        Items = _items,
        AdditionalProperties = _additionalProperties,
        AllOf = _allOf ?? [],
        AnyOf = _anyOf ?? [],
        OneOf = _oneOf ?? [],
    };

    /// <summary>Reads a keyword; false when it is not one of these.</summary>
    public bool TryRead(JsonProperty keyword)
    {
        if (SchemaRuleReader.TryRead(node, keyword, out var rule))
        {
            _rules.AddRange(rule is null ? [] : [rule]);
            return true;
        }

        switch (keyword.Name)
        {
            case "$ref":
                ReadReference(keyword.Value);
                return true;
            case "items" when keyword.Value.Kind != JsonKind.Array:
                _items = SchemaLinksReader.One(context, pointer, keyword);
                return true;
            case "additionalProperties":
                _additionalProperties = SchemaLinksReader.One(context, pointer, keyword);
                return true;
            case "properties":
                ReadProperties(keyword);
                return true;
            case "allOf":
                ReadAllOf(keyword);
                return true;
            case "anyOf":
                _anyOf = ReadMany(keyword);
                return true;
            case "oneOf":
                _oneOf = ReadMany(keyword);
                return true;
            case "x-krea2-rules":
                _rules.AddRange(SchemaRuleReader.ReadExtension(context, keyword));
                return true;
            default:
                return false;
        }
    }

    /// <summary>Reads what a reference leads to.</summary>
    public void ReadReference(JsonNode reference)
    {
        Reference = reference.Text;
        if (context.References.Resolve(reference) is { Node: { } target } found)
        {
            _target = context.Schemas.Locate(target, found.Pointer);
        }
        else
        {
            IsOpaque = true;
        }
    }

    private void ReadProperties(JsonProperty keyword)
    {
        var properties = SchemaLinksReader.Named(context, pointer, keyword);
        Properties = properties ?? [];
        IsOpaque |= properties is null;
    }

    private void ReadAllOf(JsonProperty keyword)
    {
        _allOf = ReadMany(keyword);
        if (_allOf is null || !SchemaRuleReader.IsObject(node))
        {
            return;
        }

        // Several rules of one keyword can only stand in parts of their own.
        var parts = keyword.Value.Items.Select(SchemaRuleReader.OfPart).ToList();
        _rules.AddRange(parts.OfType<SchemaRule>());
        _allOf = [.. _allOf.Where((_, index) => parts[index] is null)];
    }

    private IReadOnlyList<SchemaSource>? ReadMany(JsonProperty keyword)
    {
        var schemas = SchemaLinksReader.Many(context, pointer, keyword);
        IsOpaque |= schemas is null;
        return schemas;
    }
}
