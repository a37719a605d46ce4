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

        var found = manifest.Variants.Select(variant => VariantRequest.Find(variant, plans, context)).OfType<VariantRequest>().ToList();
        EnumName = found.Count > 1 ? context.TypeNames.Take(context.TypePrefix + "Variant") : "";
        foreach (var request in found)
        {
            // The body around the request may be a union, or anything at all.
            context.Directions.MarkWritten(request.Schema);
        }

        var structure = new StructureKey(context.Schemas, acrossVariants: true);
        var models = new Dictionary<ManifestVariant, VariantModel>();
        foreach (var sharing in found.GroupBy(request => structure.Of(request.Schema, request.Variant.Constants)))
        {
            Build(sharing.ToList(), models);
        }

        return [.. found.Select(request => models[request.Variant])];
    }

    private void Build(List<VariantRequest> sharing, Dictionary<ManifestVariant, VariantModel> models)
    {
        var shared = sharing.Count > 1;
        var pricing = new PricingBuilder(context, types, [.. sharing.Select(request => (request.Variant, request.Plan.Operation.Pricing))]);
        var facts = new BodyFacts(
            Summary: "Request to " + string.Join(", ", sharing.Select(request => request.Title)),
            IsBody: true,
            Aliases: Aliases(sharing.ConvertAll(request => request.Plan.Operation)),
            Rules: VariantRules.Of(sharing, context),
            VariantEnum: shared ? EnumName : "",
            Pricing: pricing.Build)
        {
            Constants = [.. sharing.SelectMany(request => request.Variant.Constants).Select(constant => constant.Key).Distinct()],
        };

        context.VariantDefaults.Compare([.. sharing.Select(request => (request.Variant.Name, request.Schema))]);

        // The first request type takes the manifest's name; when bodies differ, the others are named after their variant.
        var place = new TypePlace("request", context.TypePrefix + (models.Count == 0 ? "" : sharing[0].Variant.Name), TypePlace.Request, models.Count == 0 ? FileKey : FileKey + ":" + sharing[0].Variant.Id);
        var type = types.BuildBody(sharing[0].Schema, place, facts);
        new CombinationBuilder(context, types.Catalogue).Build(type);
        foreach (var request in sharing)
        {
            types.Catalogue.Alias(context.Schemas.Resolve(request.Schema).Identity, type);
            models.Add(request.Variant, Model(request, type, shared, pricing.HasPrices));
            Requests.Add(new RequestBinding(type.Name, request.Variant.Id, request.Variant.Method, request.Variant.Route, request.Plan.BodyContent!.Name)
            {
                BodyPath = request.Variant.BodyPath,
                BodyNames = request.BodyNames(context.Schemas),
                Constants = request.Constants,
            });
        }
    }

    private static VariantModel Model(VariantRequest request, TypeRef type, bool shared, bool priced) => new()
    {
        Id = request.Variant.Id,
        Name = request.Variant.Name,
        Title = request.Title,
        Summary = request.Variant.Summary.Length > 0 ? request.Variant.Summary : request.Plan.Operation.Description,
        Method = request.Variant.Method,
        Route = request.Variant.Route,
        RequestType = type.Name,
        Shared = shared,
        Slow = request.Variant.Slow,
        Priced = priced,
        Deprecated = request.Plan.Operation.Deprecated,
        Constants = request.Constants,
    };

    // The document's aliases win; the manifest adds what the document lacks.
    private List<FieldAlias> Aliases(List<OpenApiOperation> operations) =>
        [.. operations.SelectMany(operation => operation.Aliases).Concat(context.Manifest!.Aliases).GroupBy(alias => alias.From).Select(group => group.First())];
}
