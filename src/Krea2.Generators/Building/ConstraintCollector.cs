using Krea2.Constraints;
using Krea2.Generators.Diagnostics;
using Krea2.Generators.Json;
using Krea2.Generators.Model;
using Krea2.Generators.Specs;

namespace Krea2.Generators.Building;

/// <summary>Collects everything that restricts a value, its items and its map values: what the metadata says and the checks execute.</summary>
internal sealed class ConstraintCollector(BuildContext context)
{
    private const int MaximumDepth = 8;

    /// <summary>The restricting keywords of a schema that stand on the value itself, except type and values.</summary>
    public static IEnumerable<(string Keyword, string Limit)> KeywordsOf(Schema schema)
    {
        (string Keyword, string? Limit)[] all =
        [
            ("format", schema.Format),
            ("minimum", schema.Minimum),
            ("maximum", schema.Maximum),
            ("exclusiveMinimum", schema.ExclusiveMinimum),
            ("exclusiveMaximum", schema.ExclusiveMaximum),
            ("multipleOf", schema.MultipleOf),
            ("minLength", schema.MinLength),
            ("maxLength", schema.MaxLength),
            ("pattern", schema.Pattern),
            ("minItems", schema.MinItems),
            ("maxItems", schema.MaxItems),
            ("uniqueItems", schema.UniqueItems ? "true" : null),
            ("minProperties", schema.MinProperties),
            ("maxProperties", schema.MaxProperties),
        ];
        foreach (var (keyword, limit) in all)
        {
            if (limit is not null)
            {
                yield return (keyword, limit);
            }
        }
    }

    /// <summary>Collects the constraints of a member or parameter.</summary>
    /// <param name="schema">Its schema.</param>
    /// <param name="place">Its place in the manifest's words, for what the manifest marks as inferred.</param>
    public EquatableArray<ConstraintModel> Collect(Schema schema, string place)
    {
        var constraints = new List<ConstraintModel>();
        Collect(context.Schemas.Resolve(schema), "", place, constraints, 0);
        return constraints.ToEquatableArray();
    }

    private void Collect(Shape shape, string at, string place, List<ConstraintModel> constraints, int depth)
    {
        if (depth > MaximumDepth || shape.Kind is ShapeKind.Any or ShapeKind.Union)
        {
            return;
        }

        var schema = shape.Schema;
        var inferred = context.Manifest?.Inferred.TryGetValue(place, out var keywords) == true ? [.. schema.Inferred, .. keywords] : schema.Inferred;
        constraints.Add(new ConstraintModel("type", TypeOf(shape.Kind) + (shape.NullAllowed ? " null" : ""), at, Inferred: false));
        if (schema.Const is { } constant)
        {
            constraints.Add(new ConstraintModel("const", JsonText.Of(constant), at, inferred.Contains("const")));
        }
        else if (schema.Enum is { } values)
        {
            constraints.Add(new ConstraintModel("enum", EnumOf(values), at, inferred.Contains("enum")));
        }

        if (shape.Kind == ShapeKind.Object)
        {
            return;
        }

        foreach (var (keyword, limit) in KeywordsOf(schema))
        {
            if (Constraint.TryCreate(keyword, limit, out _))
            {
                constraints.Add(new ConstraintModel(keyword, limit, at, inferred.Contains(keyword)));
            }
        }

        foreach (var (keyword, limit) in InferredOf(schema, place))
        {
            if (Constraint.TryCreate(keyword, limit, out _) && !constraints.Exists(known => known.Keyword == keyword && known.Limit == limit && known.At == at))
            {
                constraints.Add(new ConstraintModel(keyword, limit, at, Inferred: true));
            }
        }

        ReportContradictions(schema);
        if (schema.Items is { } items && shape.Kind == ShapeKind.Array)
        {
            Collect(context.Schemas.Resolve(items), Join(at, "items"), place + "[]", constraints, depth + 1);
        }

        if (shape.Kind == ShapeKind.Map && schema.AdditionalProperties is { Boolean: null } mapValues)
        {
            Collect(context.Schemas.Resolve(mapValues), Join(at, "additionalProperties"), place + "{}", constraints, depth + 1);
        }
    }

    // What the document marks as inferred, then what the manifest knows from the host's prose.
    private IEnumerable<(string Keyword, string Limit)> InferredOf(Schema schema, string place)
    {
        if (schema.InferredSchema is { } inferred)
        {
            foreach (var keyword in KeywordsOf(inferred))
            {
                yield return keyword;
            }

            if (inferred.Enum is { } values && schema.Enum is null && schema.Const is null)
            {
                yield return ("enum", EnumOf(values));
            }
        }

        if (context.Manifest?.Limits.TryGetValue(place, out var limits) == true)
        {
            foreach (var limit in limits)
            {
                yield return limit;
            }
        }
    }

    private static string EnumOf(IReadOnlyList<JsonNode> values) => "[" + string.Join(", ", values.Select(JsonText.Of)) + "]";

    private void ReportContradictions(Schema schema)
    {
        Report(schema, "minimum", schema.Minimum, "maximum", schema.Maximum);
        Report(schema, "minLength", schema.MinLength, "maxLength", schema.MaxLength);
        Report(schema, "minItems", schema.MinItems, "maxItems", schema.MaxItems);
        Report(schema, "minProperties", schema.MinProperties, "maxProperties", schema.MaxProperties);
    }

    private void Report(Schema schema, string lowKeyword, string? low, string highKeyword, string? high)
    {
        if (JsonDecimal.TryParse(low, out var lowNumber) && JsonDecimal.TryParse(high, out var highNumber) && lowNumber.CompareTo(highNumber) > 0)
        {
            context.Report(DiagnosticIds.Contradiction, schema.Range, $"'{lowKeyword}' is {low} but '{highKeyword}' is {high}: no value is allowed");
        }
    }

    private static string Join(string at, string step) => at.Length == 0 ? step : at + "/" + step;

    private static string TypeOf(ShapeKind kind) => kind switch
    {
        ShapeKind.String or ShapeKind.StringSet => "string",
        ShapeKind.Boolean => "boolean",
        ShapeKind.Integer => "integer",
        ShapeKind.Number => "number",
        ShapeKind.Array => "array",
        _ => "object",
    };
}
