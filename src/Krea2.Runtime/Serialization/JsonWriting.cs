using System.Globalization;
using System.Text.Json;

namespace Krea2.Serialization;

/// <summary>Writes JSON values for generated code where the writer has no method of its own.</summary>
public static class JsonWriting
{
    /// <summary>Writes a day as <c>yyyy-MM-dd</c>.</summary>
    public static void WriteDate(Utf8JsonWriter writer, DateOnly value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<char> text = stackalloc char[10];
        value.TryFormat(text, out var length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }

    /// <summary>Writes any JSON value; a value that is not set is <c>null</c>.</summary>
    public static void WriteElement(Utf8JsonWriter writer, JsonElement? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is { ValueKind: not JsonValueKind.Undefined } element)
        {
            element.WriteTo(writer);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>Writes the text of an enum value.</summary>
    /// <exception cref="InvalidOperationException">The value is none of the enum's members, so there is no text.</exception>
    public static void WriteEnum(Utf8JsonWriter writer, string? text, string type)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(text ?? throw JsonErrors.UndefinedEnumValue(type));
    }
}
