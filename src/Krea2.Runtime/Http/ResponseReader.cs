using System.Text;
using System.Text.Json;
using Krea2.Serialization;

namespace Krea2.Http;

/// <summary>Reads good answers, up to a limit, into what was promised.</summary>
internal sealed class ResponseReader(ErrorFactory errors, long limit)
{
    public async Task<T> JsonAsync<T>(HttpResponseMessage response, Exchange exchange, JsonRead<T> read)
    {
        using ResponseBody body = await BodyAsync(response, exchange).ConfigureAwait(false);
        return Json(body.Bytes, response, exchange.Request, read);
    }

    /// <summary>The answer as text: in its own character set if it names one, else as UTF-8.</summary>
    public async Task<string> TextAsync(HttpResponseMessage response, Exchange exchange)
    {
        using ResponseBody body = await BodyAsync(response, exchange).ConfigureAwait(false);
        return CharacterSet(response.Content).GetString(body.Bytes);
    }

    private async Task<ResponseBody> BodyAsync(HttpResponseMessage response, Exchange exchange)
    {
        ResponseBody body = await ResponseBody.ReadAsync(response.Content, limit, exchange.Token).ConfigureAwait(false);
        if (!body.IsCut)
        {
            return body;
        }

        using (body)
        {
            throw errors.Protocol(exchange.Request, response, $"more than {limit} bytes, which is the limit", body.Bytes);
        }
    }

    private T Json<T>(ReadOnlySpan<byte> json, HttpResponseMessage response, ApiRequest request, JsonRead<T> read)
    {
        if (json.IsEmpty)
        {
            throw errors.Garbled(request, response, "an empty body where JSON was promised", json);
        }

        if (errors.RefusalInside(request, json) is { } refusal)
        {
            throw refusal;
        }

        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            T result = read(ref reader);
            while (reader.Read())
            {
                // Whatever follows the one value makes the reader throw.
            }

            return result;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or OverflowException or ArgumentException)
        {
            string? type = response.Content.Headers.ContentType?.MediaType;
            string what = type is null || type.Contains("json", StringComparison.OrdinalIgnoreCase)
                ? $"JSON that is not what the API promises: {e.Message}"
                : $"{type} where JSON was promised";
            throw IsJson(json) ? errors.Protocol(request, response, what, json, e) : errors.Garbled(request, response, what, json, e);
        }
    }

    /// <summary>Whether the text is one whole JSON value, of whatever shape.</summary>
    private static bool IsJson(ReadOnlySpan<byte> text)
    {
        try
        {
            var reader = new Utf8JsonReader(text);
            while (reader.Read())
            {
                // Reading to the end is the test.
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static Encoding CharacterSet(HttpContent content)
    {
        try
        {
            return content.Headers.ContentType?.CharSet is { } name ? Encoding.GetEncoding(name.Trim('"')) : Encoding.UTF8;
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8;
        }
    }
}
