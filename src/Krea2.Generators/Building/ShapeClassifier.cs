using Krea2.Generators.Json;
using Krea2.Generators.Specs;

namespace Krea2.Generators.Building;

/// <summary>Tells what a schema without references, allOf and alternatives describes.</summary>
internal static class ShapeClassifier
{
    /// <summary>Classifies a schema.</summary>
    /// <param name="schema">The effective schema.</param>
    /// <param name="place">The schema as it stands in the document: identity and annotations.</param>
    /// <param name="component">Name of the component that it is, or null.</param>
    public static Shape Classify(Schema schema, Schema place, string? component)
    {
        var values = schema.Const is { } constant ? [constant] : schema.Enum;
        var types = schema.Types & ~SchemaTypes.Null;
        var nullAllowed = AllowsNull(schema, values);
        var kind = values is { Count: > 0 } ? KindOfValues(values, types) : KindOfTypes(schema, types);
        if (kind is ShapeKind.Object && schema.Properties.Count == 0 && schema.AdditionalProperties is not { Boolean: false })
        {
            kind = ShapeKind.Map;
        }

        var isOpen = kind is ShapeKind.String && schema.Format is null && schema.InferredSchema?.Enum is { } inferred && inferred.All(value => value.Kind == JsonKind.String);
        if (isOpen)
        {
            kind = ShapeKind.StringSet;
            values = schema.InferredSchema!.Enum;
        }

        return new Shape
        {
            Kind = kind,
            Schema = schema,
            NullAllowed = nullAllowed,
            Identity = place.Pointer,
            Component = component,
            IsOpen = isOpen,
            Values = kind is ShapeKind.StringSet ? [.. values!.Where(value => value.Kind == JsonKind.String).Select(value => value.Text).Distinct()] : [],
            IsConstant = schema.Const is not null,
            Description = place.Description.Length > 0 ? place.Description : schema.Description,
            Deprecated = place.Deprecated,
            Default = place.Default ?? schema.Default,
        };
    }

    /// <summary>Any JSON value.</summary>
    public static Shape Any(Schema schema, Schema place) => new()
    {
        Kind = ShapeKind.Any,
        Schema = schema,
        NullAllowed = true,
        Identity = place.Pointer,
        Component = null,
        Description = place.Description,
        Deprecated = place.Deprecated,
        Default = place.Default,
    };

    private static bool AllowsNull(Schema schema, IReadOnlyList<JsonNode>? values)
    {
        var byType = schema.Types.HasFlag(SchemaTypes.Null) || schema.Nullable;
        return values is null ? byType : byType || (schema.Types == SchemaTypes.None && values.Any(value => value.Kind == JsonKind.Null));
    }

    private static ShapeKind KindOfValues(IReadOnlyList<JsonNode> values, SchemaTypes types)
    {
        var kinds = values.Where(value => value.Kind != JsonKind.Null).Select(value => value.Kind).Distinct().ToList();
        return kinds switch
        {
            [JsonKind.String] when types is SchemaTypes.None or SchemaTypes.String => ShapeKind.StringSet,
            [JsonKind.Number] when types is SchemaTypes.Integer || (types is SchemaTypes.None && values.All(IsWhole)) => ShapeKind.Integer,
            [JsonKind.Number] when types is SchemaTypes.None or SchemaTypes.Number or (SchemaTypes.Number | SchemaTypes.Integer) => ShapeKind.Number,
            [JsonKind.Boolean] when types is SchemaTypes.None or SchemaTypes.Boolean => ShapeKind.Boolean,
            _ => ShapeKind.Any,
        };
    }

    private static ShapeKind KindOfTypes(Schema schema, SchemaTypes types) => types switch
    {
        SchemaTypes.String => ShapeKind.String,
        SchemaTypes.Boolean => ShapeKind.Boolean,
        SchemaTypes.Integer => ShapeKind.Integer,
        SchemaTypes.Number or (SchemaTypes.Number | SchemaTypes.Integer) => ShapeKind.Number,
        SchemaTypes.Array => ShapeKind.Array,
        SchemaTypes.Object => ShapeKind.Object,
        SchemaTypes.None when schema.Properties.Count > 0 => ShapeKind.Object,
        SchemaTypes.None when schema.Items is not null => ShapeKind.Array,
        _ => ShapeKind.Any,
    };

    private static bool IsWhole(JsonNode value) => value.Kind == JsonKind.Null || value.Text.All(c => c is '-' or (>= '0' and <= '9'));
}
