using Krea2.Constraints;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Analyzers.Json;
using Krea2.Generators.Json;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers.Fixes;

/// <summary>Finds the JSON of a value for a member that must be there: the plainest one that the document allows. Where there is none, the member is left to its author.</summary>
internal sealed class JsonPlaceholder(RequestContract contract)
{
    private const int MaximumDepth = 8;

    private static readonly string[] Booleans = ["false", "true"];

    /// <summary>The JSON of a value; null when none is known.</summary>
    public string? Of(MemberContract member) => Of(member, 0);

    private string? Of(MemberContract member, int depth) => member.Symbol is IPropertySymbol property ? ValueOf(member, "", property.Type, depth) : null;

    private string? ValueOf(MemberContract member, string at, ITypeSymbol declared, int depth)
    {
        var constraints = member.Constraints.Where(constraint => constraint.At == at).Select(constraint => constraint.Constraint).ToList();
        var types = constraints.Find(constraint => constraint.Keyword == "type")?.Limit.Split(' ') ?? [];
        switch (types.FirstOrDefault(type => type != "null"))
        {
            case "string":
                return PlaceholderValue.Text(constraints) is { } text ? JsonText.Of(text) : null;
            case "integer" or "number":
                return PlaceholderValue.Number(member, at, constraints);
            case "boolean":
                return Booleans.FirstOrDefault(value => constraints.TrueForAll(constraint => constraint.AllowsJson(value)));
            case "array" when ElementType.OfList(ElementType.Unwrap(declared, contract.Optional)) is { } item:
                return ListOf(member, at, item, constraints, depth);
            case "object" when ElementType.Unwrap(declared, contract.Optional) is INamedTypeSymbol type && depth < MaximumDepth:
                return contract.TypeOf(type) is { } generated ? ObjectOf(generated, depth) : PlaceholderValue.Count(constraints) == 0 ? "{}" : null;
            default:
                return null;
        }
    }

    private string? ListOf(MemberContract member, string at, ITypeSymbol item, List<Constraint> constraints, int depth) => PlaceholderValue.Count(constraints) switch
    {
        null => null,
        0 => "[]",
        { } count => ValueOf(member, MemberContract.Join(at, "items"), item, depth + 1) is { } value ? $"[{string.Join(", ", Enumerable.Repeat(value, count))}]" : null,
    };

    private string? ObjectOf(TypeContract type, int depth)
    {
        var members = type.Members.Where(member => member.Required).Select(member => (Name: member.JsonName, Json: Of(member, depth + 1))).ToList();
        return members.Exists(member => member.Json is null) ? null : $"{{{string.Join(", ", members.Select(member => $"{JsonText.Of(member.Name)}: {member.Json}"))}}}";
    }
}
