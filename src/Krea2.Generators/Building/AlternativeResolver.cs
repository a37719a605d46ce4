using Krea2.Generators.Diagnostics;
using Krea2.Generators.Json;
using Krea2.Generators.Model;
using Krea2.Generators.Specs;

namespace Krea2.Generators.Building;

/// <summary>Sorts out <c>oneOf</c> and <c>anyOf</c>: null aside, alternatives that C# cannot tell apart together, one that is left alone as itself.</summary>
internal sealed class AlternativeResolver(SchemaResolver schemas, string path, ProblemSink problems)
{
    /// <summary>The shape of a schema with alternatives.</summary>
    /// <param name="schema">The effective schema.</param>
    /// <param name="place">The schema as it stands in the document.</param>
    /// <param name="alternatives">Its alternatives.</param>
    public Shape Resolve(Schema schema, Schema place, IReadOnlyList<Schema> alternatives)
    {
        if (alternatives.All(IsOnlyRequired))
        {
            problems.Report(DiagnosticIds.UnsupportedKeyword, path, schema.AlternativesRange, schema.OneOf.Count > 0 ? "oneOf" : "anyOf");
            return ShapeClassifier.Classify(SchemaMerge.WithoutAlternatives(schema), place, null);
        }

        var owner = schema.Properties.Count > 0 || schema.Required.Count > 0 ? SchemaMerge.WithoutAlternatives(schema) : null;
        var cases = new List<Schema>();
        var nullAllowed = schema.Nullable || schema.Types.HasFlag(SchemaTypes.Null);
        foreach (var alternative in alternatives)
        {
            nullAllowed |= Collect(owner is null ? alternative : With(owner, alternative), cases);
        }

        cases = TogetherByKind(cases.Count > 1 ? [.. cases.SelectMany(Flat)] : cases);
        if (cases.Count == 0)
        {
            return ShapeClassifier.Any(schema, place);
        }

        if (cases.Count == 1)
        {
            return Alone(schemas.Resolve(cases[0]), place, nullAllowed);
        }

        return cases.Any(item => schemas.Resolve(item).Kind == ShapeKind.Any)
            ? ShapeClassifier.Any(schema, place)
            : new Shape
            {
                Kind = ShapeKind.Union,
                Schema = schema,
                NullAllowed = nullAllowed,
                Identity = place.Pointer,
                Component = null,
                Cases = cases,
                UnionKeyword = schema.OneOf.Count > 0 ? "oneOf" : "anyOf",
                Description = place.Description.Length > 0 ? place.Description : schema.Description,
                Deprecated = place.Deprecated,
                Default = place.Default ?? schema.Default,
            };
    }

    // Adds an alternative, or the alternatives of an unnamed union, and tells whether null was among them.
    private bool Collect(Schema alternative, List<Schema> cases)
    {
        if (IsNull(alternative))
        {
            return true;
        }

        var shape = schemas.Resolve(alternative);
        if (shape is { Kind: ShapeKind.Union, Component: null, Schema.Discriminator: null })
        {
            cases.AddRange(shape.Cases);
            return shape.NullAllowed;
        }

        cases.Add(alternative);
        return shape.Kind != ShapeKind.Any && shape.NullAllowed;
    }

    // A component that is a union of more than objects is of no one JSON type: its alternatives stand beside the others.
    private IEnumerable<Schema> Flat(Schema alternative) =>
        schemas.Resolve(alternative) is { Kind: ShapeKind.Union, Schema.Discriminator: null } union && union.Cases.Any(item => schemas.Resolve(item).Kind is not (ShapeKind.Object or ShapeKind.Map or ShapeKind.Union))
            ? union.Cases
            : [alternative];

    // Two strings, or two numbers, are one C# type: a set of strings when both are sets, else the plain type without what only one of them demands.
    private List<Schema> TogetherByKind(List<Schema> cases)
    {
        var result = new List<Schema>();
        foreach (var group in cases.GroupBy(GroupOf))
        {
            var members = group.ToList();
            if (members.Count == 1 || group.Key.Length == 0)
            {
                result.AddRange(members);
                continue;
            }

            var shapes = members.ConvertAll(schemas.Resolve);
            var isSet = shapes.TrueForAll(shape => shape is { Kind: ShapeKind.StringSet, IsOpen: false });
            result.Add(new Schema
            {
                Pointer = members[0].Pointer + "(and others)",
                Range = members[0].Range,
                Types = group.Key switch { "string" => SchemaTypes.String, "boolean" => SchemaTypes.Boolean, _ => shapes.TrueForAll(shape => shape.Kind == ShapeKind.Integer) ? SchemaTypes.Integer : SchemaTypes.Number },
                Enum = isSet ? [.. shapes.SelectMany(shape => shape.Values).Distinct().Select(value => JsonNode.CreateScalar(JsonKind.String, value, default))] : null,
                AllOf = [],
                AnyOf = [],
                OneOf = [],
            });
        }

        return result;
    }

    private string GroupOf(Schema item) => schemas.Resolve(item).Kind switch
    {
        ShapeKind.String or ShapeKind.StringSet => "string",
        ShapeKind.Integer or ShapeKind.Number => "number",
        ShapeKind.Boolean => "boolean",
        _ => "",
    };

    private static Shape Alone(Shape shape, Schema place, bool nullAllowed) => new()
    {
        Kind = shape.Kind,
        Schema = shape.Schema,
        NullAllowed = nullAllowed || shape.NullAllowed,
        Identity = shape.Identity,
        Component = shape.Component,
        Values = shape.Values,
        IsConstant = shape.IsConstant,
        IsOpen = shape.IsOpen,
        Cases = shape.Cases,
        UnionKeyword = shape.UnionKeyword,
        Description = place.Description.Length > 0 ? place.Description : shape.Description,
        Deprecated = place.Deprecated || shape.Deprecated,
        Default = place.Default ?? shape.Default,
    };

    private static Schema With(Schema owner, Schema alternative) => new()
    {
        // The alternative in this owner is another type than in the next.
        Pointer = alternative.Pointer + "(in " + owner.Pointer + ")",
        Range = alternative.Range,
        Title = alternative.Title,
        Description = alternative.Description,
        AllOf = [owner, alternative],
        AnyOf = [],
        OneOf = [],
    };

    private static bool IsNull(Schema schema) =>
        schema.Types == SchemaTypes.Null || schema.Const is { Kind: JsonKind.Null } || schema.Enum is [{ Kind: JsonKind.Null }];

    private static bool IsOnlyRequired(Schema schema) =>
        schema.Required.Count > 0 && schema.Properties.Count == 0 && schema.Target is null && schema.Types is SchemaTypes.None or SchemaTypes.Object
        && schema.AllOf.Count == 0 && schema.AnyOf.Count == 0 && schema.OneOf.Count == 0 && schema.AdditionalProperties is null;
}
