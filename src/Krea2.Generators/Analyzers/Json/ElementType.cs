using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers.Json;

/// <summary>Looks into the C# types of members.</summary>
internal static class ElementType
{
    /// <summary>The type without <c>Nullable</c> and <c>Optional</c> around it.</summary>
    public static ITypeSymbol Unwrap(ITypeSymbol type, INamedTypeSymbol? optional)
    {
        while (type is INamedTypeSymbol { TypeArguments: [var inner] } named
            && (named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T || SymbolEqualityComparer.Default.Equals(named.OriginalDefinition, optional)))
        {
            type = inner;
        }

        return type;
    }

    /// <summary>The type of a list's items; null when the type is no list.</summary>
    public static ITypeSymbol? OfList(ITypeSymbol type) => type is INamedTypeSymbol { Name: "IReadOnlyList", TypeArguments: [var item] } ? item : null;

    /// <summary>The type of a map's values; null when the type is no map.</summary>
    public static ITypeSymbol? OfMap(ITypeSymbol type) => type is INamedTypeSymbol { Name: "IReadOnlyDictionary", TypeArguments: [_, var value] } ? value : null;
}
