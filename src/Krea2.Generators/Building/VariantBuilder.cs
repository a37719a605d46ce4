using Krea2.Generators.Model;
using Krea2.Generators.Specs;

namespace Krea2.Generators.Building;

/// <summary>Builds the variants of a host and the request types that they take; equal bodies are one type.</summary>
internal sealed class VariantBuilder(BuildContext context, TypeBuilder types, IReadOnlyList<OperationPlan> plans)
{
    private const string FileKey = "request";

    /// <summary>C# name of the enum of the variants; empty when there are fewer than two.</summary>
    public string EnumName { get; private set; } = "";

    /// <summary>Routes and their request types.</summary>
    public List<RequestBinding> Requests { get; } = [];

    /// <summary>Builds the variants that the document has, in the manifest's order.</summary>
    public IReadOnlyList<VariantModel> Build()
    {
        if (context.Manifest is not { } manifest)
        {
            return [];
        }

        var found = manifest.Variants
            .Select(variant => (Variant: variant, Plan: plans.FirstOrDefault(plan => plan.Key == variant.Method + " " + variant.Route)))
            .Where(item => item.Plan?.BodyContent?.Schema is { } schema && context.Schemas.Resolve(schema).Kind == ShapeKind.Object)
            .Select(item => (item.Variant, Plan: item.Plan!, Schema: item.Plan!.BodyContent!.Schema!))
            .ToList();
        EnumName = found.Count > 1 ? context.TypeNames.Take(context.TypePrefix + "Variant") : "";
        var models = new Dictionary<ManifestVariant, VariantModel>();
        foreach (var sharing in found.GroupBy(item => types.Catalogue.StructureOf(item.Schema)))
        {
            Build(sharing.ToList(), models);
        }

        return [.. found.Select(item => models[item.Variant])];
    }

    private void Build(List<(ManifestVariant Variant, OperationPlan Plan, Schema Schema)> sharing, Dictionary<ManifestVariant, VariantModel> models)
    {
        var shared = sharing.Count > 1;
        var pricing = new PricingBuilder(context, [.. sharing.Select(item => (item.Variant, item.Plan.Operation.Pricing))]);
        var facts = new BodyFacts(
            Summary: "Request to " + string.Join(", ", sharing.Select(item => item.Plan.Operation.Summary.Length > 0 ? item.Plan.Operation.Summary : item.Variant.Name)),
            IsBody: true,
            Aliases: Aliases(sharing.ConvertAll(item => item.Plan.Operation)),
            Rules: [.. context.Manifest!.Rules.Select(rule => For(rule, [.. sharing.Select(item => item.Variant.Id)])).OfType<ManifestRule>()],
            VariantEnum: shared ? EnumName : "",
            Pricing: pricing.Build);

        // The first request type takes the manifest's name; when bodies differ, the others are named after their variant.
        var place = new TypePlace("request", context.TypePrefix + (models.Count == 0 ? "" : sharing[0].Variant.Name), TypePlace.Request, models.Count == 0 ? FileKey : FileKey + ":" + sharing[0].Variant.Id);
        var type = types.BuildBody(sharing[0].Schema, place, facts);
        foreach (var (variant, plan, schema) in sharing)
        {
            types.Catalogue.Alias(context.Schemas.Resolve(schema).Identity, type);
            Requests.Add(new RequestBinding(type.Name, variant.Id, variant.Method, variant.Route, plan.BodyContent!.Name));
            models.Add(variant, new VariantModel
            {
                Id = variant.Id,
                Name = variant.Name,
                Title = plan.Operation.Summary.Length > 0 ? plan.Operation.Summary : variant.Name,
                Summary = variant.Summary.Length > 0 ? variant.Summary : plan.Operation.Description,
                Method = variant.Method,
                Route = variant.Route,
                RequestType = type.Name,
                Shared = shared,
                Slow = variant.Slow,
                Priced = pricing.HasPrices,
                Deprecated = plan.Operation.Deprecated,
            });
        }
    }

    // A rule of some variants is one of the type where all that take the type have it.
    private static ManifestRule? For(ManifestRule rule, IReadOnlyList<string> variants)
    {
        var named = rule.Variants.Split(' ').Intersect(variants).ToList();
        return rule.Variants.Length == 0 ? rule : named.Count == 0 ? null : rule with { Variants = named.Count == variants.Count ? "" : string.Join(" ", named) };
    }

    // The document's aliases win; the manifest adds what the document lacks.
    private List<FieldAlias> Aliases(List<OpenApiOperation> operations) =>
        [.. operations.SelectMany(operation => operation.Aliases).Concat(context.Manifest!.Aliases).GroupBy(alias => alias.From).Select(group => group.First())];
}
