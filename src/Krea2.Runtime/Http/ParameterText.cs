using System.Globalization;

namespace Krea2.Http;

/// <summary>The text of a value in a path, query, header or form: culture-free, and read back as the same value.</summary>
public static class ParameterText
{
    /// <summary>The text itself.</summary>
    public static string Format(string value) => value;

    /// <summary>Decimal digits.</summary>
    public static string Format(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Decimal digits.</summary>
    public static string Format(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The shortest digits that read back as the same number.</summary>
    public static string Format(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Decimal digits.</summary>
    public static string Format(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static string Format(bool value) => value ? "true" : "false";

    /// <summary>32 lower-case hexadecimal digits in five groups.</summary>
    public static string Format(Guid value) => value.ToString("D");

    /// <summary>RFC 3339, with <c>Z</c> for UTC and no more digits than needed.</summary>
    public static string Format(DateTimeOffset value)
    {
        return value.ToString(value.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
    }

    /// <summary><c>yyyy-MM-dd</c>.</summary>
    public static string Format(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The address, percent-encoded where it must be.</summary>
    public static string Format(Uri value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.IsAbsoluteUri ? value.AbsoluteUri : value.OriginalString;
    }
}
