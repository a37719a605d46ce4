using Krea2.Constraints;
using Krea2.Generators.Analyzers.Contract;

namespace Krea2.Generators.Analyzers.Concepts;

/// <summary>The parenthesis at the end of a message: which other hosts draw the line elsewhere. A value that was right on one host and copied to another is the most common mistake.</summary>
internal static class OtherHosts
{
    /// <summary>The words, with a space in front; empty when no other host is known to differ, or when the document is not the bundled one.</summary>
    /// <param name="member">The member whose limit is broken.</param>
    /// <param name="broken">The limit.</param>
    /// <param name="found">The value, as JSON; null when it is not known as JSON.</param>
    public static string Words(MemberContract member, Constraint broken, string? found)
    {
        if (!member.Host.Bundled || member.Concept.Length == 0)
        {
            return "";
        }

        var groups = ConceptTable.Of(member.Concept)
            .Where(other => other.Host != member.Host.Id)
            .Select(other => (other.Title, Allowed: Allowed(other, broken, found)))
            .Where(other => other.Allowed is not null)
            .GroupBy(other => other.Allowed, other => other.Title)
            .Select(group => Join([.. group]) + (group.Count() == 1 ? " allows " : " allow ") + group.Key)
            .ToList();
        return groups.Count == 0 ? "" : " (" + string.Join("; ", groups) + ")";
    }

    private static string? Allowed(HostLimits other, Constraint broken, string? found) => broken.Keyword switch
    {
        "minimum" or "maximum" => Range(other, broken, "minimum", "maximum", ""),
        "minLength" or "maxLength" => Range(other, broken, "minLength", "maxLength", " characters"),
        "minItems" or "maxItems" => Range(other, broken, "minItems", "maxItems", " items"),
        "enum" => found is not null && other.Of("enum")?.AllowsJson(found) == true ? found : null,
        _ => null,
    };

    // Only where the very limit that is broken is another one there.
    private static string? Range(HostLimits other, Constraint broken, string lower, string upper, string unit)
    {
        if (other.Of(broken.Keyword) is not { } limit || limit.Limit == broken.Limit)
        {
            return null;
        }

        return (other.Of(lower), other.Of(upper)) switch
        {
            ({ } least, { } most) => $"{least.Limit} to {most.Limit}{unit}",
            ({ } least, null) => $"at least {least.Limit}{unit}",
            (_, { } most) => $"at most {most.Limit}{unit}",
            _ => null,
        };
    }

    private static string Join(IReadOnlyList<string> names) =>
        names.Count == 1 ? names[0] : string.Join(", ", names.Take(names.Count - 1)) + " and " + names[names.Count - 1];
}
