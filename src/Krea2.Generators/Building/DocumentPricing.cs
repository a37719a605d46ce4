using Krea2.Generators.Model;
using Krea2.Generators.Specs;

namespace Krea2.Generators.Building;

/// <summary>Reads the prices of a document that has no manifest: one price for every request, or prices by the values of members.</summary>
internal sealed class DocumentPricing(TypeCatalogue catalogue, Pricing pricing)
{
    private readonly CSharpValue _values = new(catalogue);

    /// <summary>The pricing of a body; null when the prices depend on something that the body does not say.</summary>
    public PricingModel? Build(IReadOnlyList<MemberModel> members)
    {
        if (!PricingBuilder.IsPerRequest(pricing) || pricing.Points.Count == 0)
        {
            return null;
        }

        var tiers = new List<PriceTierModel>();
        foreach (var point in pricing.Points)
        {
            if (Tier(point, members) is not { } tier)
            {
                return null;
            }

            tiers.Add(tier);
        }

        return new PricingModel { Tiers = tiers.ToEquatableArray(), Unpriced = EquatableArray<PriceMember>.Empty };
    }

    private PriceTierModel? Tier(PricePoint point, IReadOnlyList<MemberModel> members)
    {
        if (!PricingBuilder.IsAmount(point.Amount))
        {
            return null;
        }

        var conditions = new List<PriceCondition>();
        foreach (var dimension in point.Dimensions)
        {
            if (members.FirstOrDefault(member => member.JsonName == dimension.Key) is not { } member || _values.Of(member.Type, dimension.Value) is not { } value)
            {
                return null;
            }

            conditions.Add(new PriceCondition(PriceMembers.Of(member), value, IsDefault(member, dimension.Value)));
        }

        var label = string.Join(", ", point.Dimensions.Select(dimension => dimension.Value).DefaultIfEmpty("request"));
        return new PriceTierModel(label, conditions.ToEquatableArray(), new[] { new VariantAmount("", "", point.Amount) }.ToEquatableArray());
    }

    private static bool IsDefault(MemberModel member, string value) =>
        !member.Required && member.Default.Trim('"') == value;
}
