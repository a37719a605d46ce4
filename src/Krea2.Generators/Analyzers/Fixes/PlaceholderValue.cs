using Krea2.Constraints;
using Krea2.Generators.Analyzers.Contract;

namespace Krea2.Generators.Analyzers.Fixes;

/// <summary>Finds the plainest text, number or count that constraints allow.</summary>
internal static class PlaceholderValue
{
    private const int MaximumItems = 8;

    private static readonly string[] Texts = ["00000000-0000-0000-0000-000000000000", "https://example.com/", "2026-01-01T00:00:00Z", "2026-01-01", "name@example.com", "127.0.0.1", "::1"];

    /// <summary>A text; null when none is known.</summary>
    public static string? Text(IReadOnlyCollection<Constraint> constraints)
    {
        var listed = constraints.SelectMany(constraint => constraint.Values?.Values ?? []).Where(value => value.Kind == JsonConstantKind.String).Select(value => value.Text);
        var shortest = constraints.Where(constraint => constraint.Keyword == "minLength" && constraint.CountLimit <= 100).Select(constraint => new string('x', (int)constraint.CountLimit));
        return listed.Append("").Concat(shortest).Concat(Texts).FirstOrDefault(text => constraints.All(constraint => constraint.Allows(text)));
    }

    /// <summary>Digits of a number; null when none is known.</summary>
    public static string? Number(MemberContract member, string at, IReadOnlyCollection<Constraint> constraints)
    {
        var listed = constraints.SelectMany(constraint => constraint.Values?.Values ?? []).Where(value => value.Kind == JsonConstantKind.Number).Select(value => value.Text);
        return listed.FirstOrDefault() ?? NearestNumber.Of(member, at, 0);
    }

    /// <summary>A number of items that can all be equal; null when none is known.</summary>
    public static int? Count(IReadOnlyCollection<Constraint> constraints)
    {
        for (var count = 0; count <= MaximumItems; count++)
        {
            if (constraints.All(constraint => constraint.AllowsCount(count)))
            {
                return count > 1 && constraints.Any(constraint => constraint.DemandsDistinctItems) ? null : count;
            }
        }

        return null;
    }
}
