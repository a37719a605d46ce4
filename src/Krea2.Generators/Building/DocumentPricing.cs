using Krea2.Generators.Diagnostics;
using Krea2.Generators.Json;
using Krea2.Generators.Model;
using Krea2.Generators.Specs;
using Krea2.Generators.Specs.Catalogues;

namespace Krea2.Generators.Building;

/// <summary>Reads the prices of a document that has no manifest: one price for every request, or prices by the values of members.</summary>
internal sealed class DocumentPricing(BuildContext context, TypeBuilder types, Pricing pricing)
{
    private readonly CSharpValue _values = new(types.Catalogue);

    /// <summary>The pricing of a body; null when the prices depend on something that the body does not say.</summary>
    public PricingModel? Build(IReadOnlyList<MemberModel> members)
    {
        if (!PricingBuilder.IsPerRequest(pricing) || pricing.Points.Count == 0)
        {
            return null;
        }

        var found = new PriceMembers(types, members);
        var tiers = pricing.Points.Select(point => Tier(point, found)).ToList();
        return tiers.Contains(null) ? null : new PricingModel { Tiers = tiers.OfType<PriceTierModel>().ToEquatableArray(), Unpriced = EquatableArray<PriceMember>.Empty };
    }

    private PriceTierModel? Tier(PricePoint point, PriceMembers members)
    {
        var conditions = point.Dimensions.Select(dimension => Condition(dimension, members)).ToList();
        if (conditions.Contains(null) || !PricePoint.IsAmount(point.Amount))
        {
            return null;
        }

        var label = string.Join(", ", point.Dimensions.Select(dimension => dimension.Value).DefaultIfEmpty("request"));
        return new PriceTierModel(label, conditions.OfType<PriceCondition>().ToEquatableArray(), new[] { new VariantAmount("", "", point.Amount) }.ToEquatableArray());
    }

    private PriceCondition? Condition(PriceDimension dimension, PriceMembers members)
    {
        if (members.FindMember(pricing.IsByParameters ? RowPath.Steps(dimension.Key) ?? [dimension.Key] : [dimension.Key]) is not var (member, asPrice))
        {
            return Report(dimension, "which the request does not have outside of lists and alternatives");
        }

        var isText = member.Type is { Kind: TypeKind.String } or { Kind: TypeKind.Value, IsStruct: true };
        return (isText ? dimension.Value : _values.Of(member.Type, dimension.Value)) is { } value
            ? new PriceCondition(asPrice, value, IsDefault(member, dimension.Value)) { IsText = isText }
            : Report(dimension, $"which cannot have the value '{Excerpt.Of(dimension.Value)}'");
    }

    // The dimensions of a document of somebody else may be words that no request has, and then nothing is wrong with it.
    private PriceCondition? Report(PriceDimension dimension, string what)
    {
        if (pricing.IsByParameters)
        {
            context.Report(DiagnosticIds.Contradiction, dimension.Range, $"a price depends on '{Excerpt.Of(dimension.Key)}', {what}; no price of the request is generated");
        }

        return null;
    }

    private static bool IsDefault(MemberModel member, string value) =>
        !member.Required && member.Default.Trim('"') == value;
}
