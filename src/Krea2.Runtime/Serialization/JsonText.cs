using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Krea2.Serialization;

/// <summary>Turns generated values into JSON text and back.</summary>
public static class JsonText
{
    /// <summary>Writes a value as JSON text.</summary>
    public static string Write(IJsonWritable value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            value.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Reads a value from JSON text.</summary>
    /// <exception cref="JsonException">The text is no JSON, or not what the type allows; the message names the JSON pointer, the line and the column.</exception>
    public static T Parse<T>(string json, JsonRead<T> read)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse(Encoding.UTF8.GetBytes(json).AsSpan(), read);
    }

    /// <summary>Reads a value from JSON text in UTF-8.</summary>
    /// <exception cref="JsonException">The text is no JSON, or not what the type allows; the message names the JSON pointer, the line and the column.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> utf8Json, JsonRead<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var reader = new Utf8JsonReader(utf8Json);
        try
        {
            reader.Read();
            var value = read(ref reader);
            reader.Read();
            return value;
        }
        catch (JsonReadException e)
        {
            var place = JsonPlace.Of(utf8Json, e.Position);
            throw new JsonException($"At {place.Pointer} (line {place.Line}, column {place.Column}): {e.Message}.", place.Pointer, place.Line - 1, place.Column - 1, e);
        }
    }
}
