using Krea2.Constraints;
using Krea2.Generators.Specs;

namespace Krea2.Generators.Building;

/// <summary>Merges the parts of an <c>allOf</c> into one schema that allows what all of them allow.</summary>
internal static class SchemaMerge
{
    // Of n members of components that lead into each other there are 2 to the n sets; no document that a person wrote puts more of them into one.
    private const int MaximumPlaces = 4;

    /// <summary>Merges two schemas that hold together; the place is that of the first.</summary>
    public static Schema Of(Schema outer, Schema part) => new()
    {
        Pointer = outer.Pointer,
        Range = outer.Range,
        Types = Intersect(outer.Types, part.Types),
        Nullable = outer.Nullable || part.Nullable,
        Format = outer.Format ?? part.Format,
        Const = outer.Const ?? part.Const,
        Enum = Intersect(outer.Enum, part.Enum),
        Minimum = Tighter(outer.Minimum, part.Minimum, larger: true),
        Maximum = Tighter(outer.Maximum, part.Maximum, larger: false),
        ExclusiveMinimum = Tighter(outer.ExclusiveMinimum, part.ExclusiveMinimum, larger: true),
        ExclusiveMaximum = Tighter(outer.ExclusiveMaximum, part.ExclusiveMaximum, larger: false),
        MultipleOf = outer.MultipleOf ?? part.MultipleOf,
        MinLength = Tighter(outer.MinLength, part.MinLength, larger: true),
        MaxLength = Tighter(outer.MaxLength, part.MaxLength, larger: false),
        MinItems = Tighter(outer.MinItems, part.MinItems, larger: true),
        MaxItems = Tighter(outer.MaxItems, part.MaxItems, larger: false),
        MinProperties = Tighter(outer.MinProperties, part.MinProperties, larger: true),
        MaxProperties = Tighter(outer.MaxProperties, part.MaxProperties, larger: false),
        Pattern = outer.Pattern ?? part.Pattern,
        UniqueItems = outer.UniqueItems || part.UniqueItems,
        Items = Both(outer.Items, part.Items),
        Properties = Properties(outer.Properties, part.Properties),
        Required = [.. outer.Required.Union(part.Required)],
        AdditionalProperties = AdditionalProperties(outer, part),
        AllOf = [],
        AnyOf = outer.AnyOf.Count > 0 ? outer.AnyOf : part.AnyOf,
        OneOf = outer.OneOf.Count > 0 ? outer.OneOf : part.OneOf,
        AlternativesRange = Alternatives(outer) > 0 ? outer.AlternativesRange : part.AlternativesRange,
        Discriminator = outer.Discriminator ?? part.Discriminator,
        Default = outer.Default ?? part.Default,
        Title = outer.Title.Length > 0 ? outer.Title : part.Title,
        Description = outer.Description.Length > 0 ? outer.Description : part.Description,
        Deprecated = outer.Deprecated,
        ReadOnly = outer.ReadOnly || part.ReadOnly,
        WriteOnly = outer.WriteOnly || part.WriteOnly,
        ContentEncoding = outer.ContentEncoding ?? part.ContentEncoding,
        ContentMediaType = outer.ContentMediaType ?? part.ContentMediaType,
        Opaque = outer.Opaque || part.Opaque || Alternatives(outer) + Alternatives(part) > 1,
        Inferred = [.. outer.Inferred.Union(part.Inferred)],
        InferredSchema = outer.InferredSchema ?? part.InferredSchema,
        Concept = outer.Concept ?? part.Concept,
        Rules = [.. part.Rules.Union(outer.Rules)],
    };

    /// <summary>A copy without alternatives, to merge an alternative into.</summary>
    public static Schema WithoutAlternatives(Schema schema) => Of(
        new Schema { Pointer = schema.Pointer, Range = schema.Range, AllOf = [], AnyOf = [], OneOf = [] },
        new Schema
        {
            Types = schema.Types,
            Properties = schema.Properties,
            Required = schema.Required,
            AdditionalProperties = schema.AdditionalProperties,
            MinProperties = schema.MinProperties,
            MaxProperties = schema.MaxProperties,
            Rules = schema.Rules,
            AllOf = [],
            AnyOf = [],
            OneOf = [],
        });

