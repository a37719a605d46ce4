using System.Text;
using System.Text.Json;

namespace Krea2.Serialization;

/// <summary>The strings on the wire of a generated enum, in the order of its members, which count from zero.</summary>
public sealed class EnumStrings
{
    private readonly string _type;
    private readonly string[] _texts;
    private readonly byte[][] _utf8;
    private readonly JsonEncodedText[] _json;

    /// <summary>Keeps the strings in the forms in which they are read and written.</summary>
    /// <param name="type">Name of the enum, for errors.</param>
    /// <param name="texts">The string of each member. A lone surrogate, which UTF-8 cannot say, is the replacement character on the wire.</param>
    public EnumStrings(string type, params string[] texts)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(texts);
        _type = type;
        _texts = texts;
        _utf8 = Array.ConvertAll(texts, Encoding.UTF8.GetBytes);
        _json = Array.ConvertAll(_utf8, static utf8 => JsonWriting.Encode(Encoding.UTF8.GetString(utf8)));
    }

    /// <summary>The exact string of a member, or null when the number is none.</summary>
    public string? TextOf(int member) => (uint)member < (uint)_texts.Length ? _texts[member] : null;

    /// <summary>The string of a member as it is written.</summary>
    /// <exception cref="InvalidOperationException">The number is no member.</exception>
    public JsonEncodedText JsonOf(int member) => (uint)member < (uint)_json.Length ? _json[member] : throw JsonErrors.UndefinedEnumValue(_type);

    /// <summary>Reads the number of a member.</summary>
    /// <exception cref="JsonException">The JSON is no string, or a string that the enum does not have.</exception>
    public int Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            for (int member = 0; member < _utf8.Length; member++)
            {
                if (reader.ValueTextEquals(_utf8[member]))
                {
                    return member;
                }
            }
        }

        throw JsonErrors.NotAllowed(ref reader, string.Join(", ", _texts.Select(static text => "\"" + text + "\"")));
    }
}
