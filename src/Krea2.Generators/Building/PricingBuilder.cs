using System.Globalization;
using Krea2.Generators.Model;
using Krea2.Generators.Specs;

namespace Krea2.Generators.Building;

/// <summary>Puts the document's prices and the manifest's tiers together.</summary>
internal sealed class PricingBuilder(BuildContext context, IReadOnlyList<(ManifestVariant Variant, Pricing? Pricing)> variants)
{
    /// <summary>Whether any price was found; known once the pricing is built.</summary>
    public bool HasPrices { get; private set; }

    /// <summary>The pricing of a body; null when no source names a price.</summary>
    public PricingModel? Build(IReadOnlyList<MemberModel> members)
    {
        var tiers = context.Manifest?.Pricing is { } pricing ? Tiers(pricing, members) : FlatTier();
        if (tiers.All(tier => tier.Amounts.Count == 0))
        {
            return null;
        }

        HasPrices = true;
        var unpriced = context.Manifest?.Pricing?.Unpriced.Select(name => Find(members, name)).OfType<PriceMember>() ?? [];
        return new PricingModel { Tiers = tiers.ToEquatableArray(), Unpriced = unpriced.ToEquatableArray() };
    }

    private List<PriceTierModel> Tiers(ManifestPricing pricing, IReadOnlyList<MemberModel> members)
    {
        var tiers = new List<PriceTierModel>();
        foreach (var tier in pricing.Tiers)
        {
            var when = tier.When.Length == 0 ? null : Find(members, tier.When);

            // A tier whose member this document does not have cannot come about.
            if (tier.When.Length == 0 || when is not null)
            {
                tiers.Add(new PriceTierModel(tier.Tier, when, Amounts(point => point.Dimensions.Any(dimension => dimension.Key == pricing.Dimension && Normal(dimension.Value) == Normal(tier.Tier)))));
            }
        }

        return tiers;
    }

    private List<PriceTierModel> FlatTier() =>
        variants.All(item => item.Pricing is null or { Points: [{ Dimensions.Count: 0 }] }) ? [new PriceTierModel("request", null, Amounts(_ => true))] : [];

    private EquatableArray<VariantAmount> Amounts(Func<PricePoint, bool> matches)
    {
        var amounts = new List<VariantAmount>();
        foreach (var (variant, pricing) in variants)
        {
            if (pricing is { Type: "fixed" or "", Currency: "USD" or "", Unit: "request" or "image" or "" }
                && pricing.Points.FirstOrDefault(matches) is { } point
                && decimal.TryParse(point.Amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
            {
                amounts.Add(new VariantAmount(variant.Id, variant.Name, point.Amount));
            }
        }

        return amounts.ToEquatableArray();
    }

    private static PriceMember? Find(IReadOnlyList<MemberModel> members, string jsonName) =>
        members.FirstOrDefault(member => member.JsonName == jsonName) is { } member
            ? new PriceMember(jsonName, member.Name, member.Type.Kind == TypeKind.List, member.IsOptionalNullable)
            : null;

    // Documents print a label ("Style references") or an id ("style-references") for the same tier.
    private static string Normal(string label) => label.Trim().Replace(' ', '-').Replace('_', '-').ToLowerInvariant();
}
