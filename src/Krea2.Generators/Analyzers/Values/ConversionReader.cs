using System.Globalization;
using Krea2.Generators.Analyzers.Contract;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Krea2.Generators.Analyzers.Values;

/// <summary>Converts a constant as C# would at run time.</summary>
internal static class ConversionReader
{
    /// <summary>The value after the conversion; none when it is not known.</summary>
    public static Optional<object?> Convert(IConversionOperation conversion, object? constant)
    {
        if (conversion.Type is not { } type)
        {
            return default;
        }

        if (conversion.OperatorMethod is { } method)
        {
            return IsOptional(method.ContainingType) || IsOpenSet(method.ContainingType) ? constant : AsAlternative(method, constant);
        }

        if (type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T && type is INamedTypeSymbol { TypeArguments: [var inner] })
        {
            return constant is null ? (Optional<object?>)null : Convert(conversion, constant, inner);
        }

        return constant is null && type.IsReferenceType ? null : Convert(conversion, constant, type);
    }

    /// <summary>What a method or conversion of a generated union makes of a constant; none when it is no such method.</summary>
    public static Optional<object?> AsAlternative(IMethodSymbol method, object? constant) =>
        constant is (string or bool or Guid or double or float or int or long) and not null
        && method is { IsStatic: true, Parameters: [{ Type.TypeKind: not TypeKind.Enum }], ContainingType: { } type }
        && SymbolEqualityComparer.Default.Equals(method.ReturnType, type)
        && type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "SchemaUnionAttribute")
            ? new UnionConstant(type, constant)
            : default(Optional<object?>);

    /// <summary>Whether a list or map is the same after the conversion: what a conversion of somebody's own makes of it, nobody knows.</summary>
    public static bool KeepsCollection(IConversionOperation conversion) => conversion.OperatorMethod is not { } method || IsOptional(method.ContainingType);

    private static Optional<object?> Convert(IConversionOperation conversion, object? constant, ITypeSymbol type)
    {
        var target = type is INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } underlying } ? underlying.SpecialType : type.SpecialType;
        return (target, constant) switch
        {
            (SpecialType.System_String or SpecialType.System_Object, string) => constant,
            (_, string) when type is INamedTypeSymbol set && IsOpenSet(set) => constant,
            (SpecialType.System_Boolean, bool) => constant,
            (_, UnionConstant made) when SymbolEqualityComparer.Default.Equals(made.Union, type) => constant,
            (_, Guid) when type is { Name: "Guid", ContainingNamespace.Name: "System" } => constant,
            (SpecialType.System_Double, double or float) => System.Convert.ToDouble(constant, CultureInfo.InvariantCulture),
            (SpecialType.System_Single, double or float) => (float)System.Convert.ToDouble(constant, CultureInfo.InvariantCulture),
            (_, double or float) => System.Convert.ToDouble(constant, CultureInfo.InvariantCulture) is > -9e15 and < 9e15 and var real ? Number((long)real, target, conversion.IsChecked) : default,
            (_, sbyte or byte or short or ushort or int or uint or long or char) => Number(constant is char letter ? letter : System.Convert.ToInt64(constant, CultureInfo.InvariantCulture), target, conversion.IsChecked),
            _ => default,
        };
    }

    private static Optional<object?> Number(long number, SpecialType target, bool isChecked)
    {
        (object Value, long Back)? result = target switch
        {
            SpecialType.System_SByte => (unchecked((sbyte)number), unchecked((sbyte)number)),
            SpecialType.System_Byte => (unchecked((byte)number), unchecked((byte)number)),
            SpecialType.System_Int16 => (unchecked((short)number), unchecked((short)number)),
            SpecialType.System_UInt16 => (unchecked((ushort)number), unchecked((ushort)number)),
            SpecialType.System_Int32 => (unchecked((int)number), unchecked((int)number)),
            SpecialType.System_UInt32 => (unchecked((uint)number), unchecked((uint)number)),
            SpecialType.System_Int64 => (number, number),
            SpecialType.System_Double => ((double)number, number),
            SpecialType.System_Single => ((float)number, number),
            _ => null,
        };
        return result is not var (value, back) || (isChecked && back != number) ? default : new Optional<object?>(value);
    }

    // A generated set of strings that takes any other string too.
    private static bool IsOpenSet(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Struct && type.GetMembers().Any(member => member is IPropertySymbol { IsStatic: true } && member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "SchemaEnumValueAttribute"));

    private static bool IsOptional(INamedTypeSymbol type) =>
        type is { MetadataName: "Optional`1", ContainingNamespace: { Name: "Krea2", ContainingNamespace.IsGlobalNamespace: true }, ContainingAssembly.Name: ContractNames.RuntimeAssembly };
}
