using Krea2.Constraints;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers.Json;

/// <summary>Which JSON numbers generated code can read into a C# type. It throws for the others, whatever the host would say to them.</summary>
internal static class ReadableNumber
{
    // Half a step above the greatest double rounds to infinity; this is well beyond.
    private const string BeyondDouble = "1.8e308";

    /// <summary>The numbers that can be read, in words, where this one cannot; null where it can, or where that is not known.</summary>
    /// <param name="number">The number as JSON.</param>
    /// <param name="type">The C# type, without what may be absent.</param>
    public static string? RangeWithout(string number, ITypeSymbol type) => !JsonDecimal.TryParse(number, out var value)
        ? null
        : type.SpecialType switch
        {
            SpecialType.System_Int32 => Between(value, JsonDecimal.Create(int.MinValue, 0), JsonDecimal.Create(int.MaxValue, 0), "a whole number from -2147483648 to 2147483647"),
            SpecialType.System_Int64 => Between(value, JsonDecimal.Create(long.MinValue, 0), JsonDecimal.Create(long.MaxValue, 0), "a whole number from -9223372036854775808 to 9223372036854775807"),
            SpecialType.System_Double when JsonDecimal.TryParse("-" + BeyondDouble, out var least) && JsonDecimal.TryParse(BeyondDouble, out var most) => Between(value, least, most, "a number within the range of a double"),
            _ => null,
        };

    private static string? Between(in JsonDecimal value, in JsonDecimal least, in JsonDecimal most, string range) =>
        value.CompareTo(least) < 0 || value.CompareTo(most) > 0 ? range : null;
}
