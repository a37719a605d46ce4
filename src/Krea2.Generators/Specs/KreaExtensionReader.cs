using Krea2.Generators.Json;

namespace Krea2.Generators.Specs;

/// <summary>Reads what Krea's own document says about an operation beyond OpenAPI: former field names and prices.</summary>
internal static class KreaExtensionReader
{
    private const string AliasesKeyword = "x-krea-deprecated-field-aliases";
    private const string PricingKeyword = "x-krea-pricing";

    /// <summary>The former names of body fields.</summary>
    public static IReadOnlyList<FieldAlias> ReadAliases(SpecContext context, JsonNode operation)
    {
        if (operation[AliasesKeyword] is null)
        {
            return [];
        }

        var aliases = new List<FieldAlias>();
        foreach (var item in context.ReadItems(operation, AliasesKeyword))
        {
            if (item["from"] is not { Kind: JsonKind.String } from || item["to"] is not { Kind: JsonKind.String } to)
            {
                context.ReportWrong(AliasesKeyword, item, "an object with the texts 'from' and 'to'");
                continue;
            }

            aliases.Add(new FieldAlias
            {
                From = from.Text,
                To = to.Text,
                SunsetDate = context.ReadText(item, "sunset_date"),
                Reason = context.ReadText(item, "reason"),
                MigrationUrl = context.ReadText(item, "migration_url"),
                Range = item.Range,
            });
        }

        return aliases;
    }

    /// <summary>The prices; null when absent.</summary>
    public static Pricing? ReadPricing(SpecContext context, JsonNode operation)
    {
        if (operation[PricingKeyword] is not { } node)
        {
            return null;
        }

        if (node.Kind != JsonKind.Object)
        {
            context.ReportWrong(PricingKeyword, node, "an object");
            return null;
        }

        var points = new List<PricePoint>();
        foreach (var item in context.ReadItems(node, "price_points"))
        {
            if (item["amount"] is { Kind: JsonKind.String or JsonKind.Number } amount && JsonNumber.IsNumber(amount.Text))
            {
                points.Add(new PricePoint { Amount = amount.Text, Dimensions = ReadDimensions(context, item) });
            }
            else
            {
                context.ReportWrong("amount", item["amount"] ?? item, "a decimal number");
            }
        }

        return new Pricing
        {
            Type = context.ReadText(node, "type"),
            Currency = context.ReadText(node, "currency"),
            Unit = context.ReadText(node, "unit"),
            IsByParameters = node["by"] is { Text: "parameters" },
            Points = points,
        };
    }

    private static List<PriceDimension> ReadDimensions(SpecContext context, JsonNode point)
    {
        var dimensions = new List<PriceDimension>();
        foreach (var property in context.ReadProperties(point, "dimensions"))
        {
            if (context.AsText(property.Name, property.Value) is { } text)
            {
                dimensions.Add(new PriceDimension(property.Name, text, property.NameRange));
            }
        }

        return dimensions;
    }
}
