using Krea2.Generators.Model;

namespace Krea2.Generators.Emitting;

/// <summary>Prints <c>EstimateCost</c>.</summary>
internal static class PriceEmitter
{
    /// <summary>The prices as a sentence for the documentation; empty when there are none.</summary>
    public static string Describe(PricingModel? pricing) => pricing is null
        ? ""
        : "USD for one image: " + string.Join("; ", pricing.Tiers.Where(tier => tier.Amounts.Count > 0).Select(tier =>
            $"{tier.Tier} {string.Join(", ", tier.Amounts.Select(amount => amount.VariantName.Length > 0 ? $"{amount.VariantName} {amount.Amount}" : amount.Amount))}")) + (pricing.Times is { } times ? $"; times '{times.Member.JsonName}'" : "");

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
        var deciding = Deciding(pricing).SelectMany(PassedBy).Distinct().ToList();
        if (deciding.Count > 0)
        {
            writer.Open($"if ({string.Join(" || ", deciding)})").Line("return null;").Close().Line();
        }

        foreach (var member in pricing.Unpriced)
        {
            writer.Open($"if ({IsSet(member)})").Line("return null;").Close().Line();
        }

        foreach (var tier in pricing.Tiers)
        {
            if (tier.Conditions.Count > 0)
            {
                writer.Open($"if ({string.Join(" && ", tier.Conditions.Select(Condition))})").Line($"return {Amount(tier, pricing.Times, record.VariantEnum)};").Close().Line();
            }
            else
            {
                writer.Line($"return {Amount(tier, pricing.Times, record.VariantEnum)};");
                writer.Close().Line();
                return;
            }
        }

        writer.Line("return null;");
        writer.Close().Line();
    }

    private static IEnumerable<PriceMember> Deciding(PricingModel pricing) =>
        pricing.Unpriced.Concat(pricing.Tiers.SelectMany(tier => tier.Conditions).Select(condition => condition.Member)).Concat(pricing.Times is { } times ? [times.Member] : []);

    private static IEnumerable<string> PassedBy(PriceMember member)
    {
        yield return $"!Extra.Lacks({CSharpText.Literal(member.Owners.Append(member).First().JsonName)})";
        for (var i = 0; i < member.Owners.Count; i++)
        {
            var next = i + 1 < member.Owners.Count ? member.Owners[i + 1] : member;
            yield return $"{Path(member.Owners.Take(i + 1))}?.Extra.Lacks({CSharpText.Literal(next.JsonName)}) == false";
        }
    }

    private static string Condition(PriceCondition condition)
    {
        var value = Value(condition.Member);
        var expected = condition is { IsText: true, Value: { } text } ? CSharpText.Literal(text) : condition.Value;
        return expected is null ? IsSet(condition.Member) : condition.OrUnset ? $"({value} is null || {value} == {expected})" : $"{value} == {expected}";
    }

    private static string IsSet(PriceMember member) => member.IsList ? $"{Value(member)} is {{ Count: > 0 }}" : $"{Value(member)} is not null";

    private static string Value(PriceMember member) => Path(member.Owners.Append(member));

    private static string Path(IEnumerable<PriceMember> members) => string.Join("?.", members.Select(member => member.IsOptionalNullable ? member.Name + ".Value" : member.Name));

    private static string Amount(PriceTierModel tier, PriceTimes? times, string variantEnum)
    {
        if (tier.Amounts.Count == 0)
        {
            return "null";
        }

        var amount = variantEnum.Length == 0
            ? tier.Amounts[0].Amount + "m"
            : "variant switch { " + string.Concat(tier.Amounts.Select(amount => $"{variantEnum}.{amount.VariantName} => {amount.Amount}m, ")) + $"_ => {(times is null ? "null" : "(decimal?)null")} }}";
        return times is null ? amount : $"({amount}) * {(times.Default.Length > 0 ? $"({Value(times.Member)} ?? {times.Default})" : Value(times.Member))}";
    }
}
