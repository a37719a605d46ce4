using Krea2.Generators.Model;
using Krea2.Generators.Specs;

namespace Krea2.Generators.Building;

/// <summary>Puts the document's prices and the manifest's tiers together.</summary>
internal sealed class PricingBuilder(BuildContext context, TypeBuilder types, IReadOnlyList<(ManifestVariant Variant, Pricing? Pricing)> variants)
{
    /// <summary>Whether any price was found; known once the pricing is built.</summary>
    public bool HasPrices { get; private set; }

    /// <summary>The pricing of a body; null when no source names a price.</summary>
    public PricingModel? Build(IReadOnlyList<MemberModel> members)
    {
        var found = new PriceMembers(types, members);
        var manifest = context.Manifest?.Pricing;
        var tiers = manifest is null ? FlatTier() : Tiers(manifest, found);
        if (tiers.All(tier => tier.Amounts.Count == 0))
        {
            return null;
        }

        HasPrices = true;
        return new PricingModel
        {
            Tiers = tiers.ToEquatableArray(),
            Unpriced = (manifest?.Unpriced ?? []).Select(found.Find).OfType<PriceMember>().ToEquatableArray(),
            Times = manifest is { Times.Length: > 0 } ? found.FindTimes(manifest.Times) : null,
        };
    }

    /// <summary>Whether a document's prices are dollars for one request.</summary>
    public static bool IsPerRequest(Pricing pricing) => pricing is { Type: "fixed" or "", Currency: "USD" or "", Unit: "request" or "image" or "" };

    private List<PriceTierModel> Tiers(ManifestPricing pricing, PriceMembers members)
    {
        var tiers = new List<PriceTierModel>();
        foreach (var tier in pricing.Tiers)
        {
            var when = tier.When.Length == 0 ? null : members.Find(tier.When);

            // A tier whose member this document does not have cannot come about.
            if (tier.When.Length == 0 || when is not null)
            {
                var conditions = when is null ? [] : new[] { new PriceCondition(when, null, OrUnset: false) };
                tiers.Add(new PriceTierModel(tier.Tier, conditions.ToEquatableArray(), Amounts(tier, point => point.Dimensions.Any(dimension => dimension.Key == pricing.Dimension && Normal(dimension.Value) == Normal(tier.Tier)))));
            }
        }

        return tiers;
    }

    private List<PriceTierModel> FlatTier() =>
        variants.All(item => item.Pricing is null or { Points: [{ Dimensions.Count: 0 }] }) ? [new PriceTierModel("request", EquatableArray<PriceCondition>.Empty, Amounts(null, _ => true))] : [];

    private EquatableArray<VariantAmount> Amounts(ManifestTier? tier, Func<PricePoint, bool> matches)
    {
        var amounts = new List<VariantAmount>();
        foreach (var (variant, pricing) in variants)
        {
            if (pricing is not null && IsPerRequest(pricing) && pricing.Points.FirstOrDefault(matches) is { } point && PricePoint.IsAmount(point.Amount))
            {
                amounts.Add(new VariantAmount(variant.Id, variant.Name, point.Amount));
            }
            else if (tier?.Amounts.FirstOrDefault(amount => amount.Key == variant.Id).Value is { } amount && PricePoint.IsAmount(amount))
            {
                // The document wins where it speaks.
                amounts.Add(new VariantAmount(variant.Id, variant.Name, amount));
            }
        }

        return amounts.ToEquatableArray();
    }

    // Documents print a label ("Style references") or an id ("style-references") for the same tier.
    private static string Normal(string label) => label.Trim().Replace(' ', '-').Replace('_', '-').ToLowerInvariant();
}
