using System.Globalization;

namespace Krea2.Tests.Telemetry;

/// <summary>Prints tags, so that a test compares all of them at once.</summary>
internal static class Texts
{
    public static IEnumerable<string> Lines(this IEnumerable<KeyValuePair<string, object?>> tags)
    {
        return tags.Where(tag => tag.Value is not null).Select(tag => string.Create(CultureInfo.InvariantCulture, $"{tag.Key}={tag.Value}")).Order(StringComparer.Ordinal);
    }
}
