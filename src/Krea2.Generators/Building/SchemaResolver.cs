using Krea2.Generators.Diagnostics;
using Krea2.Generators.Json;
using Krea2.Generators.Model;
using Krea2.Generators.Specs;

namespace Krea2.Generators.Building;

/// <summary>Turns schemas into shapes: follows references, merges allOf, sets null aside, sorts alternatives out.</summary>
internal sealed class SchemaResolver(string path, ProblemSink problems)
{
    private const string ComponentPrefix = "#/components/schemas/";

    // References and allOf may lead on and on; no document that a person wrote goes this deep.
    private const int MaximumDepth = 100;

    private readonly Dictionary<Schema, Shape> _shapes = [];
    private readonly HashSet<Schema> _resolving = [];

    /// <summary>The shape of a schema; the same schema gives the same shape.</summary>
    public Shape Resolve(Schema schema)
    {
        if (_shapes.TryGetValue(schema, out var known))
        {
            return known;
        }

        if (_resolving.Count >= MaximumDepth)
        {
            problems.Report(DiagnosticIds.Contradiction, path, schema.Range, "references and allOf lead on too deep to be followed");
            return AnyOf(schema);
        }

        if (!_resolving.Add(schema))
        {
            problems.Report(DiagnosticIds.Contradiction, path, schema.Range, "a schema that is a part of itself allows nothing that could be written");
            return AnyOf(schema);
        }

        var shape = ResolveNew(schema);
        _resolving.Remove(schema);
        _shapes[schema] = shape;
        return shape;
    }

    private Shape ResolveNew(Schema schema)
    {
        if (schema.Opaque || schema.Boolean is not null)
        {
            return AnyOf(schema);
        }

        if (schema.Target is { } target)
        {
            return HasRestrictions(schema) ? Classify(SchemaMerge.Of(Effective(schema), Effective(Resolve(target).Schema)), schema, null) : Using(schema, ResolveTarget(schema, target));
        }

        if (schema.AllOf.Count > 0 && !HasRestrictions(schema) && schema.AllOf.Select(part => Resolve(part).Identity).Distinct().Count() == 1)
        {
            return Using(schema, Resolve(schema.AllOf[0]));
        }

        if (schema.AllOf.Count > 0)
        {
            // From the last to the first: each part's members come before those of the parts behind it.
            var merged = schema.AllOf.Reverse().Aggregate(Effective(schema), (whole, part) => SchemaMerge.Of(whole, EffectiveOf(part)));
            return Classify(merged, schema, null);
        }

        return Classify(schema, schema, null);
    }

    private Schema EffectiveOf(Schema part)
    {
        var shape = Resolve(part);
        return part.Opaque || (shape.Kind == ShapeKind.Any && shape.Schema.Opaque) ? new Schema { Opaque = true, AllOf = [], AnyOf = [], OneOf = [] } : shape.Schema;
    }

    private Shape ResolveTarget(Schema reference, Schema target)
    {
        var shape = Resolve(target);
        var component = shape.Component ?? ComponentOf(reference.Reference);
        return component == shape.Component ? shape : Copy(shape, shape.Identity, component, shape.Description, shape.Deprecated, shape.Default, shape.NullAllowed);
    }

    private static string? ComponentOf(string? reference) =>
        reference?.StartsWith(ComponentPrefix, StringComparison.Ordinal) == true && reference.IndexOf('/', ComponentPrefix.Length) < 0
            ? Uri.UnescapeDataString(reference.Substring(ComponentPrefix.Length)).Replace("~1", "/").Replace("~0", "~")
            : null;

    // The same value, with what is said at the place of use.
    private static Shape Using(Schema use, Shape shape) => Copy(
        shape,
        shape.Identity,
        shape.Component,
        use.Description.Length > 0 ? use.Description : shape.Description,
        use.Deprecated || shape.Deprecated,
        use.Default ?? shape.Default,
        shape.NullAllowed || use.Nullable || use.Types.HasFlag(SchemaTypes.Null));

    private static Shape Copy(Shape shape, string identity, string? component, string description, bool deprecated, JsonNode? defaultValue, bool nullAllowed) => new()
    {
        Kind = shape.Kind,
        Schema = shape.Schema,
        NullAllowed = nullAllowed,
        Identity = identity,
        Component = component,
        Values = shape.Values,
        IsConstant = shape.IsConstant,
        IsOpen = shape.IsOpen,
        Cases = shape.Cases,
        UnionKeyword = shape.UnionKeyword,
        Description = description,
        Deprecated = deprecated,
        Default = defaultValue,
    };

    private static Schema Effective(Schema schema) => SchemaMerge.Of(
        new Schema { Pointer = schema.Pointer, Range = schema.Range, Deprecated = schema.Deprecated, AllOf = [], AnyOf = [], OneOf = [] }, schema);

    private Shape Classify(Schema schema, Schema place, string? component)
    {
        var alternatives = schema.OneOf.Count > 0 ? schema.OneOf : schema.AnyOf;
        if (schema.Opaque || (schema.OneOf.Count > 0 && schema.AnyOf.Count > 0))
        {
            return AnyOf(place);
        }

        if (alternatives.Count > 0)
        {
            return new AlternativeResolver(this, path, problems).Resolve(schema, place, alternatives);
        }

        return TypeSplit.Of(schema) is { } split
            ? new AlternativeResolver(this, path, problems).Resolve(new Schema { Pointer = schema.Pointer, Range = schema.Range, Nullable = schema.Types.HasFlag(SchemaTypes.Null) || schema.Nullable, AllOf = [], AnyOf = split, OneOf = [] }, place, split)
            : ShapeClassifier.Classify(schema, place, component);
    }

    private static Shape AnyOf(Schema schema) => ShapeClassifier.Any(schema, schema);

    private static bool HasRestrictions(Schema schema) =>
        (schema.Types & ~SchemaTypes.Null) != SchemaTypes.None || schema.Properties.Count > 0 || schema.Required.Count > 0 || schema.Enum is not null || schema.Const is not null
        || schema.Items is not null || schema.AdditionalProperties is not null || schema.AnyOf.Count > 0 || schema.OneOf.Count > 0 || (schema.Target is not null && schema.AllOf.Count > 0)
        || schema.Minimum is not null || schema.Maximum is not null || schema.ExclusiveMinimum is not null || schema.ExclusiveMaximum is not null || schema.MultipleOf is not null
        || schema.MinLength is not null || schema.MaxLength is not null || schema.MinItems is not null || schema.MaxItems is not null || schema.MinProperties is not null
        || schema.MaxProperties is not null || schema.Pattern is not null || schema.UniqueItems || schema.Format is not null || schema.Rules.Count > 0 || schema.InferredSchema is not null;
}
