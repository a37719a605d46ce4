using Krea2.Generators.Model;

namespace Krea2.Generators.Emitting;

/// <summary>Prints <c>EstimateCost</c>.</summary>
internal static class PriceEmitter
{
    /// <summary>The prices as a sentence for the documentation; empty when there are none.</summary>
    public static string Describe(PricingModel? pricing) => pricing is null
        ? ""
        : "USD for one image: " + string.Join("; ", pricing.Tiers.Where(tier => tier.Amounts.Count > 0).Select(tier =>
            $"{tier.Tier} {string.Join(", ", tier.Amounts.Select(amount => amount.VariantName.Length > 0 ? $"{amount.VariantName} {amount.Amount}" : amount.Amount))}"));

    /// <summary>Prints the method; nothing when no source names a price.</summary>
    public static void Emit(SourceWriter writer, RecordModel record)
    {
        if (record.Pricing is not { } pricing)
        {
            return;
        }

        var byVariant = record.VariantEnum.Length > 0;
        writer.Line("/// <summary>Estimates the price of the request, in USD.</summary>");
        if (byVariant)
        {
            writer.Line("/// <param name=\"variant\">The variant that the request goes to.</param>");
        }

        writer.Line("/// <returns>The price, or null when no source names one for this request.</returns>");
        writer.Open(byVariant ? $"public decimal? EstimateCost({record.VariantEnum} variant)" : "public decimal? EstimateCost()");

        // What is sent past the members that decide the price is not known here.
        var deciding = pricing.Unpriced.Concat(pricing.Tiers.SelectMany(tier => tier.Conditions).Select(condition => condition.Member)).Select(member => member.JsonName).Distinct().ToList();
        if (deciding.Count > 0)
        {
            writer.Open($"if ({string.Join(" || ", deciding.Select(name => $"!Extra.Lacks({CSharpText.Literal(name)})"))})").Line("return null;").Close().Line();
        }

        foreach (var member in pricing.Unpriced)
        {
            writer.Open($"if ({IsSet(member)})").Line("return null;").Close().Line();
        }

        foreach (var tier in pricing.Tiers)
        {
            if (tier.Conditions.Count > 0)
            {
                writer.Open($"if ({string.Join(" && ", tier.Conditions.Select(Condition))})").Line($"return {Amount(tier, record.VariantEnum)};").Close().Line();
            }
            else
            {
                writer.Line($"return {Amount(tier, record.VariantEnum)};");
                writer.Close().Line();
                return;
            }
        }

        writer.Line("return null;");
        writer.Close().Line();
    }

    private static string Condition(PriceCondition condition)
    {
        var value = condition.Member.IsOptionalNullable ? condition.Member.Name + ".Value" : condition.Member.Name;
        return condition.Value is null ? IsSet(condition.Member) : condition.OrUnset ? $"({value} is null || {value} == {condition.Value})" : $"{value} == {condition.Value}";
    }

    private static string IsSet(PriceMember member)
    {
        var value = member.IsOptionalNullable ? member.Name + ".Value" : member.Name;
        return member.IsList ? $"{value} is {{ Count: > 0 }}" : $"{value} is not null";
    }

    private static string Amount(PriceTierModel tier, string variantEnum)
    {
        if (tier.Amounts.Count == 0)
        {
            return "null";
        }

        return variantEnum.Length == 0
            ? tier.Amounts[0].Amount + "m"
            : "variant switch { " + string.Concat(tier.Amounts.Select(amount => $"{variantEnum}.{amount.VariantName} => {amount.Amount}m, ")) + "_ => null }";
    }
}
