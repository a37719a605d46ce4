using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Krea2.Testing.Krea;

/// <summary>Lists in pages: newest first, the time of the last item is the next cursor.</summary>
internal static class Paging
{
    public const int DefaultLimit = 100;

    public static int Limit(HttpContext context) =>
        int.TryParse(context.Request.Query["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? limit : DefaultLimit;

    /// <summary>The items older than the cursor; all without one.</summary>
    public static IEnumerable<T> After<T>(HttpContext context, IEnumerable<T> items, Func<T, DateTimeOffset> time) =>
        DateTimeOffset.TryParse(context.Request.Query["cursor"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var cursor)
            ? items.Where(item => time(item) < cursor)
            : items;

    public static void Write<T>(Utf8JsonWriter writer, HttpContext context, IEnumerable<T> items, Action<T> write, Func<T, string> cursor)
    {
        var limit = Limit(context);
        var some = items.Take(limit + 1).ToList();
        writer.WriteStartObject();
        writer.WriteStartArray("items");
        some.Take(limit).ToList().ForEach(write);
        writer.WriteEndArray();
        writer.WriteString("next_cursor", some.Count > limit ? cursor(some[limit - 1]) : null);
        writer.WriteEndObject();
    }
}
