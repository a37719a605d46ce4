using System.Text.Json;
using System.Text.Json.Serialization;

namespace Krea2.Serialization;

/// <summary>Lets System.Text.Json write and read a generated type, so that a request can be stored or queued.</summary>
/// <typeparam name="T">The generated type.</typeparam>
public sealed class GeneratedJsonConverter<T> : JsonConverter<T>
    where T : IJsonValue<T>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The JSON is not what the type allows; the message names the JSON pointer inside the value.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Utf8JsonReader start = reader;
        try
        {
            return T.ReadFrom(ref reader);
        }
        catch (JsonReadException e)
        {
            // Without a path of ours, the serializer adds its own: where the value lies in the whole text.
            throw new JsonException($"At {JsonPlace.PointerOf(start, e.Position)}: {e.Message}.", e);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => value.WriteTo(writer);
}
