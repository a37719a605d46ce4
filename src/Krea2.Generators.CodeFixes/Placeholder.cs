using Krea2.Constraints;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Analyzers.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Krea2.Generators.CodeFixes;

/// <summary>Finds a value for a member that must be set: the plainest one that the document allows. Where there is none, the member is left to its author.</summary>
internal sealed class Placeholder(RequestContract contract, SemanticModel model, int position)
{
    private const int MaximumDepth = 8;

    /// <summary>An assignment for each required member that is not set.</summary>
    public IEnumerable<string> Assignments(TypeContract type, IReadOnlyCollection<string> set) => Assignments(type, set, 0);

    private IEnumerable<string> Assignments(TypeContract type, IReadOnlyCollection<string> set, int depth)
    {
        foreach (var member in type.Members)
        {
            if (member.Symbol is IPropertySymbol { IsRequired: true } property && !set.Contains(property.Name) && ValueOf(member, "", property.Type, depth) is { } value)
            {
                yield return $"{property.Name} = {value}";
            }
        }
    }

    private string? ValueOf(MemberContract member, string at, ITypeSymbol type, int depth)
    {
        while (type is INamedTypeSymbol { Name: "Optional" or "Nullable", TypeArguments: [var inner] })
        {
            type = inner;
        }

        var constraints = member.Constraints.Where(constraint => constraint.At == at).Select(constraint => constraint.Constraint).ToList();
        switch (type)
        {
            case { SpecialType: SpecialType.System_String }:
                return PlaceholderValue.Text(constraints) is { } text ? SymbolDisplay.FormatLiteral(text, quote: true) : null;
            case { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double or SpecialType.System_Decimal or SpecialType.System_Single }:
                return PlaceholderValue.Number(member, at, constraints) is { } number ? number + Suffix(type) : null;
            case { SpecialType: SpecialType.System_Boolean }:
                return "false";
            case { TypeKind: TypeKind.Enum }:
                return type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue) is { } field ? $"{NameOf(type)}.{field.Name}" : null;
            case INamedTypeSymbol { Name: "IReadOnlyList", TypeArguments: [var item] }:
                return ListFor(member, item, constraints, depth);
            case INamedTypeSymbol { Name: "Guid", ContainingNamespace.Name: "System" }:
                return constraints.TrueForAll(constraint => constraint.Allows(Guid.Empty.ToString("D"))) ? NameOf(type) + ".Empty" : null;
            case INamedTypeSymbol { Name: "Uri", ContainingNamespace.Name: "System" }:
                return $"new {NameOf(type)}(\"https://example.com/\")";
            case INamedTypeSymbol { IsAbstract: false } named when contract.TypeOf(named) is { } generated && depth < MaximumDepth:
                return ObjectFor(generated, depth);
            default:
                return null;
        }
    }

    private string? ObjectFor(TypeContract type, int depth)
    {
        var required = type.Symbol.GetMembers().OfType<IPropertySymbol>().Count(property => property.IsRequired);
        var members = Assignments(type, [], depth + 1).ToList();
        return members.Count != required ? null : required == 0 ? "new()" : $"new() {{ {string.Join(", ", members)} }}";
    }

    private string? ListFor(MemberContract member, ITypeSymbol item, List<Constraint> constraints, int depth) => PlaceholderValue.Count(constraints) switch
    {
        null => null,
        0 => "[]",
        { } count => ValueOf(member, "items", item, depth + 1) is { } value ? $"[{string.Join(", ", Enumerable.Repeat(value, count))}]" : null,
    };

    private static string Suffix(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Single => "f",
        SpecialType.System_Decimal => "m",
        _ => "",
    };

    private string NameOf(ITypeSymbol type) => type.ToMinimalDisplayString(model, NullableFlowState.NotNull, position);
}
