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

    /// <summary>Whether a document's prices are dollars for one request.</summary>
    public static bool IsPerRequest(Pricing pricing) => pricing is { Type: "fixed" or "", Currency: "USD" or "", Unit: "request" or "image" or "" };

    /// <summary>Whether a price is a decimal number that C# can write.</summary>
    public static bool IsAmount(string amount) => decimal.TryParse(amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    /// <summary>A member as a condition of a price.</summary>
    public static PriceMember AsPriceMember(MemberModel member) => new(member.JsonName, member.Name, member.Type.Kind == TypeKind.List, member.IsOptionalNullable);

    private List<PriceTierModel> Tiers(ManifestPricing pricing, IReadOnlyList<MemberModel> members)
    {
        var tiers = new List<PriceTierModel>();
        foreach (var tier in pricing.Tiers)
        {
            var when = tier.When.Length == 0 ? null : Find(members, tier.When);

            // A tier whose member this document does not have cannot come about.
            if (tier.When.Length == 0 || when is not null)
            {
                var conditions = when is null ? [] : new[] { new PriceCondition(when, null, OrUnset: false) };
                tiers.Add(new PriceTierModel(tier.Tier, conditions.ToEquatableArray(), Amounts(point => point.Dimensions.Any(dimension => dimension.Key == pricing.Dimension && Normal(dimension.Value) == Normal(tier.Tier)))));
            }
        }

        return tiers;
    }

    private List<PriceTierModel> FlatTier() =>
        variants.All(item => item.Pricing is null or { Points: [{ Dimensions.Count: 0 }] }) ? [new PriceTierModel("request", EquatableArray<PriceCondition>.Empty, Amounts(_ => true))] : [];

    private EquatableArray<VariantAmount> Amounts(Func<PricePoint, bool> matches)
    {
        var amounts = new List<VariantAmount>();
        foreach (var (variant, pricing) in variants)
        {
            if (pricing is not null && IsPerRequest(pricing) && pricing.Points.FirstOrDefault(matches) is { } point && IsAmount(point.Amount))
            {
                amounts.Add(new VariantAmount(variant.Id, variant.Name, point.Amount));
            }
        }

        return amounts.ToEquatableArray();
    }

    private static PriceMember? Find(IReadOnlyList<MemberModel> members, string jsonName) =>
        members.FirstOrDefault(member => member.JsonName == jsonName) is { } member
            ? AsPriceMember(member)
            : null;

    // Documents print a label ("Style references") or an id ("style-references") for the same tier.
    private static string Normal(string label) => label.Trim().Replace(' ', '-').Replace('_', '-').ToLowerInvariant();
}
