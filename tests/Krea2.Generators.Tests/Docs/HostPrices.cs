using System.Globalization;
using System.Text;
using Krea2.Generators.Model;

namespace Krea2.Generators.Tests.Docs;

/// <summary>What a picture costs at each host, model by model.</summary>
internal static class HostPrices
{
    public static string Table()
    {
        var hosts = HostModel.All;
        var tiers = hosts.SelectMany(host => host.Request.Pricing!.Tiers.Reverse()).Select(tier => tier.Tier).Distinct().ToList();
        var variants = hosts.SelectMany(host => host.Client.Variants).Select(variant => variant.Name).Distinct();
        var table = new StringBuilder("| model | what | ").AppendJoin(" | ", hosts.Select(host => host.Title)).Append(" |\n| --- | --- |").Append(string.Concat(hosts.Select(_ => " --- |"))).Append('\n');
        foreach (var variant in variants)
        {
            foreach (var tier in tiers)
            {
                table.Append(CultureInfo.InvariantCulture, $"| `{variant}` | {tier.Replace('-', ' ')} | ").AppendJoin(" | ", hosts.Select(host => Cell(host, variant, tier))).Append(" |\n");
            }
        }

        return table.ToString();
    }

    /// <summary>What the amounts are for, host by host.</summary>
    public static string Notes() => string.Concat(HostModel.All.Select(Note));

    private static string Cell(HostModel host, string variant, string tier)
    {
        if (host.Client.Variants.All(one => one.Name != variant) || host.Request.Pricing!.Tiers.All(one => one.Tier != tier))
        {
            return "-";
        }

        // Hosts write amounts with as many zeros as they like.
        return host.Request.Pricing.Tiers.Single(one => one.Tier == tier).Amounts.SingleOrDefault(amount => amount.VariantName == variant)?.Amount is { } text
            ? decimal.Parse(text, CultureInfo.InvariantCulture).ToString("0.00##", CultureInfo.InvariantCulture)
            : "none";
    }

    private static string Note(HostModel host)
    {
        var pricing = host.Request.Pricing!;
        var tiers = pricing.Tiers.Where(tier => tier.Conditions.Count > 0).Select(tier => $"{tier.Tier.Replace('-', ' ')} with {string.Join(" and ", tier.Conditions.Select(condition => Path(condition.Member)))}");
        var unpriced = pricing.Unpriced.Count > 0 ? $"; no price with {string.Join(" or ", pricing.Unpriced.Select(Path))}" : "";
        return $"- {host.Title}: {string.Join(", else ", tiers)}{(pricing.Times is { } times ? $"; times {Path(times.Member)}" : "")}{unpriced}.\n";
    }

    private static string Path(PriceMember member) => $"`{string.Join(".", member.Owners.Append(member).Select(part => part.JsonName))}`";
}
