using Krea2.Constraints;
using Krea2.Generators.Analyzers.Contract;

namespace Krea2.Generators.Analyzers.Concepts;

/// <summary>The sentence about a broken limit: that of <c>Validate()</c>, and what other hosts allow.</summary>
internal static class LimitMessage
{
    /// <summary>Words it.</summary>
    /// <param name="member">The member.</param>
    /// <param name="at">What of the member is wrong: empty for its value. Only the value itself is the concept.</param>
    /// <param name="broken">The limit.</param>
    /// <param name="found">What was found, in the words of the message.</param>
    /// <param name="json">The value as JSON, where it is known.</param>
    public static string Of(MemberContract member, string at, Constraint broken, string found, string? json = null) =>
        ConstraintRules.At(ConstraintRules.Message(broken, member.JsonName, member.Host.Title, found), at) + (at.Length == 0 ? OtherHosts.Words(member, broken, json) : "");
}
