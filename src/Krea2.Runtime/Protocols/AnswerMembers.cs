using System.Globalization;
using System.Text.Json;

namespace Krea2.Protocols;

/// <summary>Members of an answer, read with tolerance: one of another type counts as missing, for a picture is not lost over a time that cannot be read.</summary>
internal static class AnswerMembers
{
    public static JsonElement? Member(this JsonElement parent, string name)
    {
        return parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    /// <summary>A string, or a number as it stands.</summary>
    public static string? Text(this JsonElement parent, string name)
    {
        return parent.Member(name) switch
        {
            { ValueKind: JsonValueKind.String } text => text.GetString(),
            { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
            _ => null,
        };
    }

    public static bool? Flag(this JsonElement parent, string name)
    {
        return parent.Member(name)?.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        };
    }

    public static DateTimeOffset? Time(this JsonElement parent, string name)
    {
        return parent.Member(name) is { ValueKind: JsonValueKind.String } text && text.TryGetDateTimeOffset(out DateTimeOffset time) ? time : null;
    }

    public static long? Whole(this JsonElement parent, string name)
    {
        return long.TryParse(parent.Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : null;
    }

    public static decimal? Amount(this JsonElement parent, string name)
    {
        return decimal.TryParse(parent.Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal amount) ? amount : null;
    }

    /// <summary>A time span that is given as a number of some unit.</summary>
    public static TimeSpan? Span(this JsonElement parent, string name, TimeSpan unit)
    {
        double? ticks = parent.Member(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out double count) ? count * unit.Ticks : null;
        return ticks is >= 0 and < long.MaxValue ? TimeSpan.FromTicks((long)ticks.Value) : null;
    }

    /// <summary>The items of a list; nothing where there is none.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement parent, string name)
    {
        return parent.Member(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];
    }
}
