using Krea2.Constraints;
using Krea2.Generators.Analyzers.Contract;

namespace Krea2.Generators.Analyzers.Objects;

/// <summary>What is known of the members of one object.</summary>
/// <param name="type">Its type.</param>
/// <param name="known">What is known, by JSON name.</param>
/// <param name="others">What is known of members that are not among these: nothing, or that they are not there.</param>
internal sealed class ObjectFacts(TypeContract type, IReadOnlyDictionary<string, MemberFact> known, Others others) : IMemberFacts
{
    /// <summary>Whether members of which nothing was said are known not to be there.</summary>
    public bool KnowsOthers => others != Others.Unknown;

    /// <inheritdoc/>
    public MemberFact FactOf(string name)
    {
        if (known.TryGetValue(name, out var fact))
        {
            return fact;
        }

        if (others == Others.Unknown)
        {
            return default;
        }

        var member = type.Members.FirstOrDefault(candidate => candidate.JsonName == name);
        // A C# member that can only have one value has it without being set.
        return others == Others.NotSet && member is { Required: true } && member.Constraints.FirstOrDefault(constraint => constraint.At.Length == 0 && constraint.Constraint.Keyword == "const") is { } constant
            ? MemberFact.OfJson(constant.Constraint.Limit)
            : MemberFact.AbsentWithDefault(member?.Default ?? "");
    }
}

/// <summary>What is known of members that nothing was said of.</summary>
internal enum Others
{
    /// <summary>Nothing.</summary>
    Unknown,

    /// <summary>The code does not set them.</summary>
    NotSet,

    /// <summary>They do not stand in the JSON.</summary>
    NotWritten,
}
