using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Json;
using Krea2.Generators.Model;

namespace Krea2.Generators.Tests.Docs;

/// <summary>Values that a host offers together in the place of one parameter of the others: its sizes in pixels, where they have ratios.</summary>
internal static class HostCombinations
{
    /// <summary>The combinations whose labels are values of the parameters; null where the host has none.</summary>
    public static string? Cell(HostModel host, IEnumerable<MemberContract> others)
    {
        var known = others.SelectMany(Values).ToHashSet();
        return host.Combination is { } combination && combination.Values.All(value => known.Contains(value.Label))
            ? $"{string.Join(" and ", combination.Members.Select(member => $"`{member.JsonName}`"))}: required, {string.Join(", ", combination.Values.Select(value => $"{string.Join("x", value.Values)} for {value.Label}"))}{Inferred(host, combination)}"
            : null;
    }

    private static IEnumerable<string> Values(MemberContract member) => member.Constraints
        .Where(constraint => constraint is { At: "", Constraint.Keyword: "enum" })
        .SelectMany(constraint => JsonTree.Read(constraint.Constraint.Limit, "", new ProblemSink())!.Items.Select(item => item.Text));

    private static string Inferred(HostModel host, CombinationModel combination)
    {
        var variants = host.Request.Rules
            .Where(rule => rule is { Inferred: true, Effect: "refused" } && combination.Members.All(member => rule.Schema.Contains($"\"{member.JsonName}\"", StringComparison.Ordinal)))
            .SelectMany(rule => rule.VariantNames)
            .ToList();
        return variants.Count > 0 ? $" (inferred for {string.Join(", ", variants)})" : "";
    }
}
