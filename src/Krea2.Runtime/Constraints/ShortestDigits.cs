using System.Globalization;
using System.Numerics;

namespace Krea2.Constraints;

/// <summary>The shortest decimal digits that read back as the same double, computed here so that every host of the code agrees on them.</summary>
internal static class ShortestDigits
{
    /// <summary>The largest power of ten that a double represents exactly.</summary>
    public const int LargestExactPower = 22;

    private const double LargestInteger = 1L << 53;

    // Any decimal of at most this many digits survives the way into a double and back.
    private const double LargestShortCoefficient = 1e15;

    private static readonly double[] PowersOfTen =
        [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];

    /// <summary>Ten to the power of 0 to 22, exactly.</summary>
    public static double PowerOfTen(int exponent) => PowersOfTen[exponent];

    /// <summary>Finds the digits of a finite double: coefficient times ten to the power of exponent, the coefficient having at most 17 digits.</summary>
    public static void Find(double value, out long coefficient, out int exponent)
    {
        if (!TryFindShort(value, out coefficient, out exponent))
        {
            FindAny(value, out coefficient, out exponent);
        }
    }

    /// <summary>Writes the digits of a finite double as a JSON number: plainly where that needs few zeros, with an exponent elsewhere.</summary>
    public static string ToText(double value)
    {
        JsonDecimal number = JsonDecimal.Create(value);
        if (number.Sign == 0)
        {
            return "0";
        }

        string sign = number.Sign < 0 ? "-" : "";
        string digits = number.Digits;
        int scale = (int)number.Scale;
        if (scale > digits.Length && scale <= 21)
        {
            return sign + digits.PadRight(scale, '0');
        }

        if (scale is > 0 and <= 21)
        {
            return sign + (scale == digits.Length ? digits : digits.Insert(scale, "."));
        }

        if (scale is > -6 and <= 0)
        {
            return sign + "0." + new string('0', -scale) + digits;
        }

        string power = (scale - 1).ToString(CultureInfo.InvariantCulture);
        return sign + (digits.Length == 1 ? digits : digits.Insert(1, ".")) + "e" + power;
    }

    /// <summary>Finds digits without allocating, for integers up to 2^53 and decimals of up to 15 digits.</summary>
    /// <remarks>
    /// A candidate counts only if dividing (or multiplying) it by an exact power of ten, an operation that rounds correctly, gives back the value.
    /// A candidate of at most 15 digits is then the shortest spelling, because no two of those share a double.
    /// </remarks>
    private static bool TryFindShort(double value, out long coefficient, out int exponent)
    {
        coefficient = 0;
        exponent = 0;
        double magnitude = Math.Abs(value);
        if (magnitude <= LargestInteger)
        {
            coefficient = (long)value;
            if (coefficient == value)
            {
                return true;
            }
        }

        for (int power = 1; power <= LargestExactPower; power++)
        {
            double scaled = magnitude < LargestShortCoefficient ? value * PowersOfTen[power] : value / PowersOfTen[power];
            double candidate = Math.Round(scaled);
            if (magnitude < LargestShortCoefficient)
            {
                if (Math.Abs(candidate) > LargestShortCoefficient)
                {
                    return false;
                }

                exponent = -power;
                coefficient = (long)candidate;
                if (candidate / PowersOfTen[power] == value)
                {
                    return true;
                }
            }
            else if (Math.Abs(candidate) <= LargestShortCoefficient && candidate * PowersOfTen[power] == value)
            {
                exponent = power;
                coefficient = (long)candidate;
                return true;
            }
        }

        return false;
    }

    /// <summary>Generates digits with exact integers until what is left is within the interval that reads back as the value.</summary>
    private static void FindAny(double value, out long coefficient, out int exponent)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int biased = (int)((bits >> 52) & 0x7FF);
        long fraction = bits & ((1L << 52) - 1);
        long mantissa = biased == 0 ? fraction : fraction | (1L << 52);
        int binary = Math.Max(biased, 1) - 1075;
        // The neighbour below is only half as far away where the binary exponent steps.
        bool unevenGap = fraction == 0 && biased > 1;
        // Reading rounds to even, so the ends of the interval belong to an even mantissa.
        bool endsIncluded = (mantissa & 1) == 0;

        int shift = unevenGap ? 2 : 1;
        BigInteger remainder = (BigInteger)mantissa << (Math.Max(binary, 0) + shift);
        BigInteger divisor = BigInteger.One << (Math.Max(-binary, 0) + shift);
        BigInteger below = BigInteger.One << Math.Max(binary, 0);
        BigInteger above = unevenGap ? below << 1 : below;

        int point = (int)Math.Ceiling(Math.Log10(Math.Abs(value)) - 1e-10);
        BigInteger power = BigInteger.Pow(10, Math.Abs(point));
        if (point >= 0)
        {
            divisor *= power;
        }
        else
        {
            remainder *= power;
            below *= power;
            above *= power;
        }

        // The logarithm is an estimate: the first digit must lie right behind the point.
        while (Exceeds(remainder + above, divisor, endsIncluded))
        {
            divisor *= 10;
            point++;
        }

        while (!Exceeds((remainder + above) * 10, divisor, endsIncluded))
        {
            remainder *= 10;
            below *= 10;
            above *= 10;
            point--;
        }

        coefficient = 0;
        int count = 0;
        bool low;
        bool high;
        int digit;
        do
        {
            digit = (int)BigInteger.DivRem(remainder * 10, divisor, out remainder);
            below *= 10;
            above *= 10;
            low = Exceeds(below, remainder, endsIncluded);
            high = Exceeds(remainder + above, divisor, endsIncluded);
            coefficient = (coefficient * 10) + digit;
            count++;
        }
        while (!low && !high);

        int half = (remainder * 2).CompareTo(divisor);
        bool up = low && high ? half > 0 || (half == 0 && (digit & 1) == 1) : high;
        coefficient += up ? 1 : 0;
        coefficient = bits < 0 ? -coefficient : coefficient;
        exponent = point - count;
    }

    private static bool Exceeds(in BigInteger left, in BigInteger right, bool orEqual)
    {
        int order = left.CompareTo(right);
        return order > 0 || (orEqual && order == 0);
    }
}
