using System.Text.Json;
using System.Text.Json.Serialization;

namespace Krea2.Serialization;

/// <summary>Lets System.Text.Json write and read a generated type, so that a request can be stored or queued.</summary>
/// <typeparam name="T">The generated type.</typeparam>
public sealed class GeneratedJsonConverter<T> : JsonConverter<T>
    where T : IJsonValue<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => T.ReadFrom(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => value.WriteTo(writer);
}
