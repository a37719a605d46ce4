using System.Text.Json;

namespace Krea2.Http;

/// <summary>Answers as <c>{"code": 200, "message": "...", "data": {...}}</c>, which tell of failure inside of an HTTP success.</summary>
internal static class AnswerEnvelope
{
    /// <summary>The error in an answer without data; <c>null</c> where there is none, and for what is no such envelope.</summary>
    public static (ProviderError Error, int Status)? ReadError(ReadOnlySpan<byte> json)
    {
        if (!MayFail(json))
        {
            return null;
        }

        var reader = new Utf8JsonReader(json);
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        JsonElement root = document.RootElement;
        bool hasData = root.TryGetProperty("data", out JsonElement data) && data.ValueKind is JsonValueKind.Object or JsonValueKind.Array;
        return hasData ? null : (ProviderError.Of(root), StatusOf(root.GetProperty("code").GetInt64()));
    }

    /// <summary>The HTTP status that says the same as a code; a code of another kind tells nothing of whether the request was carried out.</summary>
    public static int StatusOf(long code) => code is >= 400 and < 600 ? (int)code : 500;

    /// <summary>Whether the JSON is an object, whole, whose code is none of success.</summary>
    private static bool MayFail(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        bool fails = false;
        try
        {
            while (reader.Read())
            {
                if (reader is { CurrentDepth: 1, TokenType: JsonTokenType.PropertyName } && reader.ValueTextEquals("code"u8))
                {
                    reader.Read();
                    fails = reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long code) && code is < 200 or > 299;
                }
            }
        }
        catch (JsonException)
        {
            // Whoever reads the answer reports it.
            return false;
        }

        return fails;
    }
}
