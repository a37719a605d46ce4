using System.Globalization;
using System.Numerics;

namespace Krea2.Generators.Json;

/// <summary>The form of numbers in JSON text.</summary>
internal static class JsonNumber
{
    // Far beyond every count that means something, and small enough that nobody can make us write millions of zeros.
    private const int MaximumIntegerDigits = 40;

    /// <summary>Whether a text is a JSON number.</summary>
    public static bool IsNumber(string text)
    {
        var position = text.Length > 0 && text[0] == '-' ? 1 : 0;
        var whole = CountDigits(text, position);
        if (whole == 0 || (whole > 1 && text[position] == '0'))
        {
            return false;
        }

        position += whole;
        if (position < text.Length && text[position] == '.')
        {
            var fraction = CountDigits(text, position + 1);
            if (fraction == 0)
            {
                return false;
            }

            position += 1 + fraction;
        }

        if (position < text.Length && text[position] is 'e' or 'E')
        {
            position++;
            if (position < text.Length && text[position] is '+' or '-')
            {
                position++;
            }

            var exponent = CountDigits(text, position);
            if (exponent == 0)
            {
                return false;
            }

            position += exponent;
        }

        return position == text.Length;
    }

    /// <summary>
    /// Writes a JSON number that is a whole number of 0 or more as plain digits: <c>10.0</c> and <c>1e1</c> become <c>10</c>. False for every other number and
    /// for those of more than 40 digits.
    /// </summary>
    public static bool TryGetCount(string number, out string digits)
    {
        digits = "";
        if (number.Length == 0 || number.Length > 1000)
        {
            return false;
        }

        var exponentAt = number.IndexOfAny(['e', 'E']);
        var mantissa = exponentAt < 0 ? number : number.Substring(0, exponentAt);
        var exponent = 0;
        if (exponentAt >= 0 && !int.TryParse(number.Substring(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            return false;
        }

        var point = mantissa.IndexOf('.');
        var significant = point < 0 ? mantissa : mantissa.Remove(point, 1);
        var scale = (long)exponent - (point < 0 ? 0 : mantissa.Length - point - 1);
        var negative = significant[0] == '-';
        significant = significant.TrimStart('-').TrimStart('0');
        var trimmed = significant.TrimEnd('0');
        if (trimmed.Length == 0)
        {
            digits = "0";
            return true;
        }

        scale += significant.Length - trimmed.Length;
        if (negative || scale < 0 || trimmed.Length + scale > MaximumIntegerDigits)
        {
            return false;
        }

        digits = trimmed + new string('0', (int)scale);
        return true;
    }

    /// <summary>Writes an integer of base 8 or 16 as decimal digits.</summary>
    public static string ToDecimal(string digits, int radix)
    {
        var value = BigInteger.Zero;
        foreach (var digit in digits)
        {
            value = (value * radix) + "0123456789abcdef".IndexOf(char.ToLowerInvariant(digit));
        }

        return value.ToString(CultureInfo.InvariantCulture);
    }

    private static int CountDigits(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] is >= '0' and <= '9')
        {
            end++;
        }

        return end - start;
    }
}
