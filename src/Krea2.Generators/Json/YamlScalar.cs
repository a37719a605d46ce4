using System.Globalization;

namespace Krea2.Generators.Json;

/// <summary>What a scalar of YAML 1.2's core schema means: <c>yes</c>, <c>4:3</c> and <c>2026-10-09</c> are texts.</summary>
internal static class YamlScalar
{
    // Converting bases takes quadratic time; longer ones are no number that anybody means.
    private const int MaximumRadixDigits = 64;

    /// <summary>The kind of a plain (unquoted) scalar and its text as JSON has it.</summary>
    public static JsonKind Resolve(string plain, out string text)
    {
        text = plain;
        switch (plain)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                text = "null";
                return JsonKind.Null;
            case "true" or "True" or "TRUE":
                text = "true";
                return JsonKind.Boolean;
            case "false" or "False" or "FALSE":
                text = "false";
                return JsonKind.Boolean;
            default:
                return TryGetNumber(plain, out text) ? JsonKind.Number : JsonKind.String;
        }
    }

    /// <summary>Writes a number of the core schema as JSON has it: <c>0x1F</c> as <c>31</c>, <c>.5</c> as <c>0.5</c>. Infinities are no numbers.</summary>
    public static bool TryGetNumber(string plain, out string number)
    {
        number = plain;
        if (JsonNumber.IsNumber(plain))
        {
            return true;
        }

        if (plain.Length is > 2 and <= MaximumRadixDigits && plain[0] == '0' && plain[1] is 'x' or 'o')
        {
            var digits = plain.Substring(2);
            var radix = plain[1] == 'x' ? 16 : 8;
            if (digits.All(d => radix == 16 ? IsHexDigit(d) : d is >= '0' and <= '7'))
            {
                number = JsonNumber.ToDecimal(digits, radix);
                return true;
            }
        }

        var candidate = Normalize(plain);
        if (candidate is null || !JsonNumber.IsNumber(candidate))
        {
            number = plain;
            return false;
        }

        number = candidate;
        return true;
    }

    private static bool IsHexDigit(char character)
        => character is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    // What YAML allows beyond JSON: a plus sign, leading zeros, nothing on one side of the point.
    private static string? Normalize(string plain)
    {
        var start = plain[0] is '+' or '-' ? 1 : 0;
        if (start == plain.Length || plain[start] is not ((>= '0' and <= '9') or '.'))
        {
            return null;
        }

        var end = start;
        while (end < plain.Length && plain[end] is >= '0' and <= '9')
        {
            end++;
        }

        var whole = plain.Substring(start, end - start).TrimStart('0');
        var rest = plain.Substring(end);
        if (end == start && (rest.Length < 2 || rest[1] is not (>= '0' and <= '9')))
        {
            return null;
        }

        if (rest.Length > 0 && rest[0] == '.' && (rest.Length == 1 || rest[1] is 'e' or 'E'))
        {
            rest = rest.Substring(1);
        }

        return string.Format(CultureInfo.InvariantCulture, "{0}{1}{2}", plain[0] == '-' ? "-" : "", whole.Length == 0 ? "0" : whole, rest);
    }
}
