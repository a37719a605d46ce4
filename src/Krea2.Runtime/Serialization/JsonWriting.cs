using System.Globalization;
using System.Text.Encodings.Web;
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

    /// <summary>Escapes a text once, for all the times that it is written: what JSON demands, and what could end a script in a web page.</summary>
    public static JsonEncodedText Encode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return JsonEncodedText.Encode(text, text.AsSpan().IndexOfAny('<', '>', '&') < 0 ? JavaScriptEncoder.UnsafeRelaxedJsonEscaping : JavaScriptEncoder.Default);
    }
}
