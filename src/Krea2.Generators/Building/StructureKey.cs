using System.Text;
using Krea2.Generators.Json;
using Krea2.Generators.Specs;

namespace Krea2.Generators.Building;

/// <summary>A text that is equal for schemas that allow the same values, whatever their titles and descriptions say.</summary>
/// <param name="schemas">Resolves schemas.</param>
/// <param name="acrossVariants">Whether to compare the requests of variants: defaults do not count, and components count by what is in them, whatever their names.</param>
internal sealed class StructureKey(SchemaResolver schemas, bool acrossVariants = false)
{
    private readonly Dictionary<Schema, string> _keys = [];
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    /// <summary>The key of a schema.</summary>
    public string Of(Schema schema)
    {
        if (_keys.TryGetValue(schema, out var known))
        {
            return known;
        }

        // A component is one type wherever it is used: its name says enough, and chains of components may be long.
        var shape = schemas.Resolve(schema);
        if (shape.Component is not null && !acrossVariants)
        {
            return (shape.NullAllowed ? "?" : "") + "@" + shape.Identity;
        }

        if (!_open.Add(shape.Identity))
        {
            return "@" + shape.Identity;
        }

        var key = Write(shape);
        _open.Remove(shape.Identity);
        _keys[schema] = key;
        return key;
    }

    /// <summary>The key of the request of a variant, without the members that the client fills in, and without its rules: a rule says itself which variants it holds for.</summary>
    public string Of(Schema request, IReadOnlyList<KeyValuePair<string, string>> constants) => Write(schemas.Resolve(request), constants);

    private string Write(Shape shape, IReadOnlyList<KeyValuePair<string, string>>? constants = null)
    {
        var schema = shape.Schema;
        var key = new StringBuilder();
        key.Append(shape.Kind).Append(shape.NullAllowed ? "?" : "").Append(shape.IsConstant ? "=" : "");
        Add(key, "d", shape.Default is { } value && !acrossVariants ? JsonText.Of(value) : null);
        if (shape.Kind == ShapeKind.Any)
        {
            return key.Append(schema.Opaque ? schema.Pointer : "").ToString();
        }

        foreach (var (keyword, limit) in ConstraintCollector.KeywordsOf(schema))
        {
            Add(key, keyword, limit);
        }

        if (schema.Enum is { } values)
        {
            key.Append("e[").Append(string.Join(",", values.Select(JsonText.Of))).Append(']');
        }

        Add(key, "c", schema.Const is { } constant ? JsonText.Of(constant) : null);
        if (schema.InferredSchema is { } inferred)
        {
            Add(key, "fe", inferred.Enum is { } known ? string.Join(",", known.Select(JsonText.Of)) : null);
            foreach (var (keyword, limit) in ConstraintCollector.KeywordsOf(inferred))
            {
                Add(key, "f" + keyword, limit);
            }
        }

        Add(key, "f", schema.Inferred.Count > 0 ? string.Join(",", schema.Inferred) : null);
        foreach (var property in schema.Properties.Where(property => constants is null || constants.All(constant => constant.Key != property.Name)))
        {
            key.Append('{').Append(property.Name).Append(schema.Required.Contains(property.Name) ? "!" : "").Append(property.Schema.Deprecated ? "-" : "").Append(':').Append(Of(property.Schema)).Append('}');
        }

        foreach (var rule in constants is null ? schema.Rules : [])
        {
            Add(key, rule.Inferred ? "ri" : "r", rule.Effect + rule.Schema);
        }

        Add(key, "i", schema.Items is { } items ? Of(items) : null);
        Add(key, "a", schema.AdditionalProperties is { } additional ? additional.Boolean is { } fixedValue ? fixedValue.ToString() : Of(additional) : null);
        foreach (var item in shape.Cases)
        {
            key.Append('|').Append(Of(item));
        }

        return key.ToString();
    }

    private static void Add(StringBuilder key, string name, string? value)
    {
        if (value is not null)
        {
            key.Append(name).Append('(').Append(value).Append(')');
        }
    }
}
