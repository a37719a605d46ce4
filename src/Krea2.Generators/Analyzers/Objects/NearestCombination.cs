using System.Globalization;
using Krea2.Constraints;

namespace Krea2.Generators.Analyzers.Objects;

/// <summary>Of the numbers that are offered together, those that are nearest to some that are not: by their proportions first, as of a picture, and then by their size.</summary>
internal static class NearestCombination
{
    private const double WeightOfSize = 0.25;

    /// <summary>The numbers as JSON, by member; null when the rule is about anything else, or a number is not known.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>>? Of(ObjectRule rule, IMemberFacts facts)
    {
        if (rule.Clauses.Count != 1 || rule.Clauses[0] is not CombinationClause clause)
        {
            return null;
        }

        var members = clause.Members.ToList();
        var rows = clause.Rows.Select(row => row.Select(value => ConstraintRules.Text(value, null)).ToList()).ToList();
        var found = Numbers(members.Select(member => facts.FactOf(member).ToString()));
        var offered = rows.Select(Numbers).ToList();
        if (found is null || offered.Any(row => row is null))
        {
            return null;
        }

        var nearest = Enumerable.Range(0, rows.Count).OrderBy(i => Distance(found, offered[i]!)).First();
        return [.. members.Zip(rows[nearest], (member, value) => new KeyValuePair<string, string>(member, value))];
    }

    private static List<double>? Numbers(IEnumerable<string> texts)
    {
        var numbers = new List<double>();
        foreach (var text in texts)
        {
            if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !(number > 0) || double.IsInfinity(number))
            {
                return null;
            }

            numbers.Add(number);
        }

        return numbers;
    }

    private static double Distance(List<double> found, List<double> offered)
    {
        var factors = found.Zip(offered, (from, to) => Math.Log(to / from)).ToList();
        return factors.Max() - factors.Min() + (WeightOfSize * Math.Abs(factors.Average()));
    }
}
