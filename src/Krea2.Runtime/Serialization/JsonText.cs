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
            throw At(JsonPlace.Of(utf8Json, e.Position), e.Message, e);
        }
        catch (JsonException e) when (e.LineNumber is { } line && e.BytePositionInLine is { } column)
        {
            throw At(JsonPlace.Broken(utf8Json, line, column), "the text is not JSON: " + Reason(e.Message), e);
        }
        catch (InvalidOperationException e)
        {
            // How the reader says that a string is not Unicode: half of a surrogate pair, or bytes that are not UTF-8.
            throw At(JsonPlace.Of(utf8Json, reader.TokenStartIndex), "the string is not Unicode text", e);
        }
    }

    private static JsonException At(JsonPlace place, string problem, Exception cause) =>
        new($"At {place.Pointer} (line {place.Line}, column {place.Column}): {problem}.", place.Pointer, place.Line - 1, place.Column - 1, cause);

    // The reader ends its sentence with the position, in a wording and counting of its own.
    private static string Reason(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.', ' ');
    }
}
