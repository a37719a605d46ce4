using Krea2.Generators.Model;
using Krea2.Generators.Specs;

namespace Krea2.Generators.Building;

/// <summary>A variant that the document has: its operation and the schema of its request.</summary>
internal sealed record VariantRequest(ManifestVariant Variant, OperationPlan Plan, Schema Schema)
{
    /// <summary>The members that the client fills in.</summary>
    public EquatableArray<VariantConstant> Constants => Variant.Constants.Select(constant => new VariantConstant(constant.Key, constant.Value)).ToEquatableArray();

    /// <summary>The host's name of the variant.</summary>
    public string Title => Variant.Model.Length > 0 ? Variant.Model : Plan.Operation.Summary.Length > 0 ? Plan.Operation.Summary : Variant.Name;

    /// <summary>Finds the request of a variant; null when the document does not have it.</summary>
    public static VariantRequest? Find(ManifestVariant variant, IReadOnlyList<OperationPlan> plans, BuildContext context)
    {
        var plan = plans.FirstOrDefault(candidate => candidate.Key == variant.Key);
        if (plan?.BodyContent?.Schema is not { } body)
        {
            return null;
        }

        var schema = variant.Schema.Length > 0 ? context.Document.FindSchema(variant.Schema) : Below(body, variant.BodyPath, context.Schemas);
        return schema is not null && context.Schemas.Resolve(schema).Kind == ShapeKind.Object ? new VariantRequest(variant, plan, schema) : null;
    }

    /// <summary>All names that the object around the request may have; empty where there is none, or where it may have any.</summary>
    public EquatableArray<string> BodyNames(SchemaResolver schemas)
    {
        var around = Variant.BodyPath.LastIndexOf('/') == 0 && Plan.BodyContent?.Schema is { } body ? schemas.Resolve(body) : null;
        return around is { Kind: ShapeKind.Object, Schema: { AdditionalProperties.Boolean: false } closed } ? closed.Properties.Select(property => property.Name).ToEquatableArray() : EquatableArray<string>.Empty;
    }

    private static Schema? Below(Schema body, string path, SchemaResolver schemas)
    {
        Schema? found = body;
        foreach (var step in path.Split(['/'], StringSplitOptions.RemoveEmptyEntries))
        {
            var shape = found is null ? null : schemas.Resolve(found);
            found = shape?.Kind == ShapeKind.Array ? shape.Schema.Items : shape?.Schema.Properties.FirstOrDefault(property => property.Name == step)?.Schema;
        }

        return found;
    }
}
