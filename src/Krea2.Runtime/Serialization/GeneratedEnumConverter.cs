using System.Text.Json;
using System.Text.Json.Serialization;

namespace Krea2.Serialization;

/// <summary>Lets System.Text.Json write and read a generated enum as the exact strings of its document.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
/// <typeparam name="TText">Its strings.</typeparam>
public sealed class GeneratedEnumConverter<TEnum, TText> : JsonConverter<TEnum>
    where TEnum : struct, Enum
    where TText : IEnumText<TEnum>
{
    /// <inheritdoc/>
    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TText.Read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) =>
        writer.WriteStringValue(TText.TextOf(value) ?? throw JsonErrors.UndefinedEnumValue(typeof(TEnum).Name));
}
