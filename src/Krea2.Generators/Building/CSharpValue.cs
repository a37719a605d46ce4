using System.Globalization;
using Krea2.Generators.Model;

namespace Krea2.Generators.Building;

/// <summary>Writes a value of a document as a C# expression of a type.</summary>
internal sealed class CSharpValue(TypeCatalogue catalogue)
{
    /// <summary>The expression; null when the type has no such value.</summary>
    /// <param name="type">The type.</param>
    /// <param name="value">The value as text, without quotes.</param>
    public string? Of(TypeRef type, string value) => type.Kind switch
    {
        TypeKind.Enum => EnumValue(type, value),
        TypeKind.Boolean when value is "true" or "false" => value,
        TypeKind.Int32 or TypeKind.Int64 when long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number.ToString(CultureInfo.InvariantCulture),
        TypeKind.Double when decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => number.ToString(CultureInfo.InvariantCulture) + "d",
        _ => null,
    };

    private string? EnumValue(TypeRef type, string value) => catalogue.Types
        .Select(item => item.Type)
        .OfType<EnumModel>()
        .FirstOrDefault(model => type.Name.EndsWith("." + model.Name, StringComparison.Ordinal))?.Values
        .FirstOrDefault(candidate => candidate.Wire == value) is { } found
            ? $"{type.Name}.{found.Name}"
            : null;
}
