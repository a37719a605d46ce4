using System.Text.Json;

namespace Krea2.Serialization;

/// <summary>The strings on the wire of a generated enum.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
public interface IEnumText<TEnum>
    where TEnum : struct, Enum
{
    /// <summary>The exact string on the wire, or null when the value is no member of the enum.</summary>
    static abstract string? TextOf(TEnum value);

    /// <summary>Reads one value.</summary>
    /// <exception cref="JsonException">The JSON is no string, or a string that the enum does not have.</exception>
    static abstract TEnum Read(ref Utf8JsonReader reader);
}
