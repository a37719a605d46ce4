using Krea2.Constraints;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Analyzers.Json;

namespace Krea2.Generators.Analyzers.Concepts;

/// <summary>A name that this host does not know and another host does.</summary>
/// <param name="Message">The sentence that says so.</param>
/// <param name="Member">The member of the same object that is the same thing here; null when there is none.</param>
internal sealed record OtherHostsName(string Message, MemberContract? Member)
{
    /// <summary>Looks a name up; null when no other host has it, or when it looks like one of the type's own: then that one was meant.</summary>
    /// <param name="name">The name as it was written.</param>
    /// <param name="type">The type that does not know it.</param>
    /// <param name="contract">The contract of the compilation.</param>
    /// <param name="isWritten">Whether the name is one of JSON, which must be exact; one of C# is spelt differently.</param>
    public static OtherHostsName? Of(string name, TypeContract type, RequestContract contract, bool isWritten)
    {
        if (!type.Host.Bundled || type.Members.Any(member => NearestName.AreAlike(member.JsonName, name) || NearestName.AreAlike(member.Symbol.Name, name)))
        {
            return null;
        }

        // What stands at the top of one request stands at the top of another, as long as any host has it there.
        var isTop = contract.Routes.Any(route => route.Variant.Length > 0 && Microsoft.CodeAnalysis.SymbolEqualityComparer.Default.Equals(route.Body, type.Symbol));
        var found = ConceptTable.Parameters.Where(other => other.Host != type.Host.Id && (isWritten ? other.Name == name : NearestName.AreAlike(other.Name, name))).ToList();
        var meant = found.Exists(other => other.IsNested != isTop) ? found.FindAll(other => other.IsNested != isTop) : found;
        if (meant.Count == 0)
        {
            return null;
        }

        var own = ConceptTable.Parameters.FirstOrDefault(parameter => parameter.Host == type.Host.Id && parameter.Concept.Length > 0 && meant.Exists(other => other.Concept == parameter.Concept));
        var member = own is null ? null : type.Members.FirstOrDefault(candidate => candidate.Concept == own.Concept);
        var counterparts = own is not null ? [own.Path] : meant.SelectMany(other => ConceptTable.Together(type.Host.Id, other.Concept)).Distinct().ToArray();
        var shown = isWritten ? name : meant[0].Name;
        return new OtherHostsName(ConstraintRules.OtherHostMessage(shown, type.Host.Title, [.. meant.Select(other => other.Title).Distinct()], counterparts), member);
    }
}
