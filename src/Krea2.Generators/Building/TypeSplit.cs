using Krea2.Generators.Specs;

namespace Krea2.Generators.Building;

/// <summary>Splits a schema with several types into one alternative for each.</summary>
internal static class TypeSplit
{
    private static readonly SchemaTypes[] Order = [SchemaTypes.String, SchemaTypes.Number, SchemaTypes.Integer, SchemaTypes.Boolean, SchemaTypes.Array, SchemaTypes.Object];

    /// <summary>The alternatives; null when the schema has at most one type beside null, or lists its values.</summary>
    public static IReadOnlyList<Schema>? Of(Schema schema)
    {
        if (schema.Enum is not null || schema.Const is not null)
        {
            return null;
        }

        var types = Order.Where(type => schema.Types.HasFlag(type)).ToList();
        if (types.Contains(SchemaTypes.Number))
        {
            types.Remove(SchemaTypes.Integer);
        }

        return types.Count < 2 ? null : [.. types.Select(type => Only(schema, type))];
    }

    private static Schema Only(Schema schema, SchemaTypes type)
    {
        var isNumber = type is SchemaTypes.Number or SchemaTypes.Integer;
        var isString = type is SchemaTypes.String;
        var isArray = type is SchemaTypes.Array;
        var isObject = type is SchemaTypes.Object;
        return new Schema
        {
            Pointer = $"{schema.Pointer}(type={type})",
            Range = schema.Range,
            Types = type,
            Format = isString || isNumber ? schema.Format : null,
            Minimum = isNumber ? schema.Minimum : null,
            Maximum = isNumber ? schema.Maximum : null,
            ExclusiveMinimum = isNumber ? schema.ExclusiveMinimum : null,
            ExclusiveMaximum = isNumber ? schema.ExclusiveMaximum : null,
            MultipleOf = isNumber ? schema.MultipleOf : null,
            MinLength = isString ? schema.MinLength : null,
            MaxLength = isString ? schema.MaxLength : null,
            Pattern = isString ? schema.Pattern : null,
            MinItems = isArray ? schema.MinItems : null,
            MaxItems = isArray ? schema.MaxItems : null,
            UniqueItems = isArray && schema.UniqueItems,
            Items = isArray ? schema.Items : null,
            Properties = isObject ? schema.Properties : [],
            Required = isObject ? schema.Required : [],
            AdditionalProperties = isObject ? schema.AdditionalProperties : null,
            MinProperties = isObject ? schema.MinProperties : null,
            MaxProperties = isObject ? schema.MaxProperties : null,
            AllOf = [],
            AnyOf = [],
            OneOf = [],
            Inferred = schema.Inferred,
        };
    }
}
