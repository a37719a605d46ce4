using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Krea2.Testing.Hosting;

/// <summary>JSON as texts: what is written, and what stands in a body.</summary>
internal static class JsonText
{
    public static string Write(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    /// <summary>A time as the hosts print it: UTC with milliseconds.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>A text member; null when there is none.</summary>
    public static string? Text(this JsonElement body, string name) => body.Member(name) is { ValueKind: JsonValueKind.String } member ? member.GetString() : null;

    /// <summary>A member of an object; null when it is missing, or this is no object.</summary>
    public static JsonElement? Member(this JsonElement body, string name) => body.ValueKind is JsonValueKind.Object && body.TryGetProperty(name, out var member) ? member : null;

    /// <summary>How many items a list has; 0 when it is none.</summary>
    public static int Count(this JsonElement body, string name) => body.Member(name) is { ValueKind: JsonValueKind.Array } list ? list.GetArrayLength() : 0;

    /// <summary>Whether a member is <c>true</c>.</summary>
    public static bool IsTrue(this JsonElement body, string name) => body.Member(name) is { ValueKind: JsonValueKind.True };

    /// <summary>A number as a seed, also one that is no integer; null when there is none.</summary>
    public static long? Seed(this JsonElement body, string name) => body.Member(name) is not { ValueKind: JsonValueKind.Number } seed
        ? null
        : seed.TryGetInt64(out var whole) ? whole : BitConverter.DoubleToInt64Bits(seed.GetDouble());
}
