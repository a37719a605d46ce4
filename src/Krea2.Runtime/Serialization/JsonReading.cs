using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Krea2.Constraints;

namespace Krea2.Serialization;

/// <summary>Reads JSON values for generated code: exact, strict, and with errors that say what was found.</summary>
/// <remarks>Every method expects the reader on the first token of the value and leaves it on the last.</remarks>
public static class JsonReading
{
    /// <summary>Enters an object.</summary>
    /// <exception cref="JsonException">The value is no object.</exception>
    public static void StartObject(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw JsonErrors.Unexpected(ref reader, "an object");
        }
    }

    /// <summary>Moves to the next member's name; false at the end of the object.</summary>
    public static bool NextMember(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>Reads a string.</summary>
    /// <exception cref="JsonException">The value is no string.</exception>
    public static string ReadString(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw JsonErrors.Unexpected(ref reader, "a string");

    /// <summary>Reads a boolean.</summary>
    /// <exception cref="JsonException">The value is no boolean.</exception>
    public static bool ReadBoolean(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw JsonErrors.Unexpected(ref reader, "true or false"),
    };

    /// <summary>Reads a whole number; <c>1.0</c> and <c>1e2</c> are whole numbers too.</summary>
    /// <exception cref="JsonException">The value is no whole number of the type's range.</exception>
    public static int ReadInt32(ref Utf8JsonReader reader)
    {
        var value = ReadWhole(ref reader, "a whole number from -2147483648 to 2147483647");
        return value is >= int.MinValue and <= int.MaxValue ? (int)value : throw JsonErrors.OutOfRange(ref reader, "a whole number from -2147483648 to 2147483647");
    }

    /// <summary>Reads a whole number; <c>1.0</c> and <c>1e2</c> are whole numbers too.</summary>
    /// <exception cref="JsonException">The value is no whole number of the type's range.</exception>
    public static long ReadInt64(ref Utf8JsonReader reader) =>
        ReadWhole(ref reader, "a whole number from -9223372036854775808 to 9223372036854775807");

    /// <summary>Reads a number.</summary>
    /// <exception cref="JsonException">The value is no number, or beyond the range of a double.</exception>
    public static double ReadDouble(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            throw JsonErrors.Unexpected(ref reader, "a number");
        }

        return reader.TryGetDouble(out var value) && double.IsFinite(value)
            ? value
            : throw JsonErrors.OutOfRange(ref reader, "a number within the range of a double");
    }

    /// <summary>Reads a UUID in its form of 8-4-4-4-12 digits.</summary>
    /// <exception cref="JsonException">The value is no such string.</exception>
    public static Guid ReadGuid(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && reader.TryGetGuid(out var value) ? value : throw JsonErrors.Unexpected(ref reader, "a UUID");

    /// <summary>Reads a point in time (RFC 3339).</summary>
    /// <exception cref="JsonException">The value is no such string.</exception>
    public static DateTimeOffset ReadDateTimeOffset(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            if (reader.TryGetDateTimeOffset(out var value))
            {
                return value;
            }

            // More than seven digits of a second, or a space instead of the T, are legal in RFC 3339 but not for the reader.
            if (DateTimeOffset.TryParse(reader.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value))
            {
                return value;
            }
        }

        throw JsonErrors.Unexpected(ref reader, "a date and time such as 2026-10-09T08:30:00Z");
    }

    /// <summary>Reads a day.</summary>
    /// <exception cref="JsonException">The value is no such string.</exception>
    public static DateOnly ReadDate(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && DateOnly.TryParseExact(reader.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
            ? value
            : throw JsonErrors.Unexpected(ref reader, "a date such as 2026-10-09");

    /// <summary>Reads an absolute or relative address.</summary>
    /// <exception cref="JsonException">The value is no such string.</exception>
    public static Uri ReadUri(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && Uri.TryCreate(reader.GetString(), UriKind.RelativeOrAbsolute, out var value)
            ? value
            : throw JsonErrors.Unexpected(ref reader, "an address");

    /// <summary>Reads any JSON value.</summary>
    public static JsonElement ReadElement(ref Utf8JsonReader reader) => JsonElement.ParseValue(ref reader);

    /// <summary>Reads a list.</summary>
    /// <exception cref="JsonException">The value is no array, or an item is not what the list holds.</exception>
    public static IReadOnlyList<T> ReadList<T>(ref Utf8JsonReader reader, JsonRead<T> readItem)
    {
        ArgumentNullException.ThrowIfNull(readItem);
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw JsonErrors.Unexpected(ref reader, "an array");
        }

        var items = default(ListBuilder<T>);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(readItem(ref reader));
        }

        return items.ToList();
    }

    /// <summary>Reads an object whose members all have values of one type.</summary>
    /// <exception cref="JsonException">The value is no object, a name stands twice, or a value is not what the map holds.</exception>
    public static IReadOnlyDictionary<string, T> ReadMap<T>(ref Utf8JsonReader reader, JsonRead<T> readValue)
    {
        ArgumentNullException.ThrowIfNull(readValue);
        StartObject(ref reader);
        var values = new Dictionary<string, T>(StringComparer.Ordinal);
        while (NextMember(ref reader))
        {
            var name = reader.GetString()!;
            if (values.ContainsKey(name))
            {
                throw JsonErrors.Duplicate(ref reader);
            }

            reader.Read();
            values.Add(name, readValue(ref reader));
        }

        return ValueMap<T>.Own(values);
    }

    /// <summary>Reads a value if it is what the type allows; otherwise leaves the reader where it was.</summary>
    public static bool TryRead<T>(ref Utf8JsonReader reader, JsonRead<T> read, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(read);
        var attempt = reader;
        try
        {
            value = read(ref attempt);
            reader = attempt;
            return true;
        }
        catch (JsonException)
        {
            value = default;
            return false;
        }
    }

    /// <summary>The string value of a member of the object on whose first token the reader stands; null when there is none. The reader stays where it is.</summary>
    public static string? PeekString(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        var ahead = reader;
        while (NextMember(ref ahead))
        {
            var found = ahead.ValueTextEquals(name);
            ahead.Read();
            if (found)
            {
                return ahead.TokenType == JsonTokenType.String ? ahead.GetString() : null;
            }

            ahead.Skip();
        }

        return null;
    }

    private static long ReadWhole(ref Utf8JsonReader reader, string expected)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            if (reader.TryGetInt64(out var value))
            {
                return value;
            }

            var text = Encoding.UTF8.GetString(reader.HasValueSequence ? System.Buffers.BuffersExtensions.ToArray(reader.ValueSequence) : reader.ValueSpan);
            if (JsonDecimal.TryParse(text, out var exact) && exact.IsInteger)
            {
                value = exact.FloorToInt64(out var outside);
                if (outside == 0)
                {
                    return value;
                }
            }
        }

        throw JsonErrors.Unexpected(ref reader, expected);
    }
}
