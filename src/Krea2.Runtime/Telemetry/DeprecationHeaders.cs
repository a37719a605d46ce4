using System.Globalization;
using System.Net.Http.Headers;
using Krea2.Http;

namespace Krea2.Telemetry;

/// <summary>Reads <c>Deprecation</c> (RFC 9745 and its drafts), <c>Sunset</c> (RFC 8594) and <c>Link</c> with <c>rel="deprecation"</c>.</summary>
internal static class DeprecationHeaders
{
    /// <summary>What an answer says of the end of what was called; <c>null</c> when it says nothing.</summary>
    public static DeprecationNotice? Read(HttpResponseMessage response, ApiDefinition definition, ApiRequest request)
    {
        string? deprecation = First(response.Headers, "Deprecation");
        string? sunset = First(response.Headers, "Sunset");
        bool isDeprecated = !string.IsNullOrWhiteSpace(deprecation) && deprecation.Trim() is not ("false" or "?0");
        DateTimeOffset? end = Date(sunset);
        if (!isDeprecated && end is null)
        {
            return null;
        }

        return new DeprecationNotice
        {
            Host = definition.Title,
            Method = request.Method.Method,
            Route = request.Route,
            Since = isDeprecated ? Date(deprecation) : null,
            Sunset = end,
            Link = LinkHeader.Find(response, "deprecation"),
        };
    }

    private static string? First(HttpResponseHeaders headers, string name)
    {
        return headers.NonValidated.TryGetValues(name, out HeaderStringValues values) && values.Count > 0 ? values.First() : null;
    }

    /// <summary>An HTTP date, or <c>@</c> and the seconds since 1970.</summary>
    private static DateTimeOffset? Date(string? text)
    {
        text = text?.Trim();
        if (text is null)
        {
            return null;
        }

        if (text.StartsWith('@'))
        {
            return long.TryParse(text.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long seconds) && seconds is >= 0 and <= 253402300799
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : null;
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset date) ? date : null;
    }
}