    private static int Alternatives(Schema schema) => (schema.AnyOf.Count > 0 ? 1 : 0) + (schema.OneOf.Count > 0 ? 1 : 0);

    private static SchemaTypes Intersect(SchemaTypes left, SchemaTypes right)
    {
        if (left == SchemaTypes.None || right == SchemaTypes.None)
        {
            return left | right;
        }

        var both = left & right;
        var integer = (left.HasFlag(SchemaTypes.Integer) && right.HasFlag(SchemaTypes.Number)) || (left.HasFlag(SchemaTypes.Number) && right.HasFlag(SchemaTypes.Integer));
        return integer ? both | SchemaTypes.Integer : both;
    }

    private static IReadOnlyList<Json.JsonNode>? Intersect(IReadOnlyList<Json.JsonNode>? left, IReadOnlyList<Json.JsonNode>? right)
    {
        if (left is null || right is null)
        {
            return left ?? right;
        }

        return [.. left.Where(value => right.Any(other => IsEqual(value, other)))];
    }

    private static bool IsEqual(Json.JsonNode left, Json.JsonNode right) =>
        left.Kind == right.Kind
        && (left.Kind == Json.JsonKind.Number && JsonDecimal.TryParse(left.Text, out var leftNumber) && JsonDecimal.TryParse(right.Text, out var rightNumber)
            ? leftNumber.CompareTo(rightNumber) == 0
            : Json.JsonText.Of(left) == Json.JsonText.Of(right));

    private static string? Tighter(string? left, string? right, bool larger)
    {
        if (left is null || right is null)
        {
            return left ?? right;
        }

        if (!JsonDecimal.TryParse(left, out var leftNumber) || !JsonDecimal.TryParse(right, out var rightNumber))
        {
            return left;
        }

        return leftNumber.CompareTo(rightNumber) > 0 == larger ? left : right;
    }

    // The pointer is the identity of a type, and this one is neither of the two. What comes over two ways from one base is one thing.
    private static Schema? Both(Schema? left, Schema? right)
    {
        if (left is null || right is null)
        {
            return left ?? right;
        }

        // The set of what it is made of, so that components that lead into each other come to an end.
        var places = left.Pointer.Split(['\n'], StringSplitOptions.RemoveEmptyEntries).Union(right.Pointer.Split(['\n'], StringSplitOptions.RemoveEmptyEntries)).ToList();
        var pointer = string.Join("\n", places);
        if (pointer == left.Pointer || pointer == right.Pointer)
        {
            return pointer == left.Pointer ? left : right;
        }

        return new Schema { Pointer = pointer, Range = left.Range, Opaque = places.Count > MaximumPlaces, AllOf = [left, right], AnyOf = [], OneOf = [] };
    }

    private static List<SchemaProperty> Properties(IReadOnlyList<SchemaProperty> left, IReadOnlyList<SchemaProperty> right)
    {
        // The part's members come first: a base before what is added to it, as documents order them.
        var merged = right.ToList();
        foreach (var property in left)
        {
            var at = merged.FindIndex(other => other.Name == property.Name);
            if (at < 0)
            {
                merged.Add(property);
            }
            else
            {
                merged[at] = new SchemaProperty { Name = property.Name, NameRange = property.NameRange, Schema = Both(property.Schema, merged[at].Schema)! };
            }
        }

        return merged;
    }

    // Strictly, additionalProperties: false of one part refuses the members of the others; documents that write it mean the whole.
    private static Schema? AdditionalProperties(Schema outer, Schema part)
    {
        if (outer.AdditionalProperties is { Boolean: false } && (part.AdditionalProperties is { Boolean: false } || part.Properties.Count == 0))
        {
            return outer.AdditionalProperties;
        }

        if (part.AdditionalProperties is { Boolean: false } && outer.Properties.Count == 0)
        {
            return part.AdditionalProperties;
        }

        return new[] { outer.AdditionalProperties, part.AdditionalProperties }.FirstOrDefault(schema => schema is { Boolean: null });
    }
}
