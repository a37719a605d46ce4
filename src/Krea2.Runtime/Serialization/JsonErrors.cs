using System.Text;
using System.Text.Json;
using Krea2.Http;

namespace Krea2.Serialization;

/// <summary>The errors of reading and writing JSON, in one place so that they all say where, what was found and what is allowed.</summary>
public static class JsonErrors
{
    private const int ExcerptLength = 60;

    /// <summary>The token is not of the expected kind.</summary>
    public static JsonException Unexpected(ref Utf8JsonReader reader, string expected) =>
        new JsonReadException($"expected {expected}, but found {Describe(ref reader)}", reader.TokenStartIndex);

    /// <summary>A required member is missing. The reader stands on the end of the object.</summary>
    public static JsonException Missing(ref Utf8JsonReader reader, string member) =>
        new JsonReadException($"'{member}' is required, but is missing", reader.TokenStartIndex);

    /// <summary>A closed object has a member that its type does not know. The reader stands on the name.</summary>
    public static JsonException Unknown(ref Utf8JsonReader reader) =>
        new JsonReadException($"unknown member '{Excerpt(reader.GetString())}': the object allows no others than the document names", reader.TokenStartIndex);

    /// <summary>A member stands twice. The reader stands on the second name.</summary>
    public static JsonException Duplicate(ref Utf8JsonReader reader) =>
        new JsonReadException($"member '{Excerpt(reader.GetString())}' stands twice", reader.TokenStartIndex);

    /// <summary>An older name that is no longer accepted.</summary>
    public static JsonException EndedAlias(ref Utf8JsonReader reader, string member, string lastDay) =>
        new JsonReadException($"'{Excerpt(reader.GetString())}' was accepted until {lastDay}: use '{member}'", reader.TokenStartIndex);

    /// <summary>A string that is none of the allowed ones.</summary>
    public static JsonException NotAllowed(ref Utf8JsonReader reader, string allowed) =>
        new JsonReadException($"expected one of {allowed}, but found {Describe(ref reader)}", reader.TokenStartIndex);

    /// <summary>A number outside the C# type that holds it.</summary>
    public static JsonException OutOfRange(ref Utf8JsonReader reader, string type) =>
        new JsonReadException($"expected {type}, but found {Describe(ref reader)}", reader.TokenStartIndex);

    /// <summary>An enum value that has no string on the wire.</summary>
    public static InvalidOperationException UndefinedEnumValue(string type) =>
        new($"A value of {type} that is none of its members has no text on the wire; call Validate() to find it.");

    /// <summary>A member that cannot be written because it has no value.</summary>
    public static InvalidOperationException NoValue(string member) =>
        new($"'{member}' is null and cannot be written; call Validate() to find what is missing.");

    internal static string Describe(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => $"the string \"{Excerpt(reader.GetString())}\"",
        JsonTokenType.Number => $"the number {Excerpt(Encoding.UTF8.GetString(reader.HasValueSequence ? System.Buffers.BuffersExtensions.ToArray(reader.ValueSequence) : reader.ValueSpan))}",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Null => "null",
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        _ => "the end",
    };

    /// <summary>The start of foreign text. It may be an address, whose query may be a secret.</summary>
    private static string Excerpt(string? text)
    {
        text ??= "";
        text = SecretRedactor.WithoutQueries(MessageText.Cut(text, MessageText.ExcerptLength));
        var builder = new StringBuilder();
        foreach (var c in text)
        {
            if (builder.Length >= ExcerptLength)
            {
                builder.Append("...");
                break;
            }

            builder.Append(c is >= ' ' and < '\u007f' ? c.ToString() : $"\\u{(int)c:x4}");
        }

        return builder.ToString();
    }
}
