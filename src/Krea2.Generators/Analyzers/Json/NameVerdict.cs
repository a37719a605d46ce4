using Krea2.Constraints;
using Krea2.Generators.Analyzers.Contract;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers.Json;

/// <summary>How bad a name is that the document does not have.</summary>
internal static class NameVerdict
{
    /// <summary>An unknown name: refused by a closed object, kept by an open one.</summary>
    public static DiagnosticSeverity OfUnknown(TypeContract type, RequestContract contract) => type.Closed ? DiagnosticSeverity.Error : contract.SuggestionSeverity;

    /// <summary>An old name: refused by a closed object when its last day was over before the document was taken.</summary>
    public static DiagnosticSeverity OfAlias(AliasContract alias, TypeContract type) => type.Closed && IsOver(alias, type.Host) ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;

    /// <summary>The sentence about an old name.</summary>
    public static string Message(AliasContract alias, MemberContract member) =>
        ConstraintRules.AliasMessage(alias.Name, member.JsonName, member.Host.Title, alias.LastDay.Length == 0 ? null : alias.LastDay, IsOver(alias, member.Host));

    /// <summary>The sentence about a member that the document marks as deprecated.</summary>
    public static string DeprecatedMessage(MemberContract member) => $"'{member.JsonName}' is deprecated{member.Host.On}";

    private static bool IsOver(AliasContract alias, HostContract host) => !alias.Accepted && alias.LastDay.Length > 0 && host.SpecDate.Length > 0;
}
